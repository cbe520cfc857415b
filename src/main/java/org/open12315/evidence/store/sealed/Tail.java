package org.open12315.evidence.store.sealed;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * The last chunk of a file that grows.
 *
 * @param turn which of two tails is newer
 * @param number of the chunk
 */
record Tail(long turn, long number, byte[] clear) {

    static final int ADDED = 16 + Seal.ADDED;

    /** Uploads have random names, whose version is 4; the tails of one have its name with another version. */
    static UUID slot(UUID upload, long turn) {
        long version = turn % 2 == 0 ? 0xA000 : 0xB000;
        return new UUID(upload.getMostSignificantBits() & ~0xF000L | version, upload.getLeastSignificantBits());
    }

    /** The upload to which a name in the store belongs. */
    static UUID upload(UUID name) {
        return new UUID(name.getMostSignificantBits() & ~0xF000L | 0x4000, name.getLeastSignificantBits());
    }

    Buffer sealed(Seal seal) {
        return Buffer.buffer().appendLong(turn).appendLong(number).appendBytes(seal.tail(turn, number, clear));
    }

    /** Empty if it was not written to its end, or belongs to an earlier file. */
    static Optional<Tail> open(Seal seal, byte[] stored) {
        if (stored.length < ADDED) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(stored);
        long turn = read.getLong();
        long number = read.getLong();
        try {
            return Optional.of(new Tail(turn, number, seal.openTail(turn, number, stored, 16, stored.length - 16)));
        } catch (SealBroken torn) {
            return Optional.empty();
        }
    }
}
