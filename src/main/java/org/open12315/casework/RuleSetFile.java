package org.open12315.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads one rule set from its JSON file and refuses a file with a gap in it, naming the file and what is wrong. */
final class RuleSetFile {

    private final String name;

    private RuleSetFile(String name) {
        this.name = name;
    }

    static RuleSet read(String resource) {
        try (InputStream in = RuleSetFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("rule set " + resource + " is missing");
            }
            return new RuleSetFile(resource).ruleSet(new JsonMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("rule set " + resource, unreadable);
        }
    }

    private RuleSet ruleSet(JsonNode root) {
        String until = root.path("until").textValue();
        return new RuleSet(
                text(root, "code"),
                text(root, "zh"),
                text(root, "en"),
                LocalDate.parse(text(root, "from")),
                until == null ? null : LocalDate.parse(until),
                limits(root.path("timeLimits")),
                grounds(root, "refusals"),
                grounds(root, "endings"));
    }

    private Map<Term, TimeLimit> limits(JsonNode list) {
        Map<Term, TimeLimit> limits = new EnumMap<>(Term.class);
        for (JsonNode node : list) {
            TimeLimit limit = new TimeLimit(
                    Term.valueOf(text(node, "term")),
                    node.path("days").asInt(),
                    Counting.valueOf(text(node, "counting")),
                    text(node, "article"),
                    flag(node));
            if (limits.put(limit.term(), limit) != null) {
                throw new IllegalStateException(name + " has two limits for " + limit.term());
            }
        }
        return limits;
    }

    private List<Ground> grounds(JsonNode root, String list) {
        Set<String> codes = new HashSet<>();
        List<Ground> grounds = StreamSupport.stream(root.path(list).spliterator(), false)
                .map(node -> new Ground(
                        text(node, "code"), text(node, "article"), text(node, "zh"), text(node, "en"), flag(node)))
                .toList();
        if (grounds.isEmpty() || !grounds.stream().allMatch(ground -> codes.add(ground.code()))) {
            throw new IllegalStateException(name + ": " + list + " is empty or has a code twice");
        }
        return grounds;
    }

    private String text(JsonNode node, String field) {
        String value = node.path(field).textValue();
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + ": " + field + " is missing in " + node);
        }
        return value;
    }

    private boolean flag(JsonNode node) {
        if (!node.path("confirmed").isBoolean()) {
            throw new IllegalStateException(name + ": confirmed is missing in " + node);
        }
        return node.path("confirmed").booleanValue();
    }
}
