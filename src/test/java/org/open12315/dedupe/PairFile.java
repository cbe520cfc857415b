package org.open12315.dedupe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a file of labelled pairs, whoever wrote it: tabs, commas, semicolons or JSON, with a header line or without. The
 * README beside the shipped files describes the format.
 */
final class PairFile {

    /** One row, by the column names that the file uses. */
    record Row(int line, Map<String, String> cells) {}

    private record Cells(int line, List<String> values) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*+)\"[ ]*(?=[,;\\t|\\r\\n]|$)");

    private PairFile() {}

    /**
     * Reads a file, or all files of pairs in a folder; the set of a pair without one is the name of its file.
     *
     * <p>Throws IllegalArgumentException, with the line number, for a row without two texts or a known label.
     */
    static List<LabelledPair> read(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                return parse(Files.readString(path), path.toString());
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(file -> file.toString().endsWith(".tsv"))
                        .sorted()
                        .flatMap(file -> read(file).stream())
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<LabelledPair> parse(String content, String name) {
        String text = content.startsWith("\ufeff") ? content.substring(1) : content;
        String start = text.lines()
                .filter(line -> !skipped(line))
                .findFirst()
                .orElse("")
                .strip();
        List<Row> rows = start.startsWith("{") || start.startsWith("[") ? json(text, name) : table(text, start);
        List<LabelledPair> pairs = new ArrayList<>();
        for (Row row : rows) {
            pairs.add(PairRow.read(row, name));
        }
        return pairs;
    }

    private static boolean skipped(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    // --- JSON: one array, or one object a line; {"a": {"facts": …}} is the column facts_a ---

    private static List<Row> json(String text, String name) {
        List<Row> rows = new ArrayList<>();
        if (text.stripLeading().startsWith("[")) {
            JsonNode all = tree(text, name, 1);
            for (int i = 0; i < all.size(); i++) {
                rows.add(new Row(i + 1, flat(all.get(i))));
            }
            return rows;
        }
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!skipped(line)) {
                rows.add(new Row(number, flat(tree(line, name, number))));
            }
        }
        return rows;
    }

    private static JsonNode tree(String json, String name, int line) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(name + ":" + line + ": no JSON", wrong);
        }
    }

    private static Map<String, String> flat(JsonNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                flat(field.getValue()).forEach((inner, value) -> cells.put(inner + "_" + field.getKey(), value));
            } else if (!field.getValue().isNull()) {
                cells.put(field.getKey(), field.getValue().asText());
            }
        });
        return cells;
    }

    // --- tables ---

    private static List<Row> table(String text, String start) {
        List<Cells> lines = cells(text, delimiter(start));
        if (lines.isEmpty()) {
            return List.of();
        }
        boolean headed = PairRow.isHeader(lines.get(0).values());
        List<String> header = headed ? lines.get(0).values() : guessed(lines);
        return lines.stream()
                .skip(headed ? 1 : 0)
                .map(line -> new Row(line.line(), named(header, line.values())))
                .toList();
    }

    private static char delimiter(String start) {
        for (char candidate : new char[] {'\t', ',', ';', '|'}) {
            if (start.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return '\t';
    }

    private static Map<String, String> named(List<String> header, List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < values.size(); i++) {
            cells.put(header.get(i), values.get(i));
        }
        return cells;
    }

    /** Without a header: the column of labels is the one in which every cell is one, the texts are the longest two. */
    private static List<String> guessed(List<Cells> lines) {
        int width = lines.get(0).values().size();
        int label = -1;
        int[] length = new int[width];
        for (int column = 0; column < width; column++) {
            int at = column;
            boolean labels = lines.stream().allMatch(line -> PairRow.isLabel(value(line, at)));
            label = labels ? column : label;
            length[column] =
                    lines.stream().mapToInt(line -> value(line, at).length()).sum();
        }
        int longest = longest(length, label, -1);
        int second = longest(length, label, longest);
        List<String> header = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            boolean text = column == longest || column == second;
            header.add(
                    column == label
                            ? "label"
                            : text ? column == Math.min(longest, second) ? "facts_a" : "facts_b" : "column" + column);
        }
        return header;
    }

    private static String value(Cells line, int column) {
        return column < line.values().size() ? line.values().get(column) : "";
    }

    private static int longest(int[] length, int label, int other) {
        int best = -1;
        for (int column = 0; column < length.length; column++) {
            if (column != label && column != other && (best < 0 || length[column] > length[best])) {
                best = column;
            }
        }
        return best;
    }

    /** A cell in quotes may hold the delimiter, and a line break where the delimiter is no tab. */
    private static List<Cells> cells(String text, char delimiter) {
        List<Cells> lines = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        int line = 1;
        int began = 1;
        for (int at = 0; at < text.length(); ) {
            if (values.isEmpty() && skipped(lineAt(text, at))) {
                at += lineAt(text, at).length() + 1;
                began = ++line;
                continue;
            }
            int end;
            if (text.charAt(at) == '"' && quoted.region(at, text.length()).lookingAt() && whole(quoted, delimiter)) {
                values.add(quoted.group(1).replace("\"\"", "\""));
                line += (int) quoted.group(1).chars().filter(c -> c == '\n').count();
                end = quoted.end();
            } else {
                end = endOfCell(text, at, delimiter);
                values.add(text.substring(at, end).strip());
            }
            at = end + 1;
            if (end >= text.length() || text.charAt(end) != delimiter) {
                at += end < text.length() && text.charAt(end) == '\r' ? 1 : 0;
                lines.add(new Cells(began, List.copyOf(values)));
                values.clear();
                began = ++line;
            }
        }
        if (!values.isEmpty()) {
            lines.add(new Cells(began, List.copyOf(values)));
        }
        return lines;
    }

    private static boolean whole(Matcher quoted, char delimiter) {
        return delimiter != '\t' || quoted.group(1).indexOf('\n') < 0;
    }

    private static String lineAt(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end);
    }

    private static int endOfCell(String text, int at, char delimiter) {
        int end = at;
        while (end < text.length() && text.charAt(end) != delimiter && "\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
