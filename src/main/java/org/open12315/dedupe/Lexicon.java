package org.open12315.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of complaints and what they stand for, from {@code dedupe/lexicon.tsv}. */
final class Lexicon {

    /**
     * One thing under its many names.
     *
     * @param id stable across machines and starts, because profiles are stored
     */
    record Concept(Kind kind, String name, int id) {}

    /** Ways to say no, which all count as 不: what is denied tells matters apart, how it is denied does not. */
    private static final Phrases<Boolean> DENIALS = Phrases.of(List.of(
            "无法", "没法", "没办法", "没有办法", "不能够", "不能", "不可以", "不会", "不肯", "不愿意", "不愿", "拒绝", "拒不", "不予", "不给予", "不同意",
            "不答应", "不让", "不给", "不准", "不许", "不允许", "不支持", "不想", "不予以", "坚决不", "死活不", "就是不", "硬是不", "概不"));

    private static final Map<Concept, List<String>> NAMES = new LinkedHashMap<>();
    private static final Phrases<Concept> WORDS = load();

    private Lexicon() {}

    /** The phrases that begin with a character, longest first. */
    static List<Phrases.Entry<Concept>> startingWith(char first) {
        return WORDS.startingWith(first);
    }

    /** The concept that a whole word stands for, or null. */
    static Concept concept(String word) {
        for (Phrases.Entry<Concept> entry : startingWith(word.charAt(0))) {
            if (entry.phrase().equals(word)) {
                return entry.value();
            }
        }
        return null;
    }

    /** A text with its denials in one form: 无法开机, 不能开机 and 开不了机 are all 不开机. */
    static String unify(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            Phrases.Entry<Boolean> denial = DENIALS.longestAt(text, i);
            if (denial != null) {
                out.append('不');
                i += denial.length();
            } else if (turned(text, i)) {
                out.append('不').append(text.charAt(i));
                i += 3;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    /** V不了 is 不V. */
    private static boolean turned(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at + 1) == '不'
                && text.charAt(at + 2) == '了'
                && text.charAt(at) != '少'
                && Character.isIdeographic(text.charAt(at));
    }

    private static Phrases<Concept> load() {
        Map<String, Concept> words = new HashMap<>();
        for (String[] row : Tables.rows("dedupe/lexicon.tsv")) {
            Concept concept = new Concept(Kind.ofCode(row[0]), row[1], Hash.of(row[0] + row[1]));
            NAMES.put(concept, List.of(row[2].split(" ")));
            for (String word : row[2].split(" ")) {
                words.putIfAbsent(unify(word), concept);
            }
        }
        return new Phrases<>(words);
    }

    /** Every concept with its words. */
    static Map<Concept, List<String>> concepts() {
        return NAMES;
    }

    /** The words of a concept. */
    static List<String> names(Concept concept) {
        return NAMES.get(concept);
    }

    /** For tests: words that stand in two rows, of which the second is never reached. */
    static List<String> ambiguous() {
        Map<String, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String[] row : Tables.rows("dedupe/lexicon.tsv")) {
            for (String word : row[2].split(" ")) {
                String first = seen.putIfAbsent(word, row[1]);
                if (first != null && !first.equals(row[1])) {
                    twice.add(word + ": " + first + ", " + row[1]);
                }
            }
        }
        return twice;
    }
}
