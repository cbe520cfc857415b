package org.open12315.testsupport;

import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Access tokens as the provider of the tests signs them. */
public final class Tokens {

    private Tokens() {}

    /** A token of somebody new that is right in everything; claims given replace those, an empty one takes one away. */
    public static String of(Map<String, Object> claims) {
        return signed(claims, ours());
    }

    /** The same from somebody who only says that it is the provider. */
    public static String forged(Map<String, Object> claims) {
        return signed(claims, TokenIssuer.pair().getPrivate());
    }

    private static String signed(Map<String, Object> claims, PrivateKey key) {
        long now = Instant.now().getEpochSecond();
        JsonObject all = new JsonObject()
                .put("iss", TokenIssuer.NAME)
                .put("aud", "open12315")
                .put("sub", UUID.randomUUID().toString())
                .put("iat", now - 5)
                .put("exp", now + 300);
        claims.forEach((name, value) -> {
            if (value instanceof String text && text.isEmpty()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        token.setPayload(all.encode());
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static PrivateKey ours() {
        try {
            String key = ConfigProvider.getConfig().getValue(TokenIssuer.PRIVATE_KEY, String.class);
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
