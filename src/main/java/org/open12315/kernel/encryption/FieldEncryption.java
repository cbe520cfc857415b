package org.open12315.kernel.encryption;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single fields: AES-256-GCM, a random nonce of 96 bits each time, bound to the {@link Cell}. Some microseconds a
 * value; safe for many threads.
 *
 * <p>As text: {@code enc1:<name of the key>:<base64 of nonce, ciphertext and tag>}. With random nonces a key should
 * write no more than 2^32 values (NIST SP 800-38D, 8.3): a new key each year is far below that.
 */
@Singleton
public class FieldEncryption {

    private static final String PREFIX = "enc1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();
    private final String currentPrefix;

    public FieldEncryption(KeyRing keys) {
        this.keys = keys;
        this.currentPrefix = PREFIX + keys.writing() + ':';
    }

    /** The text as it is stored; null stays null. */
    public String encrypt(String clear, Cell cell) {
        if (clear == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        SecretKey key = keys.find(keys.writing()).orElseThrow();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, clear.getBytes(StandardCharsets.UTF_8), cell);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return currentPrefix + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /**
     * What was encrypted for this cell; null stays null.
     *
     * @throws Unreadable if the key is not in the ring, or the value was changed or stood in another cell
     */
    public String decrypt(String stored, Cell cell) {
        if (stored == null) {
            return null;
        }
        int end = isEncrypted(stored) ? stored.indexOf(':', PREFIX.length()) : -1;
        if (end < 0) {
            throw new Unreadable("the value of " + cell.field() + " is not encrypted");
        }
        String name = stored.substring(PREFIX.length(), end);
        SecretKey key = keys.find(name)
                .orElseThrow(() -> new Unreadable("no encryption key '" + name + "' for " + cell.field()));
        byte[] both = bytes(stored.substring(end + 1), cell);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, sealed, cell), StandardCharsets.UTF_8);
    }

    /**
     * As {@link #decrypt}, and a value from before the encryption as it stands: for columns that were clear once, until the
     * re-encryption has passed.
     */
    public String read(String stored, Cell cell) {
        return stored == null || !isEncrypted(stored) ? stored : decrypt(stored, cell);
    }

    /** Is it encrypted at all? */
    public static boolean isEncrypted(String stored) {
        return stored.startsWith(PREFIX);
    }

    /** What values begin with that are encrypted with the writing key: all others wait for the re-encryption. */
    public String currentPrefix() {
        return currentPrefix;
    }

    private static byte[] bytes(String base64, Cell cell) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(base64);
            if (both.length >= NONCE_BYTES + TAG_BITS / 8) {
                return both;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below
        }
        throw new Unreadable("the value of " + cell.field() + " is damaged");
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, Cell cell) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(cell.bytes());
            return cipher.doFinal(input);
        } catch (AEADBadTagException forged) {
            throw new Unreadable("the value of " + cell.field() + " was changed, moved, or written with another key");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
