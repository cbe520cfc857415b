package org.open12315.dedupe;

import java.util.Arrays;

/**
 * How near each word of two texts comes to a word of the other, 0 to 1: 1 if the other has the word or one that stands for
 * the same, less if it has one of a like meaning.
 *
 * @param a for each token of the first text
 * @param b for each token of the second text
 * @param whole how near the meanings of the two texts are as wholes, -1 to 1
 */
record Nearness(double[] a, double[] b, double whole) {

    /** Cosines up to FAR say nothing; from CLOSE on two words mean the same, as far as vectors can tell. */
    private static final double FAR = 0.5;

    private static final double CLOSE = 0.88;
    private static final double MOST = 0.9;
    /** A character found in another word is worth less than the word. */
    private static final double ELSEWHERE = 0.85;

    static Nearness of(Profile a, Profile b) {
        double[] ofA = new double[a.tokens().length];
        double[] ofB = new double[b.tokens().length];
        for (int i = 0; i < ofA.length; i++) {
            int same = Arrays.binarySearch(b.tokens(), a.tokens()[i]);
            if (same >= 0) {
                ofA[i] = 1;
                ofB[same] = 1;
            }
        }
        byte[][] meaningsA = vectors(a);
        byte[][] meaningsB = vectors(b);
        // a word that the other text has is spoken for: what is like it there is another thing told beside it
        for (int i = 0; i < ofA.length; i++) {
            for (int j = 0; ofA[i] < 1 && meaningsA[i] != null && j < ofB.length; j++) {
                if (ofB[j] < 1 && meaningsB[j] != null) {
                    double near = near(meaningsA[i], meaningsB[j]);
                    ofA[i] = Math.max(ofA[i], near);
                    ofB[j] = Math.max(ofB[j], near);
                }
            }
        }
        spelled(a, b, ofA);
        spelled(b, a, ofB);
        return new Nearness(ofA, ofB, Meanings.cosine(whole(a, meaningsA), whole(b, meaningsB)));
    }

    /** A word is told in part where the other text has some of its characters elsewhere (退票款, 机票款). */
    private static void spelled(Profile text, Profile other, double[] near) {
        long[] signs = signs(other);
        int at = 0;
        for (int i = 0; i < near.length; i++) {
            double weight = 0;
            double found = 0;
            for (int end = at + text.spans()[i]; at < end; at++) {
                double says = Sign.weight(text.signs()[at]);
                int hash = Sign.hash(text.signs()[at]);
                weight += says;
                found += (signs[hash >> 6] >>> hash & 1) == 1 ? says * ELSEWHERE : 0;
            }
            near[i] = weight == 0 ? near[i] : Math.max(near[i], found / weight);
        }
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

    private static double near(byte[] a, byte[] b) {
        return Math.max(0, Math.min(MOST, (Meanings.cosine(a, b) - FAR) / (CLOSE - FAR)));
    }

    /** The mean meaning of a text, each word by its weight. */
    private static byte[] whole(Profile text, byte[][] vectors) {
        double[] sum = new double[Meanings.size()];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; vectors[i] != null && d < sum.length; d++) {
                sum[d] += vectors[i][d] * text.weights()[i];
            }
        }
        return Meanings.unit(sum);
    }

    private static byte[][] vectors(Profile text) {
        byte[][] vectors = new byte[text.tokens().length][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = Meanings.of(text.tokens()[i]);
        }
        return vectors;
    }
}
