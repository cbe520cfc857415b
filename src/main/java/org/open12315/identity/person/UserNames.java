package org.open12315.identity.person;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which user names consumers may choose: their form, and the names that are refused. */
public final class UserNames {

    /** Why a name is refused. */
    public enum Refusal {
        /** Not 4 to 20 letters, digits, underscores or Chinese characters. */
        FORM,
        /** Kept for the platform, or a mobile number, which signs in too. */
        RESERVED,
        /** Sounds like an authority or somebody in office. */
        OFFICIOUS,
        /** Insults somebody. */
        INSULTING
    }

    private record Word(Refusal kind, String text, boolean whole) {}

    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}A-Za-z0-9_]{4,20}");
    private static final List<Word> WORDS = words();

    private UserNames() {}

    /** Why this name may not be chosen; empty if it may. */
    public static Optional<Refusal> refusal(String name) {
        if (!FORM.matcher(name).matches()) {
            return Optional.of(Refusal.FORM);
        }
        // it would stand in for the account of whoever has that number
        if (MobileNumber.parse(name.replace("_", "")).isPresent()) {
            return Optional.of(Refusal.RESERVED);
        }
        List<String> readings = List.of(bare(name), letters(bare(name)));
        return WORDS.stream()
                .filter(word -> readings.stream()
                        .anyMatch(reading -> word.whole ? reading.equals(word.text) : reading.contains(word.text)))
                .map(Word::kind)
                .findFirst();
    }

    /** What is compared: simplified, lower case, without underscores. */
    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("_", "");
        return ZhConverterUtil.toSimple(plain);
    }

    /** Figures that stand for letters put back: {@code adm1n}. */
    private static String letters(String bare) {
        return bare.replaceAll("(?<=[a-z])0|0(?=[a-z])", "o")
                .replaceAll("(?<=[a-z])1|1(?=[a-z])", "i")
                .replaceAll("(?<=[a-z])3|3(?=[a-z])", "e");
    }

    /** Lines of kind, tab, word; {@code =word} stands for the whole name. */
    private static List<Word> words() {
        try (InputStream file = UserNames.class.getResourceAsStream("/data/identity/refused-names.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> word(Refusal.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Word word(Refusal kind, String text) {
        boolean whole = text.startsWith("=");
        return new Word(kind, bare(whole ? text.substring(1) : text), whole);
    }
}
