package org.open12315.kernel.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** All SQL about the walks of the erasure and their report. */
@ApplicationScoped
class RetentionStore {

    /** A walk that this instance holds. */
    record Walk(long run, String position) {}

    /** What a run did; ended is null while it runs and after it was cut off. */
    record Run(String kind, Instant olderThan, Instant started, Instant ended, long lookedAt, long erased) {}

    private final Pool pool;

    RetentionStore(Pool pool) {
        this.pool = pool;
    }

    /** Takes the walk of a kind, from its beginning if the last pass began long ago; empty if another instance has it. */
    Uni<Optional<Walk>> take(String kind, Instant olderThan, RetentionConfig config) {
        return pool.preparedQuery("""
                        WITH taken AS (
                            INSERT INTO retention_walk AS walk (kind, held_until) VALUES ($1, now() + make_interval(secs => $2))
                            ON CONFLICT ON CONSTRAINT pk_retention_walk DO UPDATE SET
                                held_until = excluded.held_until,
                                position = CASE WHEN walk.pass_began_at < now() - make_interval(secs => $3)
                                                THEN NULL ELSE walk.position END,
                                pass_began_at = CASE WHEN walk.pass_began_at < now() - make_interval(secs => $3)
                                                     THEN now() ELSE walk.pass_began_at END
                            WHERE walk.held_until IS NULL OR walk.held_until < now()
                            RETURNING position),
                        run AS (
                            INSERT INTO retention_run (kind, older_than) SELECT $1, $4 FROM taken RETURNING id)
                        SELECT run.id, taken.position FROM run, taken
                        """)
                .execute(Tuple.of(
                        kind,
                        (double) config.hold().toSeconds(),
                        (double) config.wholePassEvery().toSeconds(),
                        olderThan.atOffset(ZoneOffset.UTC)))
                .map(rows -> stream(rows)
                        .map(row -> new Walk(row.getLong("id"), row.getString("position")))
                        .findFirst());
    }

    /** Saves what a batch did and holds the walk on; a walk that reached the end keeps its last position. */
    Uni<Void> did(String kind, long run, Erasure.Batch batch, Duration hold) {
        boolean end = batch.position() == null;
        return pool.preparedQuery("""
                        WITH walked AS (
                            UPDATE retention_walk SET position = coalesce($3, position),
                                held_until = CASE WHEN $6 THEN NULL ELSE now() + make_interval(secs => $7) END
                            WHERE kind = $1)
                        UPDATE retention_run SET looked_at = looked_at + $4, erased = erased + $5,
                            ended_at = CASE WHEN $6 THEN now() END
                        WHERE id = $2
                        """)
                .execute(Tuple.tuple()
                        .addString(kind)
                        .addLong(run)
                        .addString(batch.position())
                        .addLong(batch.lookedAt())
                        .addLong(batch.erased())
                        .addBoolean(end)
                        .addDouble((double) hold.toSeconds()))
                .replaceWithVoid();
    }

    /** The last runs, newest first. */
    Uni<List<Run>> runs(int limit) {
        return pool.preparedQuery("SELECT kind, older_than, started_at, ended_at, looked_at, erased FROM retention_run"
                        + " ORDER BY id DESC LIMIT $1")
                .execute(Tuple.of(limit))
                .map(rows -> stream(rows).map(RetentionStore::run).toList());
    }

    private static Run run(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new Run(
                row.getString("kind"),
                row.getOffsetDateTime("older_than").toInstant(),
                row.getOffsetDateTime("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("looked_at"),
                row.getLong("erased"));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
