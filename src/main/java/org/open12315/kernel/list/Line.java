package org.open12315.kernel.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One line of a {@link ReferenceList}, read by the names of its columns. */
public final class Line {

    private final int number;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    Line(int number, Map<String, Integer> columns, List<String> cells) {
        this.number = number;
        this.columns = columns;
        this.cells = cells;
    }

    /** Its number in the file; the header is line 1. */
    public int number() {
        return number;
    }

    /** What stands in the column, without spaces around it; empty if nothing does or the file lacks the column. */
    public Optional<String> optional(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.size()) {
            return Optional.empty();
        }
        return Optional.of(cells.get(index).strip()).filter(text -> !text.isEmpty());
    }

    /** What stands in the column; the line is refused if nothing does. */
    public String required(String column) {
        return optional(column).orElseThrow(() -> new Mistake(column + ": is missing"));
    }

    /**
     * What stands in the column, turned into a value.
     *
     * @param column the column, which must not be empty
     * @param expected what is asked for, for the message: {@code "a date such as 2026-02-17"}
     * @param parse turns the text into a value or throws
     */
    public <V> V parsed(String column, String expected, Function<String, V> parse) {
        String text = required(column);
        try {
            return parse.apply(text);
        } catch (RuntimeException unparsable) {
            throw new Mistake(column + ": \"" + text + "\" is not " + expected);
        }
    }

    /** One mistake of a line; the reading goes on with the next line. */
    public static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Mistake(String message) {
            super(message, null, false, false);
        }
    }
}
