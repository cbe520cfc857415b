package org.open12315.kernel.encryption;

import java.nio.charset.StandardCharsets;

/**
 * Where an encrypted value stands. It is authenticated together with the value, so that a value which is copied into
 * another row or another column is refused there.
 *
 * @param field table and column, for example {@code submission.person}
 * @param row primary key of the row; it must never change
 */
public record Cell(String field, String row) {

    public Cell {
        if (field.isBlank() || row.isBlank() || field.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not a cell: " + field + "/" + row);
        }
    }

    /** The cell of a row with a number as its key. */
    public static Cell of(String field, long row) {
        return new Cell(field, Long.toString(row));
    }

    byte[] bytes() {
        return (field + '/' + row).getBytes(StandardCharsets.UTF_8);
    }
}
