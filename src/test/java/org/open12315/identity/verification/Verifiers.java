package org.open12315.identity.verification;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Verifiers that a test configures as an operator would. */
public final class Verifiers {

    private static final String PREFIX = "open12315.identity.verification.";

    private Verifiers() {}

    /** What an operator sets for a verifier at this address, and these keys beside or instead. */
    public static VerificationConfig config(String address, Map<String, String> keys) {
        Map<String, String> all = new HashMap<>(Map.of(
                PREFIX + "name", "公安核验接口",
                PREFIX + "http.url", address + "/verify",
                PREFIX + "http.success", "\"result\"\\s*:\\s*\"match\"",
                PREFIX + "http.refusal", "\"result\"\\s*:\\s*\"(mismatch|unknown)\""));
        keys.forEach((key, value) -> all.put(PREFIX + key, value));
        return of(all);
    }

    /** Nothing set. */
    public static VerificationConfig none() {
        return of(Map.of());
    }

    public static IdentityVerifier of(Vertx vertx, VerificationConfig config) {
        return VerifierChoice.verifier(vertx, config, Clock.systemUTC());
    }

    private static VerificationConfig of(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .withMapping(VerificationConfig.class)
                .build()
                .getConfigMapping(VerificationConfig.class);
    }
}
