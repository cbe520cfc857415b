package org.open12315.testsupport;

import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The whole database as text, every row of every table: what a stolen dump shows. */
@ApplicationScoped
public class Dump {

    private final Pool pool;

    Dump(Pool pool) {
        this.pool = pool;
    }

    /** Names of the tables in which a value stands: as it is, as bytes, in Base64, or without anything but its digits. */
    public List<String> tablesWith(String value) {
        return tables().stream().filter(table -> holds(table, value)).toList();
    }

    public List<String> tables() {
        List<String> tables = new ArrayList<>();
        rows("SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relkind = 'r'")
                .forEach(row -> tables.add(row.getString(0)));
        return tables;
    }

    private boolean holds(String table, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return Stream.of(value, HexFormat.of().formatHex(bytes), base64.substring(0, base64.length() - 2))
                .anyMatch(form -> rows("SELECT 1 FROM " + table + " AS t WHERE position('" + form.replace("'", "''")
                                + "' IN t::text) > 0 LIMIT 1")
                        .iterator()
                        .hasNext());
    }

    /** The rows of a query. */
    public Iterable<Row> rows(String sql) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> pool.query(sql).execute());
        } catch (Throwable failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
