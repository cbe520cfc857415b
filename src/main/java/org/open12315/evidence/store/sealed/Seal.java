package org.open12315.evidence.store.sealed;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals and opens the chunks of one file. Some ten microseconds a chunk, so never on an event loop. */
final class Seal {

    /** What a chunk adds to its bytes. */
    static final int ADDED = 12 + 16;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte MIDDLE = 0;
    private static final byte LAST = 1;
    private static final byte TAIL = 2;

    private final SecretKey key;
    private final SecureRandom random;

    Seal(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    byte[] middle(long number, byte[] clear, int from, int length) {
        return close(clear, from, length, bound(MIDDLE, number));
    }

    byte[] openMiddle(long number, byte[] sealed, int from, int length) {
        return open(sealed, from, length, bound(MIDDLE, number));
    }

    byte[] last(long number, byte[] clear, String sha256) {
        return close(clear, 0, clear.length, bound(LAST, number, sha256));
    }

    byte[] openLast(long number, byte[] sealed, int from, int length, String sha256) {
        return open(sealed, from, length, bound(LAST, number, sha256));
    }

    byte[] tail(long turn, long number, byte[] clear) {
        return close(clear, 0, clear.length, bound(TAIL, number, turn));
    }

    byte[] openTail(long turn, long number, byte[] sealed, int from, int length) {
        return open(sealed, from, length, bound(TAIL, number, turn));
    }

    private static byte[] bound(byte kind, long number) {
        return ByteBuffer.allocate(9).put(kind).putLong(number).array();
    }

    private static byte[] bound(byte kind, long number, long turn) {
        return ByteBuffer.allocate(17).put(kind).putLong(number).putLong(turn).array();
    }

    private static byte[] bound(byte kind, long number, String sha256) {
        byte[] hash = HexFormat.of().parseHex(sha256);
        return ByteBuffer.allocate(9 + hash.length)
                .put(kind)
                .putLong(number)
                .put(hash)
                .array();
    }

    private byte[] close(byte[] clear, int from, int length, byte[] bound) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = new byte[ADDED + length];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(clear, from, length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] open(byte[] sealed, int from, int length, byte[] bound) {
        if (length < ADDED || from + length > sealed.length) {
            throw new SealBroken("a chunk is cut off");
        }
        byte[] nonce = java.util.Arrays.copyOfRange(sealed, from, from + NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(sealed, from + NONCE, length - NONCE);
        } catch (AEADBadTagException changed) {
            throw new SealBroken("a chunk is not what was stored");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
