package org.open12315.kernel.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Comma-separated reference data, ours or the operator's: UTF-8 (a byte order mark is let through), a header line that
 * names the columns in any order, one record a line, cells with commas in double quotes, lines that begin with
 * {@code #} are remarks. A name that ends in {@code .gz} is unpacked. Reading goes on after a mistake, so that
 * {@link ListRefused} names all of them.
 */
public final class ReferenceList {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ReferenceList() {}

    /**
     * Reads a file that the operator gave.
     *
     * @throws ListRefused if it cannot be read, has a wrong header or any line with a mistake
     */
    public static <T> List<T> file(Path file, Set<String> columns, Function<Line, T> record) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, columns, record);
        } catch (IOException unreadable) {
            throw new ListRefused(
                    file.toString(),
                    List.of("the file cannot be read: " + unreadable.getClass().getSimpleName() + " "
                            + unreadable.getMessage()));
        }
    }

    /** Reads a list that we ship, {@code path} from the root of the class path such as {@code data/x.csv}. */
    public static <T> List<T> shipped(String path, Set<String> columns, Function<Line, T> record) {
        try (InputStream in = ReferenceList.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new ListRefused(path, List.of("the resource is missing in this build"));
            }
            return read(path, in, columns, record);
        } catch (IOException unreadable) {
            throw new ListRefused(path, List.of("the resource cannot be read: " + unreadable.getMessage()));
        }
    }

    /** Reads from a stream; {@code name} is what a refusal calls it, and its ending {@code .gz} says that it is packed. */
    public static <T> List<T> read(String name, InputStream in, Set<String> columns, Function<Line, T> record)
            throws IOException {
        InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
        // a decoder of its own, because it reports what is not UTF-8 where the charset alone would replace it silently
        BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
        return new Reading<>(name, columns, record).all(reader);
    }

    private static final class Reading<T> {
        private final String name;
        private final Set<String> expected;
        private final Function<Line, T> record;
        private final List<String> errors = new ArrayList<>();
        private final List<T> records = new ArrayList<>();
        private Map<String, Integer> columns;
        private int number;
        /** The header is wrong, so no line after it can be read. */
        private boolean headless;

        Reading(String name, Set<String> expected, Function<Line, T> record) {
            this.name = name;
            this.expected = expected;
            this.record = record;
        }

        List<T> all(BufferedReader reader) throws IOException {
            try {
                for (String text = reader.readLine(); text != null && !headless; text = reader.readLine()) {
                    number++;
                    take(text);
                }
            } catch (CharacterCodingException foreign) {
                // the decoder reads ahead by its buffer: the line is only the first that it can be
                errors.add("after line " + number + ": the file is not UTF-8; save it as \"CSV UTF-8\"");
            }
            if (columns == null && errors.isEmpty()) {
                errors.add("line 1: the header is missing, expected the columns " + String.join(",", expected));
            }
            if (!errors.isEmpty()) {
                throw new ListRefused(name, errors);
            }
            return List.copyOf(records);
        }

        private void take(String raw) {
            String text = number == 1 && !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK ? raw.substring(1) : raw;
            if (text.isBlank() || text.startsWith("#")) {
                return;
            }
            try {
                if (columns == null) {
                    headless = true;
                    columns = header(Cells.of(text));
                    headless = false;
                } else {
                    records.add(record.apply(line(Cells.of(text))));
                }
            } catch (Line.Mistake mistake) {
                errors.add("line " + number + ": " + mistake.getMessage());
            }
        }

        private Line line(List<String> cells) {
            if (cells.size() > columns.size()) {
                throw new Line.Mistake(cells.size() + " cells, but the header names " + columns.size());
            }
            return new Line(number, columns, cells);
        }

        private Map<String, Integer> header(List<String> names) {
            Map<String, Integer> index = new HashMap<>();
            for (String column : names) {
                index.put(column.strip(), index.size());
            }
            List<String> missing = expected.stream()
                    .filter(column -> !index.containsKey(column))
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) {
                throw new Line.Mistake("the header lacks the columns " + String.join(",", missing));
            }
            return index;
        }
    }
}
