package org.open12315.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md answers every requirement of its chapters, and whatever it gives as proof is there. */
class SecurityTableTest {

    private static final Path TABLE = Path.of("SECURITY.md");
    private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs-5.0.0.txt");
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| (yes|no|in part|n/a) \\| ([^|]+) \\|$");
    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");

    @Test
    void answersEveryRequirementOnce() throws IOException {
        List<String> asked = Files.readAllLines(REQUIREMENTS).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> answered =
                rows().map(row -> row.group(1) + ' ' + row.group(2)).toList();
        assertThat(answered).containsExactlyElementsOf(asked);
    }

    @Test
    void everyRowHasTheShape() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            assertThat(lines.filter(line -> line.matches("\\| \\d.*")))
                    .allMatch(line -> ROW.matcher(line).matches());
        }
    }

    @Test
    void everyProofIsThere() throws IOException {
        Set<Path> tests = tests();
        for (MatchResult proof :
                PROOF.matcher(Files.readString(TABLE)).results().toList()) {
            Path file = tests.stream()
                    .filter(path -> path.endsWith(proof.group(1) + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(proof.group(1) + " is not there"));
            if (proof.group(2) != null) {
                assertThat(Files.readString(file)).as(proof.group()).contains(" " + proof.group(2) + "(");
            }
        }
    }

    private static Stream<Matcher> rows() throws IOException {
        return Files.readAllLines(TABLE).stream().map(ROW::matcher).filter(Matcher::matches);
    }

    private static Set<Path> tests() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }
}
