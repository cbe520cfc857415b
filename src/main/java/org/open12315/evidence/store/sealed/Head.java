package org.open12315.evidence.store.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.open12315.kernel.encryption.DataKeys;
import org.open12315.kernel.encryption.Unreadable;

/** The beginning of a sealed file: which key wraps, and the wrapped key of the file. */
final class Head {

    static final int SIZE = 96;

    /** Holds zeros, so no file of a type that is taken begins like it. */
    private static final byte[] MARK = {0, 'O', '1', '2', 'S', 'L', 1, 0};

    private static final int NAME = 20;

    private Head() {}

    static byte[] write(DataKeys keys, SecretKey key) {
        return ByteBuffer.allocate(SIZE)
                .put(MARK)
                .put(Arrays.copyOf(keys.writing().getBytes(StandardCharsets.US_ASCII), NAME))
                .put(keys.wrap(key, MARK))
                .array();
    }

    /** The key of the file; empty if it is a clear file, from before there was a key. */
    static Optional<SecretKey> read(DataKeys keys, byte[] head) {
        if (!Arrays.equals(Arrays.copyOf(head, MARK.length), MARK)) {
            return Optional.empty();
        }
        if (head.length < SIZE) {
            throw new SealBroken("the head is cut off");
        }
        byte[] wrapped = Arrays.copyOfRange(head, MARK.length + NAME, MARK.length + NAME + DataKeys.WRAPPED);
        String name = new String(head, MARK.length, NAME, StandardCharsets.US_ASCII);
        try {
            return Optional.of(keys.unwrap(name.replace("\0", ""), wrapped, MARK));
        } catch (Unreadable why) {
            throw new SealBroken(why.getMessage());
        }
    }
}
