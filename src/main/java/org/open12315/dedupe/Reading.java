package org.open12315.dedupe;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a text once into its {@link Profile}. Heavy for an event loop: call it on a worker. */
final class Reading {

    /** Any number but the parts of a date. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\da-z.])(\\d{2,9}(?:\\.\\d{1,2})?|\\d\\.\\d{1,2})(?![\\d年月日号.])");

    /** Characters of one token that are kept. */
    private static final int MOST_SIGNS = 8;

    /** Log share of a character that begins no known word. */
    private static final double UNKNOWN = -19;
    /** Log share of a word of the lexicon: likelier than any cut into general words. */
    private static final double LEXICON = -4.5;

    private final String text;
    private final String business;
    private int clause;
    private final Map<Integer, Token> tokens = new HashMap<>();

    private record Token(int id, Kind kind, double weight, String word, int clause) {}

    private Reading(String text, String business) {
        this.text = text;
        this.business = business;
    }

    /**
     * The profile of a text as typed.
     *
     * @param businessKey the business, whose name in the text says nothing between two texts against it
     */
    static Profile of(String typed, String businessKey) {
        String normal = NormalText.of(typed);
        String compact = NormalText.compact(normal);
        Set<String> codes = OrderNumbers.in(normal);
        String name = NormalText.of(businessKey);
        Reading reading = new Reading(Lexicon.unify(withoutName(OrderNumbers.without(normal, codes), name)), name);
        reading.segment();
        return reading.profile(Hash.of64(compact), compact.length(), numbers(normal), codes);
    }

