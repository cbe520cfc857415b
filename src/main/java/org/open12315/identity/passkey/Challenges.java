package org.open12315.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * What an authenticator has to sign. A challenge carries its end and a keyed hash over that, its purpose and whose it is, so
 * that every machine knows its own without a row for each visitor who only looks at the sign-in page. That it serves once
 * is seen to where it is used up: whoever accepts one writes down {@link #spent}.
 */
@ApplicationScoped
public class Challenges {

    /** What it may be used for: one that was given for one purpose is worth nothing for another. */
    public enum Purpose {
        REGISTER,
        SIGN_IN
    }

    private static final int NONCE = 16;
    private static final int HEAD = NONCE + Long.BYTES;
    private static final int HASH = 32;

    private final KeyedHash hashes;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    Challenges(KeyedHash hashes, Clock clock, PasskeyConfig config) {
        this.hashes = hashes;
        this.clock = clock;
        this.life = config.challengeLife();
    }

    /**
     * A new one, 56 bytes.
     *
     * @param whose the account or the browser that it is given to; from another one it is refused
     */
    public byte[] issue(Purpose purpose, String whose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(nonce)
                .putLong(clock.instant().plus(life).toEpochMilli())
                .array();
        return ByteBuffer.allocate(HEAD + HASH)
                .put(head)
                .put(hash(purpose, whose, head))
                .array();
    }

    /** Was it given for this, to this one, and is it not over? Whether it was used before is another question. */
    public boolean isGood(byte[] challenge, Purpose purpose, String whose) {
        if (challenge == null || challenge.length != HEAD + HASH) {
            return false;
        }
        byte[] head = Arrays.copyOf(challenge, HEAD);
        byte[] hash = Arrays.copyOfRange(challenge, HEAD, HEAD + HASH);
        return MessageDigest.isEqual(hash, hash(purpose, whose, head))
                && clock.instant().isBefore(end(challenge));
    }

    /** By what a used one is remembered; its random part is enough, and nobody makes a challenge of it. */
    public static byte[] spent(byte[] challenge) {
        return Arrays.copyOf(challenge, NONCE);
    }

    /** After this it is refused anyway, and need not be remembered. */
    public static Instant end(byte[] challenge) {
        return Instant.ofEpochMilli(
                ByteBuffer.wrap(challenge, NONCE, Long.BYTES).getLong());
    }

    private byte[] hash(Purpose purpose, String whose, byte[] head) {
        byte[] who = (purpose + " " + whose + " ").getBytes(StandardCharsets.UTF_8);
        return hashes.of(
                "passkey.challenge",
                ByteBuffer.allocate(who.length + HEAD).put(who).put(head).array());
    }
}
