package org.open12315.dedupe;

import java.util.HashSet;
import java.util.Set;

/** Whether two names can be one business, spelled otherwise by the same person. */
final class BusinessNames {

    private static final double ALIKE = 0.6;

    private BusinessNames() {}

    /** Symmetric; takes business keys, see {@code pipeline.message.BusinessKey}. */
    static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() >= 2 && longer.contains(shorter)) {
            return true;
        }
        Set<String> pairs = pairs(a);
        Set<String> others = pairs(b);
        int size = pairs.size() + others.size();
        pairs.retainAll(others);
        return size > 0 && 2.0 * pairs.size() / size >= ALIKE;
    }

    private static Set<String> pairs(String name) {
        String simple = name.chars()
                .map(c -> Simplified.of((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < simple.length(); i++) {
            pairs.add(simple.substring(i, i + 2));
        }
        return pairs;
    }
}
