package org.open12315.dedupe;

/**
 * A character as kept in a profile: twelve bits of a hash, so that several characters share each value and no word can
 * be read from it, and four bits of how much it says.
 */
final class Sign {

    /** Number of different hashes. */
    static final int HASHES = 1 << 12;

    private Sign() {}

    static short of(char c) {
        int hash = (int) (c * 0x9E3779B97F4A7C15L >>> 52);
        return (short) (hash << 4 | (int) Math.round(Words.weight(c) * 15));
    }

    static int hash(short sign) {
        return (sign & 0xffff) >>> 4;
    }

    /** 0.07 for a character of grammar to 1 for a rare one. */
    static double weight(short sign) {
        return (sign & 15) / 15.0;
    }
}
