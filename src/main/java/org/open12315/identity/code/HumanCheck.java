package org.open12315.identity.code;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.altcha.altcha.Altcha;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * Proof of work (ALTCHA): the browser searches a number, which costs a person nothing and a machine that sends thousands
 * of requests a lot. No picture, no sound, no third party. A solution serves once.
 */
@ApplicationScoped
public class HumanCheck {

    private static final int LONGEST = 4_000;

    private final CodeConfig config;
    private final CodeStore store;
    private final Clock clock;
    private final String key;

    HumanCheck(CodeConfig config, CodeStore store, KeyedHash hash, Clock clock) {
        this.config = config;
        this.store = store;
        this.clock = clock;
        this.key = HexFormat.of().formatHex(hash.of("human-check", "key"));
    }

    /** A new task, as the widget reads it. */
    public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    public Challenge challenge() {
        try {
            Altcha.Challenge made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setHmacKey(key)
                    .setMaxNumber(config.humanCheckEffort())
                    .setSecureRandomNumber(true)
                    .setExpires(expiry().getEpochSecond()));
            return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** True if the payload of the widget solves a challenge of ours that has not expired and was not used. */
    public Uni<Boolean> passed(String payload) {
        if (payload == null || payload.isBlank() || payload.length() > LONGEST || !solves(payload)) {
            return Uni.createFrom().item(false);
        }
        return store.useSolution(challengeOf(payload), expiry());
    }

    private boolean solves(String payload) {
        try {
            return Altcha.verifySolution(payload, key, true);
        } catch (Exception malformed) {
            return false;
        }
    }

    private static String challengeOf(String payload) {
        try {
            return new JsonObject(new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8))
                    .getString("challenge");
        } catch (DecodeException | IllegalArgumentException malformed) {
            throw new IllegalStateException("a payload that was verified cannot be read", malformed);
        }
    }

    private Instant expiry() {
        return clock.instant().plus(config.humanCheckLife());
    }
}
