package org.open12315.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.open12315.pipeline.message.BusinessKey;
import org.open12315.pipeline.message.SubmissionKind;

/** A row of a file of labelled pairs; the README beside the shipped file describes the columns. */
record LabelledPair(
        String id, String set, String kind, boolean same, Matter a, Matter b, String factsA, String factsB) {

    static final Path SHIPPED = Path.of("src/test/resources/dedupe/pairs.tsv");

    private static final Instant DAY = Instant.parse("2026-11-11T04:00:00Z");

    /** Reads a file; throws IllegalArgumentException with the line number for a row that is none. */
    static List<LabelledPair> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.get(0).split("\t", -1));
            List<LabelledPair> pairs = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    pairs.add(pair(file, i + 1, header, lines.get(i).split("\t", -1)));
                }
            }
            return pairs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LabelledPair pair(Path file, int line, List<String> header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length && i < header.size(); i++) {
            row.put(header.get(i), cells[i].isBlank() ? null : cells[i].strip());
        }
        String label = row.get("label");
        if (row.get("facts_a") == null
                || row.get("facts_b") == null
                || !List.of("same", "different").contains(label)) {
            throw new IllegalArgumentException(
                    file + ":" + line + ": needs label (same or different), facts_a, facts_b");
        }
        long other = "other".equals(row.get("person")) ? 2 : 1;
        return new LabelledPair(
                row.getOrDefault("id", Integer.toString(line)),
                text(row, "set", "all"),
                text(row, "kind", "any"),
                label.equals("same"),
                matter(row, "a", 1, 1),
                matter(row, "b", 2, other),
                row.get("facts_a"),
                row.get("facts_b"));
    }

    private static String text(Map<String, String> row, String column, String otherwise) {
        return row.get(column) == null ? otherwise : row.get(column);
    }

    private static Matter matter(Map<String, String> row, String side, long receipt, long person) {
        return new Matter(
                receipt,
                SubmissionKind.COMPLAINT,
                person,
                BusinessKey.of(text(row, "business_" + side, "某商店")),
                DAY,
                null,
                row.get("problem_" + side),
                OrderNumbers.normal(row.get("order_" + side)),
                Reading.of(row.get("facts_" + side), BusinessKey.of(text(row, "business_" + side, "某商店"))));
    }

    /** The score that a verdict would rest on: 0 if the businesses are not even alike by name. */
    double score() {
        return BusinessNames.alike(a.businessKey(), b.businessKey())
                ? Likeness.of(a, b).score()
                : 0;
    }

    /** The score from which a verdict calls the two one matter, with the defaults of {@link DedupeConfig}. */
    double threshold() {
        return a.businessKey().equals(b.businessKey()) ? 0.5 : 0.7;
    }

    boolean called() {
        return score() >= threshold();
    }
}
