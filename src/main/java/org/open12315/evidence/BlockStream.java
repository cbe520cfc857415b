package org.open12315.evidence;

import io.vertx.core.buffer.Buffer;
import java.io.InputStream;
import java.util.Iterator;

/** Blocks of a store as a stream that waits for them: for a worker. */
final class BlockStream extends InputStream {

    private final Iterator<Buffer> blocks;
    private byte[] block = new byte[0];
    private int at;

    BlockStream(Iterator<Buffer> blocks) {
        this.blocks = blocks;
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
