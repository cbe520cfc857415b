package org.open12315.kernel.encryption;

/**
 * A column whose values are encrypted by {@link FieldEncryption}. A room produces one bean for each of its own, and the
 * re-encryption walks through all of them.
 *
 * @param table name of the table
 * @param key name of its primary key, which is also the row of the {@link Cell}
 * @param column name of the column
 */
public record EncryptedColumn(String table, String key, KeyType type, String column) {

    /** What the primary key is made of. */
    public enum KeyType {
        BIGINT("-9223372036854775808"),
        UUID("00000000-0000-0000-0000-000000000000");

        private final String lowest;

        KeyType(String lowest) {
            this.lowest = lowest;
        }

        /** Below the key of every row. */
        String lowest() {
            return lowest;
        }
    }

    public EncryptedColumn {
        for (String name : new String[] {table, key, column}) {
            if (!name.matches("[a-z_]+")) {
                throw new IllegalArgumentException("not a name: " + name);
            }
        }
    }

    /** Table and column, as in {@link Cell#field}. */
    public String name() {
        return table + '.' + column;
    }

    /** Where the value of a row stands. */
    public Cell cell(String row) {
        return new Cell(name(), row);
    }

    /** Where the value of a row stands. */
    public Cell cell(long row) {
        return Cell.of(name(), row);
    }
}
