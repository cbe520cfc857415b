package org.open12315.intake;

import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.open12315.identity.BrowserSecret;

/** The secret by which a browser opens the drafts that it began before anybody signed in. */
final class DraftSecret {

    static final String COOKIE = BrowserSecret.COOKIE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftSecret() {}

    /** The one the browser has, or a new one of 32 random bytes. */
    static String keepOrCreate(String cookie) {
        if (BrowserSecret.isOne(cookie)) {
            return cookie;
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** SHA-256, or null for no secret. */
    static byte[] hash(String secret) {
        return BrowserSecret.hash(secret);
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
