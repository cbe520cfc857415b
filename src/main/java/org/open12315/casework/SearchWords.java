package org.open12315.casework;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Cuts text into pairs of neighbouring characters, so that a part of a name is found through an index. Chinese words
 * mostly have two characters, which is too short for trigrams. Width and case make no difference.
 */
final class SearchWords {

    private SearchWords() {}

    /**
     * The pairs in {@code texts}, each two UTF-16 units in one int, ascending and without repetition; empty if no text has
     * two letters or digits beside each other.
     */
    static int[] of(String... texts) {
        return Arrays.stream(texts)
                .flatMapToInt(SearchWords::pairs)
                .sorted()
                .distinct()
                .toArray();
    }

    private static IntStream pairs(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IntStream.range(0, Math.max(0, plain.length() - 1))
                .filter(i -> isWord(plain.charAt(i)) && isWord(plain.charAt(i + 1)))
                .map(i -> plain.charAt(i) << 16 | plain.charAt(i + 1));
    }

    /** Half of a character beyond the basic plane counts as a letter: rare Chinese characters lie there. */
    private static boolean isWord(char unit) {
        return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
    }
}
