package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All SQL about which files are looked through for viruses, and what was found. */
@ApplicationScoped
class ScanStore {

    /**
     * A file to be looked through.
     *
     * @param tries that failed before
     */
    record Due(UUID id, String sha256, long length, int tries) {}

    private static final String TAKE = """
            UPDATE evidence_upload SET scan_next = $2 WHERE id IN
                (SELECT id FROM evidence_upload
                 WHERE scan = '%s' AND state = 'KEPT' AND scan_next IS NOT NULL AND scan_next <= $1
                 ORDER BY scan_next LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING id, sha256, length, scan_tries
            """;

    private final Pool pool;

    ScanStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes what is due, new files before those that nobody could look at; what is not settled by {@code again} is taken once
     * more then, by whoever comes.
     */
    Uni<List<Due>> take(int limit, Instant now, Instant again) {
        return take(Scan.PENDING, limit, now, again)
                .chain(pending -> pending.isEmpty()
                        ? take(Scan.UNSCANNED, limit, now, again)
                        : Uni.createFrom().item(pending));
    }

    private Uni<List<Due>> take(Scan scan, int limit, Instant now, Instant again) {
        return pool.preparedQuery(TAKE.formatted(scan))
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), again.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(
                                row.getUUID("id"),
                                row.getString("sha256"),
                                row.getLong("length"),
                                row.getInteger("scan_tries")))
                        .toList());
    }

    Uni<Void> clean(UUID id, Instant now) {
        return pool.preparedQuery("UPDATE evidence_upload SET scan = 'CLEAN', scan_next = NULL, scanned_at = $2"
                        + " WHERE id = $1 AND scan <> 'INFECTED'")
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /**
     * Locks the content away wherever it hangs: what one scan finds in it is in each copy.
     *
     * @return the accounts whose files it was; each comes once
     */
    Uni<List<Long>> infected(SqlClient tx, String sha256, String virus, Instant now) {
        return tx.preparedQuery("UPDATE evidence_upload SET scan = 'INFECTED', scan_next = NULL, scanned_at = $2,"
                        + " virus = $3 WHERE sha256 = $1 AND state = 'KEPT' AND scan <> 'INFECTED' RETURNING owner_id")
                .execute(Tuple.of(sha256, now.atOffset(ZoneOffset.UTC), virus))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ScanStore::owner)
                        .filter(owner -> owner != null)
                        .distinct()
                        .toList());
    }

    /** Nobody has looked; somebody may at {@code next}, null for never. */
    Uni<Void> unscanned(UUID id, Duration pause, Instant now) {
        return pool.preparedQuery("UPDATE evidence_upload SET scan = 'UNSCANNED', scan_tries = scan_tries + 1,"
                        + " scan_next = $2 WHERE id = $1 AND scan IN ('PENDING', 'UNSCANNED')")
                .execute(Tuple.of(id, pause == null ? null : now.plus(pause).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Long owner(Row row) {
        return row.getLong("owner_id");
    }
}
