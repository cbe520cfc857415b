package org.open12315.dedupe;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How much of one text another tells too. A word counts in full if the other has it or one that stands for the same, and
 * in part if the other has some of its characters elsewhere (退票款, 机票款).
 *
 * @param all what the text says, by the weight of its characters
 * @param allTold how much of it the other tells
 * @param event what the text says of what happened
 * @param eventTold how much of that the other tells
 */
record Telling(double all, double allTold, double event, double eventTold) {

    /** The text that says less first; the further parts only part those that say as much. */
    static final Comparator<Telling> SMALLER = Comparator.comparingDouble(Telling::all)
            .thenComparingDouble(Telling::allTold)
            .thenComparingDouble(Telling::event)
            .thenComparingDouble(Telling::eventTold);

    /** A character found in another word is worth less than the word. */
    private static final double ELSEWHERE = 0.85;

    static Telling of(Profile text, Profile other) {
        long[] signs = signs(other);
        double all = 0;
        double allTold = 0;
        double event = 0;
        double eventTold = 0;
        int at = 0;
        for (int i = 0; i < text.tokens().length; i++) {
            double weight = 0;
            double found = 0;
            for (int end = at + text.spans()[i]; at < end; at++) {
                double says = Sign.weight(text.signs()[at]);
                int hash = Sign.hash(text.signs()[at]);
                weight += says;
                found += (signs[hash >> 6] >>> hash & 1) == 1 ? says * ELSEWHERE : 0;
            }
            double told = Arrays.binarySearch(other.tokens(), text.tokens()[i]) >= 0 ? weight : found;
            all += weight;
            allTold += told;
            if (event(Kind.at(text.kinds()[i]))) {
                event += weight;
                eventTold += told;
            }
        }
        return new Telling(all, allTold, event, eventTold);
    }

    /** What this text says and the other does not. */
    double untold() {
        return all - allTold;
    }

    private static boolean event(Kind kind) {
        return kind == Kind.DEFECT || kind == Kind.OTHER;
    }

    /** The characters of a text as a set of bits. */
    private static long[] signs(Profile text) {
        long[] set = new long[Sign.HASHES / 64];
        for (short sign : text.signs()) {
            int hash = Sign.hash(sign);
            set[hash >> 6] |= 1L << hash;
        }
        return set;
    }
}
