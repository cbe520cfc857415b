package org.open12315.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * One sign-in by the form, as its encrypted cookie carries it from request to request: the account's name and a random
 * word of its own. The word is new with every sign-in, so that nobody can plant a session, and one session can be ended.
 *
 * @param word 128 random bits in base64url
 */
record Session(String userName, String word) {

    /** No user name has it, see {@code UserNames}. */
    private static final char BETWEEN = '\n';

    private static final int BYTES = 16;

    static Session begin(String userName, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Session(userName, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads what {@link #principal} wrote; empty for anything else. */
    static Optional<Session> parse(String principal) {
        int at = principal.lastIndexOf(BETWEEN);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Session(principal.substring(0, at), principal.substring(at + 1)));
    }

    /** The session that an identity belongs to; null for nobody and for those who came without one. */
    static Session of(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? null
                : parse(identity.getPrincipal().getName()).orElse(null);
    }

    /** What the mechanism writes into the cookie. */
    String principal() {
        return userName + BETWEEN + word;
    }

    /** What is stored of an ended session: from it nobody makes a cookie. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(word.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
