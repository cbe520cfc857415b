package org.open12315.evidence.store;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;

/** Blocks of a store as a stream that waits for them: for a worker. */
public final class BlockStream extends InputStream {

    private static final int AHEAD = 4;

    private final Iterator<Buffer> blocks;
    private byte[] block = new byte[0];
    private int at;

    BlockStream(Iterator<Buffer> blocks) {
        this.blocks = blocks;
    }

    /** A few blocks ahead of whoever reads. */
    public static BlockStream of(Multi<Buffer> blocks) {
        return new BlockStream(blocks.subscribe()
                .asIterable(AHEAD, () -> new ArrayBlockingQueue<>(2 * AHEAD))
                .iterator());
    }

    @Override
    public int read() {
        return more() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int read = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, from, read);
        at += read;
        return read;
    }

    /** Reads to the end, because only there the store lets go of what it reads. */
    @Override
    public void close() {
        block = new byte[0];
        at = 0;
        while (blocks.hasNext()) {
            blocks.next();
        }
    }

    private boolean more() {
        while (at == block.length) {
            if (!blocks.hasNext()) {
                return false;
            }
            block = blocks.next().getBytes();
            at = 0;
        }
        return true;
    }
}
