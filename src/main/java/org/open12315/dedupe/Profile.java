package org.open12315.dedupe;

import java.util.List;

/**
 * What is kept of a text for comparison: enough to score likeness, too little to read it. All arrays are sorted.
 *
 * @param exact hash of the normalised text
 * @param length characters of the normalised text
 * @param tokens hashes of what the words stand for, without repetition, sorted
 * @param kinds kind of each token, {@link Kind#ordinal()}
 * @param weights how much each token says, in tenths
 * @param clauses the clause of the text that each token stands in first, counted from 0
 * @param bigrams hashes of neighbouring characters, digits as one sign, sorted, at most {@link #MOST_BIGRAMS}
 * @param spans how many signs each token has
 * @param signs the characters of each token in turn, see {@link Sign}
 * @param numbers numbers from ten up that are no dates, in hundredths, sorted
 * @param codes long codes in the text that are order, parcel or serial numbers
 */
record Profile(
        long exact,
        int length,
        int[] tokens,
        byte[] kinds,
        byte[] weights,
        byte[] clauses,
        short[] bigrams,
        byte[] spans,
        short[] signs,
        long[] numbers,
        List<String> codes) {

    /** The smallest hashes are kept, so that two long texts keep the same ones. */
    static final int MOST_BIGRAMS = 600;

    static final int MOST_TOKENS = 300;

    /** Sum of all weights. */
    double weight() {
        double sum = 0;
        for (byte weight : weights) {
            sum += weight;
        }
        return sum / 10;
    }
}
