package org.open12315.kernel.encryption;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of single files, each random and used for one file, wrapped by a key of the ring with AES-256-GCM. A new key in the
 * ring wraps from then on; files of older ones are read as long as those stay in the ring.
 */
public final class DataKeys {

    /** Bytes of a wrapped key: nonce, key, tag. */
    public static final int WRAPPED = 12 + 32 + 16;

    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    public DataKeys(KeyRing ring) {
        this.ring = ring;
    }

    /** Name of the key that wraps. */
    public String writing() {
        return ring.writing();
    }

    /** A key for one file. */
    public SecretKey make() {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    /**
     * Wraps with the key that {@link #writing} names.
     *
     * @param context what it belongs to; it unwraps with the same only
     */
    public byte[] wrap(SecretKey key, byte[] context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, ring.find(ring.writing()).orElseThrow(), nonce, key.getEncoded(), context);
        byte[] wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
        return wrapped;
    }

    /** @throws Unreadable if the ring has no key of this name, or the wrapped key was changed */
    public SecretKey unwrap(String name, byte[] wrapped, byte[] context) {
        SecretKey outer = ring.find(name).orElseThrow(() -> new Unreadable("no key '" + name + "' for files"));
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        byte[] sealed = Arrays.copyOfRange(wrapped, NONCE, wrapped.length);
        return new SecretKeySpec(run(Cipher.DECRYPT_MODE, outer, nonce, sealed, context), "AES");
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (AEADBadTagException forged) {
            throw new Unreadable("the key of a file was changed");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
