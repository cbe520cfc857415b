package org.open12315.pipeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** All SQL of the pipeline: the outbox and the dead letters. */
@ApplicationScoped
class OutboxStore {

    /** One row of the outbox. */
    record Waiting(long id, long receiptNumber, String payload) {}

    /** How much waits: at most {@code bound} rows are counted, because counting a long queue makes it longer. */
    record Depth(long rows, Instant oldest) {}

    private final Pool pool;

    OutboxStore(Pool pool) {
        this.pool = pool;
    }

    /** The next rows in order of arrival, without those that are on their way. */
    Uni<List<Waiting>> next(Collection<Long> onTheirWay, int limit) {
        return pool.preparedQuery(
                        "SELECT id, receipt_number, payload FROM outbox WHERE id <> ALL($1) ORDER BY id LIMIT $2")
                .execute(Tuple.of(onTheirWay.toArray(Long[]::new), limit))
                .map(rows -> rows(rows).map(OutboxStore::waiting).toList());
    }

    Uni<Void> delete(Collection<Long> ids) {
        return pool.preparedQuery("DELETE FROM outbox WHERE id = ANY($1)")
                .execute(Tuple.of(ids.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    Uni<Depth> depth(int bound) {
        return pool.preparedQuery("SELECT count(*) AS rows, min(created_at) AS oldest"
                        + " FROM (SELECT created_at FROM outbox ORDER BY id LIMIT $1) AS head")
                .execute(Tuple.of(bound))
                .map(rows -> depth(rows.iterator().next()));
    }

    /** Keeps a dead letter; one that is open already stays the only one, because a message may come twice. */
    Uni<Void> bury(String stage, long receiptNumber, String submission, String reason) {
        return pool.preparedQuery("""
                        INSERT INTO dead_letter (stage, receipt_number, submission, reason)
                        SELECT $1, $2, $3, $4 WHERE NOT EXISTS (
                            SELECT FROM dead_letter WHERE replayed_at IS NULL AND discarded_at IS NULL
                                                      AND stage = $1 AND receipt_number = $2 AND submission = $3)
                        """)
                .execute(Tuple.of(stage, receiptNumber, submission, reason))
                .replaceWithVoid();
    }

    /** How many dead letters are open, counted up to {@code bound}. */
    Uni<Long> open(int bound) {
        return pool.preparedQuery("SELECT count(*) FROM (SELECT FROM dead_letter"
                        + " WHERE replayed_at IS NULL AND discarded_at IS NULL LIMIT $1) AS open")
                .execute(Tuple.of(bound))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** A page of dead letters, newest first, below {@code before}. */
    Uni<List<DeadLetter>> letters(long before, int limit, boolean openOnly) {
        return pool.preparedQuery("SELECT id, stage, receipt_number, reason, failed_at, replayed_at, replayed_by,"
                        + " discarded_at, discarded_by, discard_reason FROM dead_letter WHERE id < $1"
                        + (openOnly ? " AND replayed_at IS NULL AND discarded_at IS NULL" : "")
                        + " ORDER BY id DESC LIMIT $2")
                .execute(Tuple.of(before, limit))
                .map(rows -> rows(rows).map(OutboxStore::letter).toList());
    }

    /** Puts open dead letters back into the outbox and notes who did; emits how many were open. One statement, one commit. */
    Uni<Integer> replay(Collection<Long> ids, String administrator) {
        return pool.preparedQuery("""
                        WITH letter AS (
                            UPDATE dead_letter SET replayed_at = now(), replayed_by = $2
                            WHERE id = ANY ($1) AND replayed_at IS NULL AND discarded_at IS NULL
                            RETURNING id, receipt_number, submission)
                        INSERT INTO outbox (receipt_number, payload)
                        SELECT receipt_number, submission FROM letter ORDER BY id
                        """)
                .execute(Tuple.of(ids.toArray(Long[]::new), administrator))
                .map(RowSet::rowCount);
    }

    /** Notes that open dead letters need not be handled, who says so and why; emits how many were open. */
    Uni<Integer> discard(Collection<Long> ids, String administrator, String reason) {
        return pool.preparedQuery("""
                        UPDATE dead_letter SET discarded_at = now(), discarded_by = $2, discard_reason = $3
                        WHERE id = ANY ($1) AND replayed_at IS NULL AND discarded_at IS NULL
                        """)
                .execute(Tuple.of(ids.toArray(Long[]::new), administrator, reason))
                .map(RowSet::rowCount);
    }

    private static java.util.stream.Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Waiting waiting(Row row) {
        return new Waiting(row.getLong("id"), row.getLong("receipt_number"), row.getString("payload"));
    }

    private static Depth depth(Row row) {
        return new Depth(row.getLong("rows"), instant(row, "oldest"));
    }

    private static DeadLetter letter(Row row) {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("stage"),
                row.getLong("receipt_number"),
                row.getString("reason"),
                instant(row, "failed_at"),
                instant(row, "replayed_at"),
                row.getString("replayed_by"),
                instant(row, "discarded_at"),
                row.getString("discarded_by"),
                row.getString("discard_reason"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
