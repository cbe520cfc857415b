package org.open12315.dedupe;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A text without what people vary when they write the same thing twice: width and case, traditional characters,
 * punctuation, the way numbers are written, greetings and thanks. Normalising twice changes nothing.
 */
final class NormalText {

    /** Greetings, requests to hurry and thanks; the longest at a place is taken. Kept as data beside the lexicon. */
    private static final Phrases<Boolean> PLEASANTRIES = Phrases.of(
            Tables.rows("dedupe/pleasantries.txt").stream().map(row -> row[0]).toList());

    private NormalText() {}

    /** The normal form, its clauses parted by single spaces; empty for null or for a text of nothing but pleasantries. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        return withoutPleasantries(words(Numerals.normal(plain(text))));
    }

    /** The same without the spaces: where a clause ends is no part of what was said. */
    static String compact(String normal) {
        return normal.indexOf(' ') < 0 ? normal : normal.replace(" ", "");
    }

    private static String plain(String text) {
        String folded = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        char[] chars = folded.toLowerCase(Locale.ROOT).toCharArray();
        int length = 0;
        for (char c : chars) {
            if (c != '\u200b' && c != '\ufeff') {
                chars[length++] = Simplified.of(c);
            }
        }
        return new String(chars, 0, length);
    }

    /** Letters and digits; a point only inside a number; all else parts clauses. */
    private static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean decimal = c == '.' && out.length() > 0 && isDigit(text, i - 1) && isDigit(text, i + 1);
            if (Character.isLetterOrDigit(c) || decimal) {
                out.append(c);
            } else {
                space(out);
            }
        }
        return out.toString().strip();
    }

    private static String withoutPleasantries(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            Phrases.Entry<Boolean> polite = PLEASANTRIES.longestAt(text, i);
            if (polite != null) {
                space(out);
                i += polite.length();
            } else if (text.charAt(i) == ' ') {
                space(out);
                i++;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString().strip();
    }

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** For tests: the pleasantries that are taken away. */
    static List<String> pleasantries() {
        return Tables.rows("dedupe/pleasantries.txt").stream()
                .map(row -> row[0])
                .toList();
    }
}
