package org.open12315.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line at the edge of a page, beside which the next one lies. Written as two numbers with a dot, for an address.
 *
 * @param key the value sorted by: days or microseconds since 1970
 * @param receiptNumber decides between equal keys
 */
record Cursor(long key, long receiptNumber) {

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,16})\\.(\\d{18})");

    /** Reads what {@link #toString} wrote; empty for anything else. */
    static Optional<Cursor> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Where this case stands in a list sorted so. */
    static Cursor at(CaseFile file, WorklistQuery.Sort sort) {
        long number = file.receiptNumber().value();
        return switch (sort) {
            case DEADLINE ->
                new Cursor((file.deadline() == null ? Due.Range.NONE : file.deadline()).toEpochDay(), number);
            case RECEIVED -> new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, file.receivedAt()), number);
        };
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(key);
    }

    Instant moment() {
        return Instant.EPOCH.plus(key, ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "%d.%018d".formatted(key, receiptNumber);
    }
}
