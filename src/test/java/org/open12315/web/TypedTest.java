package org.open12315.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypedTest {

    private static final Pattern FIELD = Pattern.compile("\\{#field [^}]*}|<input [^>]*>");
    private static final Pattern NAME = Pattern.compile("name=['\"](\\w+)['\"]");

    @Test
    void knowsEveryFieldThatHoldsAPassword() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            Set<String> passwords = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .flatMap(file -> FIELD.matcher(read(file)).results())
                    .map(MatchResult::group)
                    .filter(field -> field.matches("(?s).*type=['\"]password['\"].*"))
                    .flatMap(field -> NAME.matcher(field).results())
                    .forEach(name -> passwords.add(name.group(1)));
            assertThat(passwords).isNotEmpty().isSubsetOf(Typed.PASSWORDS);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
