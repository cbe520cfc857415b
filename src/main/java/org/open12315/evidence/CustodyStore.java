package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The record of custody; its first line is written by {@link UploadStore#kept}. */
@ApplicationScoped
class CustodyStore {

    private final Pool pool;

    CustodyStore(Pool pool) {
        this.pool = pool;
    }

    /** Written before the first byte goes out; if it cannot be written, none does. */
    Uni<Void> handedOut(Upload upload, Long actor, ByteRange range, boolean stripped) {
        return pool.preparedQuery("INSERT INTO evidence_custody"
                        + " (upload_id, what, actor_id, sha256, first_byte, last_byte, stripped)"
                        + " VALUES ($1, 'HANDED_OUT', $2, $3, $4, $5, $6)")
                .execute(Tuple.of(upload.id(), actor, upload.sha256(), range.first(), range.last(), stripped))
                .replaceWithVoid();
    }
}
