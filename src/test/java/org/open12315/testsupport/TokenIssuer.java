package org.open12315.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Stands for the provider that signs access tokens: a key pair made for the run, whose public half the application checks
 * with. The private half goes to the tests as configuration, because they are loaded by another class loader than this.
 */
public class TokenIssuer implements QuarkusTestResourceLifecycleManager {

    public static final String NAME = "https://sign-in.example.cn/realms/open12315";
    static final String PRIVATE_KEY = "test.token-issuer.private-key";

    @Override
    public Map<String, String> start() {
        KeyPair pair = pair();
        return Map.of(
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                NAME,
                "open12315.identity.providers.city.label",
                "市民统一认证",
                "open12315.identity.providers.city.label-en",
                "City sign-on",
                "open12315.identity.providers.city.people",
                "consumers",
                PRIVATE_KEY,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void stop() {
        // nothing runs
    }
}
