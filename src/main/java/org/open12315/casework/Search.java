package org.open12315.casework;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Words that a case must contain, all of them: in the name of the business, or in the beginning of the facts of one of the
 * newest cases.
 *
 * @param text as it was typed, without blanks around it
 */
record Search(String text) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WILDCARD = Pattern.compile("([%_\\\\])");

    Search {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The pairs of characters that the name must have; null, which nothing contains, for a text without a pair. */
    Integer[] words() {
        int[] words = SearchWords.of(text);
        return words.length == 0 ? null : Arrays.stream(words).boxed().toArray(Integer[]::new);
    }

    /** The words as patterns of LIKE, whose wildcards stand for themselves. */
    String[] patterns() {
        return BLANKS.splitAsStream(text)
                .map(word -> '%' + WILDCARD.matcher(word).replaceAll("\\\\$1") + '%')
                .toArray(String[]::new);
    }
}
