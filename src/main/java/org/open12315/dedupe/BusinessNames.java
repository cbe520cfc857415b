package org.open12315.dedupe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether two names can be one business, spelled otherwise by the same person. Remembers what it read of a name, because
 * each is compared with many; made anew for each batch, not thread-safe.
 */
final class BusinessNames {

    private static final double ALIKE = 0.6;

    private final Map<String, int[]> read = new HashMap<>();

    /** Symmetric; takes business keys, see {@code pipeline.message.BusinessKey}. */
    boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() >= 2 && longer.contains(shorter)) {
            return true;
        }
        return shared(read.computeIfAbsent(a, BusinessNames::pairs), read.computeIfAbsent(b, BusinessNames::pairs))
                >= ALIKE;
    }

    /** Twice what both have by what each has (Dice); each pair counts once. */
    private static double shared(int[] one, int[] other) {
        int size = one.length + other.length;
        if (size == 0 || 2.0 * Math.min(one.length, other.length) / size < ALIKE) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / size;
    }

    /** Neighbouring characters, two in an {@code int}, sorted. */
    private static int[] pairs(String name) {
        int[] pairs = new int[Math.max(0, name.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Simplified.of(name.charAt(i)) << 16 | Simplified.of(name.charAt(i + 1));
        }
        Arrays.sort(pairs);
        int different = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[different++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, different);
    }
}
