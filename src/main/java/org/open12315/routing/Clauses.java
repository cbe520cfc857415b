package org.open12315.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of {@code data/rules} that speaks of jurisdiction: which rules of the decision table are in force on a day of
 * receipt, and in which article. A rule that a rule set does not name is not in force under it.
 */
@ApplicationScoped
public class Clauses {

    private static final List<String> FILES = List.of("order-62.json", "decree-20.json", "order-121.json");

    private final List<Edition> newestFirst;

    public Clauses() {
        this.newestFirst = FILES.stream()
                .map(file -> read("/data/rules/" + file))
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
    }

    /** The clause of {@code rule} for what was received on this day; empty if the rule was not in force. */
    Optional<Clause> at(LocalDate received, String rule) {
        return Optional.ofNullable(edition(received).clauses().get(rule));
    }

    private Edition edition(LocalDate received) {
        return newestFirst.stream()
                .filter(edition -> !received.isBefore(edition.from()))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }

    private static Edition read(String resource) {
        try (InputStream in = Clauses.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("rule set " + resource + " is missing");
            }
            return edition(new JsonMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("rule set " + resource, unreadable);
        }
    }

    private static Edition edition(JsonNode root) {
        Map<String, Clause> clauses = new HashMap<>();
        root.path("jurisdiction").fields().forEachRemaining(entry -> {
            String article = entry.getValue().path("article").textValue();
            clauses.put(
                    entry.getKey(),
                    new Clause(article, entry.getValue().path("confirmed").booleanValue()));
        });
        return new Edition(LocalDate.parse(root.path("from").textValue()), Map.copyOf(clauses));
    }

    private record Edition(LocalDate from, Map<String, Clause> clauses) {}
}
