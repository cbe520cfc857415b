package org.open12315.dedupe;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What words mean, as vectors of bytes: the nearer two words in meaning, the smaller the angle between their vectors. Read
 * from {@code dedupe/meanings.bin}; the README beside it says where the vectors come from. Known by the hashes that a
 * profile keeps of its tokens; a concept of the lexicon has the mean of its words.
 */
final class Meanings {

    private static final String TABLE = "dedupe/meanings.bin";
    private static final int LONGEST = 5;

    private static final Map<Integer, byte[]> VECTORS = load();

    private Meanings() {}

    /** The vector of a token, of length 127; null if its meaning is not known. */
    static byte[] of(int token) {
        return VECTORS.get(token);
    }

    /** How many numbers a vector has. */
    static int size() {
        return VECTORS.values().iterator().next().length;
    }

    /** The cosine of the angle between two vectors, -1 to 1. */
    static double cosine(byte[] a, byte[] b) {
        int product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product / (127.0 * 127.0);
    }

    private static Map<Integer, byte[]> load() {
        Map<String, byte[]> words = new HashMap<>();
        try (DataInputStream in = new DataInputStream(Tables.stream(TABLE))) {
            int count = in.readInt();
            int size = in.readInt();
            for (int i = 0; i < count; i++) {
                String word = in.readUTF();
                byte[] vector = new byte[size];
                in.readFully(vector);
                words.put(word, vector);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<Integer, byte[]> vectors = new HashMap<>();
        words.forEach((word, vector) -> vectors.put(Hash.of(Lexicon.unify(word)), vector));
        Lexicon.concepts().forEach((concept, names) -> {
            byte[] mean = mean(names.stream()
                    .map(name -> composed(name, words))
                    .filter(vector -> vector != null)
                    .toArray(byte[][]::new));
            if (mean != null) {
                vectors.put(concept.id(), mean);
            }
        });
        return Map.copyOf(vectors);
    }

    /** A word that has no vector of its own has the mean of its parts. */
    private static byte[] composed(String word, Map<String, byte[]> words) {
        if (words.containsKey(word)) {
            return words.get(word);
        }
        for (int length = Math.min(LONGEST, word.length() - 1); length > 1; length--) {
            byte[] start = words.get(word.substring(0, length));
            byte[] end = words.get(word.substring(word.length() - length));
            if (start != null || end != null) {
                byte[] rest = composed(
                        start != null ? word.substring(length) : word.substring(0, word.length() - length), words);
                byte[] part = start != null ? start : end;
                return rest == null ? part : mean(part, rest);
            }
        }
        return null;
    }

    private static byte[] mean(byte[]... vectors) {
        if (vectors.length == 0) {
            return null;
        }
        double[] sum = new double[vectors[0].length];
        for (byte[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return unit(sum);
    }

    /** The vector of a direction, of length 127. */
    static byte[] unit(double[] sum) {
        double square = 0;
        for (double part : sum) {
            square += part * part;
        }
        byte[] mean = new byte[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (byte) Math.round(sum[i] * 127 / Math.sqrt(Math.max(square, 1)));
        }
        return mean;
    }
}
