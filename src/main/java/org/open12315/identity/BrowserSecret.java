package org.open12315.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The secret of a browser that began something before anybody signed in; rooms that let it go on know only its hash. */
public final class BrowserSecret {

    public static final String COOKIE = "draft-secret";

    private BrowserSecret() {}

    public static boolean isOne(String cookie) {
        return cookie != null && cookie.matches("[0-9a-f]{64}");
    }

    /** SHA-256, or null for no secret. */
    public static byte[] hash(String secret) {
        if (secret == null) {
            return null;
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
