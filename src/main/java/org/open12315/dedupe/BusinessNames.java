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
    /** Each at the place of its value, so that 三店 and 3店 are one. */
    private static final String CHINESE_NUMBERS = "零一二三四五六七八九十";

    private record Name(int[] pairs, String numbers) {

        static Name read(String name) {
            return new Name(BusinessNames.pairs(name), BusinessNames.numbers(name));
        }
    }

    private final Map<String, Name> read = new HashMap<>();

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
        Name one = read.computeIfAbsent(a, Name::read);
        Name other = read.computeIfAbsent(b, Name::read);
        return !numbersDiffer(one.numbers, other.numbers) && shared(one.pairs, other.pairs) >= ALIKE;
    }

    /** 一分店 and 二分店 are two shops, however alike their names; a number that only one says may have been left out. */
    private static boolean numbersDiffer(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private static String numbers(String name) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), 10);
            int chinese = CHINESE_NUMBERS.indexOf(name.charAt(i));
            if (digit >= 0) {
                numbers.append(digit);
            } else if (chinese >= 0) {
                numbers.append(chinese);
            }
        }
        return numbers.toString();
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
