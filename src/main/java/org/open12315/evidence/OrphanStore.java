package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.open12315.kernel.retention.Erasure.Batch;

/** All SQL about where database and store have drifted apart. */
@ApplicationScoped
class OrphanStore {

    /** A kept file. */
    record Kept(UUID id, String sha256, boolean lost) {}

    private final Pool pool;

    OrphanStore(Pool pool) {
        this.pool = pool;
    }

    /** Those of these hashes that some row names. */
    Uni<Set<String>> named(List<String> hashes) {
        return pool.preparedQuery("SELECT DISTINCT sha256 FROM evidence_upload WHERE sha256 = ANY ($1)")
                .execute(Tuple.of(hashes.toArray(String[]::new)))
                .map(rows -> {
                    Set<String> named = new HashSet<>();
                    rows.forEach(row -> named.add(row.getString(0)));
                    return named;
                });
    }

    /** Nobody keeps this content for so long. */
    Uni<Void> condemn(String sha256, Duration lease) {
        return pool.preparedQuery(
                        "INSERT INTO evidence_condemned (sha256, until) VALUES ($1, now() + make_interval(secs => $2))"
                                + " ON CONFLICT ON CONSTRAINT pk_evidence_condemned DO UPDATE SET until = excluded.until")
                .execute(Tuple.of(sha256, (double) lease.toSeconds()))
                .replaceWithVoid();
    }

    /** What a run that was cut off has left condemned. */
    Uni<List<String>> condemned(int limit) {
        return pool.preparedQuery("SELECT sha256 FROM evidence_condemned ORDER BY sha256 LIMIT $1")
                .execute(Tuple.of(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    Uni<Void> absolve(String sha256) {
        return pool.preparedQuery("DELETE FROM evidence_condemned WHERE sha256 = $1")
                .execute(Tuple.of(sha256))
                .replaceWithVoid();
    }

    /** Whether somebody may erase this content at this moment. */
    Uni<Boolean> isCondemned(String sha256) {
        return pool.preparedQuery("SELECT 1 FROM evidence_condemned WHERE sha256 = $1 AND until > now()")
                .execute(Tuple.of(sha256))
                .map(rows -> rows.size() > 0);
    }

    /** Those of these uploads whose bytes may lie in the store under their own name. */
    Uni<Set<UUID>> growing(List<UUID> uploads) {
        return pool.preparedQuery(
                        "SELECT id FROM evidence_upload WHERE id = ANY ($1) AND state NOT IN ('KEPT', 'REFUSED')")
                .execute(Tuple.of(uploads.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> growing = new HashSet<>();
                    rows.forEach(row -> growing.add(row.getUUID(0)));
                    return growing;
                });
    }

    /** Files that were received as a whole before then and not brought to an end. */
    Uni<List<UUID>> stuck(Instant before, int limit) {
        return pool.preparedQuery("SELECT id FROM evidence_upload WHERE state IN ('COMPLETE', 'CHECKED')"
                        + " AND created_at < $1 ORDER BY created_at, id LIMIT $2")
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** Kept files in the order of their ids. */
    Uni<List<Kept>> kept(UUID after, Instant before, int limit) {
        return pool.preparedQuery("SELECT id, sha256, lost_at FROM evidence_upload"
                        + " WHERE state = 'KEPT' AND id > $1 AND created_at < $2 ORDER BY id LIMIT $3")
                .execute(Tuple.of(after, before.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Kept(
                                row.getUUID("id"), row.getString("sha256"), row.getOffsetDateTime("lost_at") != null))
                        .toList());
    }

    Uni<Void> lost(UUID id, boolean lost) {
        return pool.preparedQuery("UPDATE evidence_upload SET lost_at = CASE WHEN $2 THEN now() END WHERE id = $1")
                .execute(Tuple.of(id, lost))
                .replaceWithVoid();
    }

    /** Deletes kept files, in the order of their ids, that belong to no submission and to nothing that is being written. */
    Uni<Batch> unattached(UUID after, Instant before, int limit) {
        return pool.preparedQuery("""
                        WITH looked AS (
                            SELECT id FROM evidence_upload WHERE state = 'KEPT' AND id > $1 AND created_at < $2
                            ORDER BY id LIMIT $3),
                        gone AS (
                            DELETE FROM evidence_upload e USING looked
                            WHERE e.id = looked.id
                              AND NOT EXISTS (SELECT 1 FROM evidence_of_submission s WHERE s.evidence_id = e.id)
                            RETURNING e.id)
                        SELECT looked.id, gone.id IS NOT NULL AS gone FROM looked LEFT JOIN gone USING (id) ORDER BY looked.id
                        """)
                .execute(Tuple.of(after, before.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> {
                    List<String> looked = new ArrayList<>();
                    long gone = 0;
                    for (Row row : rows) {
                        looked.add(row.getUUID("id").toString());
                        gone += row.getBoolean("gone") ? 1 : 0;
                    }
                    return new Batch(Orphans.end(looked, limit), looked.size(), gone);
                });
    }
}
