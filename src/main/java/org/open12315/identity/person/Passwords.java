package org.open12315.identity.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen: 8 to 64 characters of any kind, none from a list of common ones, no rules of composition.
 * Why: NIST SP 800-63B, section 5.1.1.2, and {@code data/identity/README.md}.
 */
public final class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final Set<String> COMMON = common();

    /** Why a password is refused. */
    public enum Refusal {
        LENGTH,
        COMMON
    }

    private Passwords() {}

    /**
     * Why this password may not be chosen; empty if it may.
     *
     * @param known what others know of the person, such as user name and number: no password is one of them, once or twice
     */
    public static Optional<Refusal> refusal(String password, String... known) {
        int characters = password == null ? 0 : password.codePointCount(0, password.length());
        if (characters < SHORTEST || characters > LONGEST) {
            return Optional.of(Refusal.LENGTH);
        }
        String plain = plain(password);
        boolean expected = Stream.of(known)
                .filter(word -> word != null && !word.isBlank())
                .map(Passwords::plain)
                .anyMatch(word -> plain.equals(word) || plain.equals(word + word));
        boolean oneCharacter = plain.chars().distinct().count() == 1;
        return COMMON.contains(plain) || expected || oneCharacter ? Optional.of(Refusal.COMMON) : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> common() {
        try (InputStream file = Passwords.class.getResourceAsStream("/data/identity/common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
