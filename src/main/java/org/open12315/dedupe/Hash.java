package org.open12315.dedupe;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** The one hash of this room. Its values are stored, so the algorithm (a published, versioned one) must not change. */
final class Hash {

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private Hash() {}

    static long of64(CharSequence text) {
        return HASHER.hashCharsToLong(text);
    }

    static int of(CharSequence text) {
        return (int) of64(text);
    }

    static long of64(long first, long second) {
        return HASHER.hashLongLongToLong(first, second);
    }

    static short of(char first, char second) {
        long mixed = (((long) first << 16) | second) * 0x9E3779B97F4A7C15L;
        return (short) (mixed >>> 40);
    }
}
