package org.open12315.kernel.encryption;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * Finds equal values without keeping them: HMAC-SHA-256 under a key of its own, so that whoever has the table alone cannot
 * try out all telephone numbers.
 */
@Singleton
public class KeyedHash {

    private final KeyRing keys;

    public KeyedHash(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * @param purpose what the hash is for, for example {@code account.mobile}: equal values of other purposes differ
     * @param value in one form only (no blanks, upper case …): the caller sees to it
     * @return 32 bytes
     */
    public byte[] of(String purpose, String value) {
        return of(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] of(String purpose, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.lookup());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
