package org.open12315.kernel.encryption;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** All SQL about encrypted columns. Names of tables and columns come from code only. */
@ApplicationScoped
class ReencryptionStore {

    /** Where the walk stands. {@code position} null at the beginning of a pass. */
    record Progress(String position, long found, long changed, long unreadable) {}

    /** A value as it is stored. */
    record Stored(String row, String value) {}

    /** A value that takes the place of another one, unless that has changed meanwhile. */
    record Replaced(String row, String old, String value) {}

    private final Pool pool;

    ReencryptionStore(Pool pool) {
        this.pool = pool;
    }

    /** Begins a walk, or once more a walk that was finished longer ago than {@code recheckAfter}. */
    Uni<Void> begin(EncryptedColumn column, String key, Duration recheckAfter) {
        return pool.preparedQuery("INSERT INTO reencryption (column_name, key_name) VALUES ($1, $2)"
                        + " ON CONFLICT ON CONSTRAINT pk_reencryption DO UPDATE SET finished_at = NULL, started_at = now()"
                        + " WHERE reencryption.finished_at < now() - make_interval(secs => $3)")
                .execute(Tuple.of(column.name(), key, (double) recheckAfter.toSeconds()))
                .replaceWithVoid();
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** The walk, held until the transaction ends; empty if it is finished or another instance holds it. */
    Uni<Optional<Progress>> hold(SqlConnection tx, EncryptedColumn column, String key) {
        return tx.preparedQuery("SELECT position, found, changed, unreadable FROM reencryption"
                        + " WHERE column_name = $1 AND key_name = $2 AND finished_at IS NULL FOR UPDATE SKIP LOCKED")
                .execute(Tuple.of(column.name(), key))
                .map(rows -> stream(rows)
                        .map(row -> new Progress(
                                row.getString("position"),
                                row.getLong("found"),
                                row.getLong("changed"),
                                row.getLong("unreadable")))
                        .findFirst());
    }

    /** The next values in the order of the primary key. */
    Uni<List<Stored>> after(SqlConnection tx, EncryptedColumn column, String position, int limit) {
        String sql =
                "SELECT %2$s::text AS row, %3$s AS value FROM %1$s WHERE %2$s > $1::text::%4$s ORDER BY %2$s LIMIT $2"
                        .formatted(column.table(), column.key(), column.column(), column.type());
        return tx.preparedQuery(sql)
                .execute(Tuple.of(position == null ? column.type().lowest() : position, limit))
                .map(rows -> stream(rows)
                        .map(row -> new Stored(row.getString("row"), row.getString("value")))
                        .toList());
    }

    Uni<Integer> replace(SqlConnection tx, EncryptedColumn column, List<Replaced> values) {
        String sql = ("UPDATE %1$s SET %3$s = new.value FROM unnest($1::text[], $2::text[], $3::text[])"
                        + " AS new(row, old, value) WHERE %2$s = new.row::%4$s AND %3$s = new.old")
                .formatted(column.table(), column.key(), column.column(), column.type());
        return tx.preparedQuery(sql)
                .execute(Tuple.of(
                        values.stream().map(Replaced::row).toArray(String[]::new),
                        values.stream().map(Replaced::old).toArray(String[]::new),
                        values.stream().map(Replaced::value).toArray(String[]::new)))
                .map(RowSet::rowCount);
    }

    Uni<Void> moveOn(SqlConnection tx, EncryptedColumn column, String key, Progress to) {
        return tx.preparedQuery("UPDATE reencryption SET position = $3, found = $4, changed = $5, unreadable = $6"
                        + " WHERE column_name = $1 AND key_name = $2")
                .execute(Tuple.of(column.name(), key, to.position(), to.found(), to.changed(), to.unreadable()))
                .replaceWithVoid();
    }

    /** The end of a pass: the last one if it found nothing. */
    Uni<Void> endPass(SqlConnection tx, EncryptedColumn column, String key) {
        return tx.preparedQuery("UPDATE reencryption SET position = NULL, found = 0,"
                        + " unreadable = CASE WHEN found = 0 THEN unreadable ELSE 0 END, passes = passes + 1,"
                        + " finished_at = CASE WHEN found = 0 THEN now() END WHERE column_name = $1 AND key_name = $2")
                .execute(Tuple.of(column.name(), key))
                .replaceWithVoid();
    }

    /** What the key of this name proved itself with; the given proof if it is new here. */
    Uni<String> proof(String name, String ifNew) {
        return pool.preparedQuery("WITH added AS (INSERT INTO encryption_key (name, proof) VALUES ($1, $2)"
                        + " ON CONFLICT DO NOTHING RETURNING proof)"
                        + " SELECT proof FROM added UNION ALL SELECT proof FROM encryption_key WHERE name = $1")
                .execute(Tuple.of(name, ifNew))
                .map(rows -> stream(rows)
                        .findFirst()
                        .map(row -> row.getString("proof"))
                        .orElse(ifNew));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
