package org.open12315.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * General Chinese words of two to four characters with how rare they are and whether they name something, from the
 * frequency list that comes with opencc4j (the one jieba segments by). 350,000 words in two flat arrays of 10 MB.
 */
final class Words {

    /** Occurrences that the list was counted from. */
    private static final double CORPUS = 6.0e7;

    private static final String LIST = "nlp/word_freq_dict.txt";
    private static final int SIZE = 1 << 20;
    private static final long[] KEYS = new long[SIZE];
    /** The logarithm of the frequency in tenths, with the class of the word in the upper two bits. */
    private static final short[] VALUES = new short[SIZE];

    private static final int LONGEST = 4;
    /** Occurrences of each character in all words. */
    private static final float[] SIGNS = new float[Character.MAX_VALUE + 1];

    static {
        load();
    }

    private Words() {}

    static int longest() {
        return LONGEST;
    }

    /** What is known of the word at a place, or 0 if it is no word. */
    static int at(CharSequence text, int from, int length) {
        long key = key(text, from, length);
        int slot = slot(key);
        while (KEYS[slot] != 0) {
            if (KEYS[slot] == key) {
                return VALUES[slot];
            }
            slot = (slot + 1) & (SIZE - 1);
        }
        return 0;
    }

    /** Natural logarithm of the word's share of all words; always negative. */
    static double logShare(int value) {
        return (value & 0x3fff) / 100.0 - Math.log(CORPUS);
    }

    /** How much a word says: from 0 for grammar to 1.5 for a rare name of a thing. */
    static double weight(int value) {
        double rarity = Math.min(1.5, Math.max(0.1, (-logShare(value) - 5.5) / 8));
        return switch (value >>> 14 & 3) {
            case 1 -> rarity;
            case 2 -> 0.8 * rarity;
            default -> 0.15 * rarity;
        };
    }

    /** How much a single character says: 0.1 for 的, 1 for a rare one. */
    static double weight(char sign) {
        return Math.min(1, Math.max(0.1, (Math.log(CORPUS * 1.6 / (SIGNS[sign] + 20)) - 5) / 6));
    }

    private static void load() {
        try (BufferedReader lines = Tables.open(LIST)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                put(line);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        if (first < 2 || first > LONGEST || second < 0) {
            return;
        }
        double count = Double.parseDouble(line.substring(first + 1, second));
        for (int i = 0; i < first; i++) {
            SIGNS[line.charAt(i)] += (float) count;
        }
        long key = key(line, 0, first);
        int slot = slot(key);
        while (KEYS[slot] != 0 && KEYS[slot] != key) {
            slot = (slot + 1) & (SIZE - 1);
        }
        KEYS[slot] = key;
        VALUES[slot] = (short) ((int) (Math.log(Math.max(count, 1)) * 100) | wordClass(line, second + 1) << 14);
    }

    /** 1 names a thing, 2 says what happens or how something is, 3 is grammar, time, place or person. */
    private static int wordClass(String line, int at) {
        if (at >= line.length()) {
            return 3;
        }
        char tag = line.charAt(at);
        char detail = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        return switch (tag) {
            case 'n' -> detail == 'r' || detail == 's' || detail == 't' ? 3 : 1;
            case 'v' -> detail == 'n' ? 1 : 2;
            case 'a', 'i', 'l', 'z', 'b', 'j' -> 2;
            default -> 3;
        };
    }

    /** The characters themselves, sixteen bits each: a key that cannot clash. */
    private static long key(CharSequence text, int from, int length) {
        long key = 0;
        for (int i = 0; i < length; i++) {
            key = key << 16 | text.charAt(from + i);
        }
        return key;
    }

    private static int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 44);
    }
}