    /** Takes out the name of the business or a part of it: three characters of it, or the two that it begins with. */
    private static String withoutName(String text, String name) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = 0;
            while (i + length < text.length()
                    && text.charAt(i + length) != ' '
                    && name.contains(text.substring(i, i + length + 1))) {
                length++;
            }
            boolean part = length >= 3 || length == 2 && name.startsWith(text.substring(i, i + 2));
            if (part && !says(text.substring(i, i + length))) {
                out.append(' ');
                i += length;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static boolean says(String word) {
        Lexicon.Concept concept = Lexicon.concept(word);
        return concept != null && !concept.kind().silent();
    }

    private Profile profile(long exact, int length, long[] numbers, Set<String> codes) {
        Token[] sorted = tokens.values().stream()
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .limit(Profile.MOST_TOKENS)
                .sorted((a, b) -> Integer.compare(a.id(), b.id()))
                .toArray(Token[]::new);
        int[] ids = new int[sorted.length];
        byte[] kinds = new byte[sorted.length];
        byte[] weights = new byte[sorted.length];
        byte[] clauses = new byte[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ids[i] = sorted[i].id();
            kinds[i] = (byte) sorted[i].kind().ordinal();
            weights[i] = (byte) Math.round(sorted[i].weight() * 10);
            clauses[i] = (byte) Math.min(sorted[i].clause(), Byte.MAX_VALUE);
        }
        byte[] spans = new byte[sorted.length];
        short[] signs = signs(sorted, spans);
        return new Profile(
                exact,
                length,
                ids,
                kinds,
                weights,
                clauses,
                bigrams(),
                spans,
                signs,
                numbers,
                codes.stream().sorted().toList());
    }

    // --- words ---

    private void segment() {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > from) {
                    clause(from, i);
                    clause++;
                }
                from = i + 1;
            }
        }
    }

    /** The likeliest cut of a clause into words, from its end to its beginning, then read forwards. */
    private void clause(int from, int to) {
        int length = to - from;
        double[] best = new double[length + 1];
        int[] step = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            choose(from, i, to, best, step);
        }
        int unknown = -1;
        for (int i = 0; i < length; i += step[i]) {
            int at = from + i;
            if (step[i] == 1 && concept(at, 1) == null && Character.isLetter(text.charAt(at))) {
                unknown = unknown < 0 ? at : unknown;
                continue;
            }
            unknown(unknown, at);
            unknown = -1;
            word(at, step[i]);
        }
        unknown(unknown, to);
    }

    private void choose(int from, int i, int to, double[] best, int[] step) {
        int at = from + i;
        int latin = latinRun(at, to);
        step[i] = Math.max(1, latin);
        best[i] = UNKNOWN + best[i + step[i]];
        if (latin > 0) {
            return;
        }
        for (int length = 2; length <= Words.longest() && at + length <= to; length++) {
            int known = Words.at(text, at, length);
            if (known != 0) {
                better(best, step, i, length, Words.logShare(known));
            }
        }
        for (Phrases.Entry<Lexicon.Concept> entry : Lexicon.startingWith(text.charAt(at))) {
            if (entry.length() <= to - at && Phrases.matches(entry.phrase(), text, at)) {
                better(best, step, i, entry.length(), entry.length() == 1 ? LEXICON - 4 : LEXICON);
            }
        }
    }

    private static void better(double[] best, int[] step, int i, int length, double logShare) {
        double total = logShare + best[i + length];
        if (total > best[i]) {
            best[i] = total;
            step[i] = length;
        }
    }

    /** Length of a run of Latin letters and digits that begins here, 0 if none. */
    private int latinRun(int at, int to) {
        int end = at;
        while (end < to
                && (text.charAt(end) < 0x250 && Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '.')) {
            end++;
        }
        return end - at;
    }

    private void word(int at, int length) {
        Lexicon.Concept concept = concept(at, length);
        if (concept != null) {
            if (!concept.kind().silent()) {
                add(concept, text.substring(at, at + length));
            }
        } else if (latinRun(at, at + length) == length) {
            latin(text.substring(at, at + length));
        } else {
            int known = Words.at(text, at, length);
            String word = text.substring(at, at + length);
            add(Hash.of(word), Kind.OTHER, known == 0 ? 0.2 : Words.weight(known), word);
        }
    }

    /** What the business's name says (搬家 in a remover's) tells no two matters with it apart. */
    private void add(Lexicon.Concept concept, String word) {
        boolean goods = concept.kind() == Kind.GOODS;
        boolean named = goods && Lexicon.names(concept).stream().anyMatch(business::contains);
        Kind kind = named ? Kind.CLASS : concept.kind();
        add(concept.id(), kind, kind.weight(), word);
    }

    /** Characters that make no known word, often a brand, a shop or a new product: taken together. */
    private void unknown(int from, int to) {
        if (from >= 0) {
            add(Hash.of(text.substring(from, to)), Kind.OTHER, 1.0, text.substring(from, to));
        }
    }

    /** Plain numbers change from telling to telling; a model (rtx4060, s23) does not. */
    private void latin(String run) {
        if (Character.isLetter(run.charAt(0)) && run.length() >= 2) {
            Lexicon.Concept concept = Lexicon.concept(run);
            if (concept == null) {
                add(Hash.of(run), Kind.OTHER, 1.2, "");
            } else if (!concept.kind().silent()) {
                add(concept.id(), concept.kind(), concept.kind().weight(), "");
            }
        }
    }

    private Lexicon.Concept concept(int at, int length) {
        for (Phrases.Entry<Lexicon.Concept> entry : Lexicon.startingWith(text.charAt(at))) {
            if (entry.length() == length && Phrases.matches(entry.phrase(), text, at)) {
                return entry.value();
            }
        }
        return null;
    }

    private void add(int id, Kind kind, double weight, String word) {
        tokens.merge(id, new Token(id, kind, weight, word, clause), (old, fresh) -> old);
    }

    // --- characters and numbers ---

    private short[] bigrams() {
        short[] all = new short[text.length()];
        int count = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char now = c >= '0' && c <= '9' || c == '.' ? '#' : c;
            if (now != ' ' && before != ' ' && (now != '#' || before != '#')) {
                all[count++] = Hash.of(before, now);
            }
            before = now;
        }
        Arrays.sort(all, 0, count);
        int kept = 0;
        for (int i = 0; i < count && kept < Profile.MOST_BIGRAMS; i++) {
            if (kept == 0 || all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** The characters of each token; how many each has goes into {@code spans}. */
    private static short[] signs(Token[] tokens, byte[] spans) {
        short[] signs = new short[MOST_SIGNS * tokens.length];
        int count = 0;
        for (int i = 0; i < tokens.length; i++) {
            String word = tokens[i].word();
            for (int c = 0; c < word.length() && spans[i] < MOST_SIGNS; c++) {
                if (Character.isIdeographic(word.charAt(c))) {
                    signs[count++] = Sign.of(word.charAt(c));
                    spans[i]++;
                }
            }
        }
        return Arrays.copyOf(signs, count);
    }

    private static long[] numbers(String normal) {
        return NUMBER.matcher(normal)
                .results()
                .mapToLong(found ->
                        new BigDecimal(found.group(1)).movePointRight(2).longValue())
                .sorted()
                .distinct()
                .limit(20)
                .toArray();
    }
}
