package org.open12315.identity.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** All SQL about the access log. */
@ApplicationScoped
class AccessLogStore {

    private static final String COLUMNS = "number, at, actor_id, actor, actor_authority, action, subject,"
            + " subject_authority, reason, previous, hash";

    private final Pool pool;

    AccessLogStore(Pool pool) {
        this.pool = pool;
    }

    /** Appends the row that {@code next} makes of the head; writers of all instances wait for each other at the head. */
    Uni<Void> append(Function<AccessEntry.Head, AccessEntry> next) {
        return pool.withTransaction(tx -> tx.query("SELECT number, hash FROM access_log_head FOR UPDATE")
                .execute()
                .map(rows -> next.apply(head(rows.iterator().next())))
                .chain(entry -> insert(tx, entry)));
    }

    private static Uni<Void> insert(SqlConnection tx, AccessEntry entry) {
        Tuple row = Tuple.tuple()
                .addLong(entry.number())
                .addOffsetDateTime(entry.at().atOffset(ZoneOffset.UTC))
                .addLong(entry.actorId())
                .addString(entry.actor())
                .addString(entry.actorAuthority())
                .addString(entry.action())
                .addString(entry.subject())
                .addString(entry.subjectAuthority())
                .addString(entry.reason())
                .addBuffer(Buffer.buffer(entry.previous()))
                .addBuffer(Buffer.buffer(entry.hash()));
        return tx.preparedQuery("WITH head AS (UPDATE access_log_head SET number = $1, hash = $11)"
                        + " INSERT INTO access_log (" + COLUMNS
                        + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
                .execute(row)
                .replaceWithVoid();
    }

    /** The end of the chain as the last writer left it. */
    Uni<AccessEntry.Head> head() {
        return pool.query("SELECT number, hash FROM access_log_head")
                .execute()
                .map(rows -> head(rows.iterator().next()));
    }

    /** The rows above a number, in order. */
    Uni<List<AccessEntry>> after(long number, int limit) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM access_log WHERE number > $1 ORDER BY number LIMIT $2")
                .execute(Tuple.of(number, limit))
                .map(AccessLogStore::entries);
    }

    /** A page for who may read the rows of these authorities, newest first; {@code subject} null means all. */
    Uni<List<AccessEntry>> page(List<String> authorities, String subject, long before, int limit) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM access_log WHERE subject_authority = ANY ($1)"
                        + " AND ($2::text IS NULL OR subject = $2) AND number < $3 ORDER BY number DESC LIMIT $4")
                .execute(Tuple.of(authorities.toArray(String[]::new), subject, before, limit))
                .map(AccessLogStore::entries);
    }

    private static List<AccessEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(AccessLogStore::entry)
                .toList();
    }

    private static AccessEntry entry(Row row) {
        Instant at = row.getOffsetDateTime("at").toInstant();
        return new AccessEntry(
                row.getLong("number"),
                at,
                row.getLong("actor_id"),
                row.getString("actor"),
                row.getString("actor_authority"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_authority"),
                row.getString("reason"),
                row.getBuffer("previous").getBytes(),
                row.getBuffer("hash").getBytes());
    }

    private static AccessEntry.Head head(Row row) {
        return new AccessEntry.Head(row.getLong("number"), row.getBuffer("hash").getBytes());
    }
}
