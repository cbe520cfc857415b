package org.open12315.intake;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** The secret by which a browser opens the drafts that it began before anybody signed in. */
final class DraftSecret {

    static final String COOKIE = "draft-secret";

    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftSecret() {}

    /** The one the browser has, or a new one of 32 random bytes. */
    static String keepOrCreate(String cookie) {
        if (cookie != null && cookie.matches("[0-9a-f]{64}")) {
            return cookie;
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** SHA-256, or null for no secret. */
    static byte[] hash(String secret) {
        if (secret == null) {
            return null;
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static NewCookie cookie(String secret, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path("/")
                .maxAge((int) Duration.ofDays(30).toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
