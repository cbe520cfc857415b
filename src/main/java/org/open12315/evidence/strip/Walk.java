package org.open12315.evidence.strip;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Goes through a file once and knows where it is. Blocks: for a worker. */
final class Walk {

    private final InputStream in;
    private long at;

    Walk(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    long at() {
        return at;
    }

    /** The next byte, or -1 at the end. */
    int next() {
        try {
            int read = in.read();
            at += read < 0 ? 0 : 1;
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int one() {
        int read = next();
        if (read < 0) {
            throw new NotUnderstood("it ends too early");
        }
        return read;
    }

    int two() {
        return one() << 8 | one();
    }

    long four() {
        return (long) two() << 16 | two();
    }

    byte[] bytes(long count) {
        if (count < 0 || count > 16 * 1024 * 1024) {
            throw new NotUnderstood("a part of " + count + " bytes");
        }
        try {
            byte[] read = in.readNBytes((int) count);
            at += read.length;
            if (read.length < count) {
                throw new NotUnderstood("it ends too early");
            }
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void skip(long count) {
        if (count < 0) {
            throw new NotUnderstood("a part of " + count + " bytes");
        }
        try {
            in.skipNBytes(count);
            at += count;
        } catch (java.io.EOFException early) {
            throw new NotUnderstood("it ends too early");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
