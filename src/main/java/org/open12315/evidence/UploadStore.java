package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.kernel.encryption.FieldEncryption;

/** All SQL about uploads. */
@ApplicationScoped
class UploadStore {

    /** Names of files tell about people. */
    static final EncryptedColumn METADATA =
            new EncryptedColumn("evidence_upload", "id", EncryptedColumn.KeyType.UUID, "metadata");

    private static final String COLUMNS =
            "id, owner_id, secret_hash, length, received, metadata, part, concat, state, sha256, media_type, scan, lost_at, expires_at";

    private final Pool pool;
    private final FieldEncryption fields;

    UploadStore(Pool pool, FieldEncryption fields) {
        this.pool = pool;
        this.fields = fields;
    }

    @Produces
    @Dependent
    static EncryptedColumn encrypted() {
        return METADATA;
    }

    /**
     * What one sender may have begun lately. Counted is what is there: what was forgotten again takes no room.
     *
     * @param bytes that all together may have
     * @param files how many they may be
     * @param since those begun before count no more
     */
    record Quota(long bytes, int files, Instant since) {}

    /** Whether an upload was begun. */
    enum Begun {
        YES,
        TOO_MANY_BYTES,
        TOO_MANY_FILES
    }

    /**
     * Begins an upload, unless its sender would go over the quota. One at a time for each sender: many that begin at the same
     * moment would all find room for one. A file joined of pieces counts when the pieces do not any more.
     */
    Uni<Begun> create(Upload upload, Quota quota) {
        return pool.withTransaction(connection -> lock(connection, upload.owner())
                .chain(() -> used(connection, upload.owner(), quota.since()))
                .map(used -> begun(upload, used, quota))
                .call(begun -> begun == Begun.YES
                        ? insert(connection, upload)
                        : Uni.createFrom().voidItem()));
    }

    private static Begun begun(Upload upload, Quota used, Quota quota) {
        if (upload.part() == Upload.Part.JOINED) {
            return Begun.YES;
        }
        if (used.bytes() + upload.length() > quota.bytes()) {
            return Begun.TOO_MANY_BYTES;
        }
        return used.files() >= quota.files() ? Begun.TOO_MANY_FILES : Begun.YES;
    }

    private static Uni<Void> lock(SqlClient connection, Owner owner) {
        String who = owner.accountId() == null
                ? HexFormat.of().formatHex(owner.secretHash())
                : owner.accountId().toString();
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended('evidence_upload:' || $1, 0))")
                .execute(Tuple.of(who))
                .replaceWithVoid();
    }

    /** Of somebody who is signed in, what the same browser sent before counts too. */
    private static Uni<Quota> used(SqlClient connection, Owner owner, Instant since) {
        return connection
                .preparedQuery("""
                        SELECT coalesce(sum(length), 0)::bigint, count(*)::int FROM evidence_upload
                        WHERE (owner_id = $1 OR owner_id IS NULL AND secret_hash = $2) AND created_at > $3
                          AND (part <> 'JOINED' OR state <> 'RECEIVING')
                        """)
                .execute(Tuple.tuple()
                        .addLong(owner.accountId())
                        .addValue(buffer(owner.secretHash()))
                        .addOffsetDateTime(since.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Quota(row.getLong(0), row.getInteger(1), since));
    }

    private Uni<Void> insert(SqlClient connection, Upload upload) {
        return connection
                .preparedQuery("""
                        INSERT INTO evidence_upload (id, owner_id, secret_hash, length, metadata, part, expires_at, concat)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                        """)
                .execute(Tuple.tuple()
                        .addUUID(upload.id())
                        .addLong(upload.owner().accountId())
                        .addValue(buffer(upload.owner().secretHash()))
                        .addLong(upload.length())
                        .addString(fields.encrypt(
                                upload.metadata(), METADATA.cell(upload.id().toString())))
                        .addString(upload.part().name())
                        .addOffsetDateTime(upload.expiresAt().atOffset(ZoneOffset.UTC))
                        .addString(upload.concat()))
                .replaceWithVoid();
    }

    /** Anybody's: the caller asks {@link Owner#is}. */
    Uni<Optional<Upload>> find(UUID id) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM evidence_upload WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> uploads(rows).stream().findFirst());
    }

    /** Makes {@code writer} the only one that writes from this offset on; false if another does, or the offset is another. */
    Uni<Boolean> claim(UUID id, long offset, UUID writer, Duration lease) {
        return pool.preparedQuery(
                        "UPDATE evidence_upload SET writer = $3, writer_until = now() + make_interval(secs => $4)"
                                + " WHERE id = $1 AND received = $2 AND state = 'RECEIVING'"
                                + " AND (writer IS NULL OR writer_until < now())")
                .execute(Tuple.of(id, offset, writer, seconds(lease)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whether some request writes it now. */
    Uni<Boolean> isWritten(UUID id) {
        return pool.preparedQuery("SELECT 1 FROM evidence_upload WHERE id = $1 AND writer_until >= now()")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 1);
    }

    /** Counts bytes as received, and says that the writer still writes; false if it is the writer no more. */
    Uni<Boolean> progress(UUID id, UUID writer, long received, Duration lease) {
        return pool.preparedQuery("UPDATE evidence_upload SET received = $3,"
                        + " writer_until = now() + make_interval(secs => $4) WHERE id = $1 AND writer = $2")
                .execute(Tuple.of(id, writer, received, seconds(lease)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> release(UUID id, UUID writer) {
        return pool.preparedQuery("UPDATE evidence_upload SET writer = NULL, writer_until = NULL"
                        + " WHERE id = $1 AND writer = $2")
                .execute(Tuple.of(id, writer))
                .replaceWithVoid();
    }

    /** All bytes are there and hash to this; done already changes nothing, as with the steps below. */
    Uni<Void> complete(UUID id, String sha256) {
        return step(
                "UPDATE evidence_upload SET state = 'COMPLETE', sha256 = $2 WHERE id = $1 AND state = 'RECEIVING'",
                Tuple.of(id, sha256));
    }

    Uni<Void> checked(UUID id, String mediaType) {
        return step(
                "UPDATE evidence_upload SET state = 'CHECKED', media_type = $2 WHERE id = $1 AND state = 'COMPLETE'",
                Tuple.of(id, mediaType));
    }

    /** With the first line of its record of custody, in one commit; scanned next, if there is a scanner. */
    Uni<Void> kept(UUID id, Scan scan) {
        return step("""
                WITH kept AS (
                    UPDATE evidence_upload SET state = 'KEPT', scan = $2, scan_next = now()
                    WHERE id = $1 AND state = 'CHECKED'
                    RETURNING id, owner_id, sha256)
                INSERT INTO evidence_custody (upload_id, what, actor_id, sha256)
                SELECT id, 'KEPT', owner_id, sha256 FROM kept
                """, Tuple.of(id, scan.name()));
    }

    Uni<Void> refused(UUID id) {
        return step("UPDATE evidence_upload SET state = 'REFUSED' WHERE id = $1 AND state = 'COMPLETE'", Tuple.of(id));
    }

    private Uni<Void> step(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    /** Sets the length to what came, for a sender that could not tell it before. */
    Uni<Void> end(UUID id) {
        return pool.preparedQuery("UPDATE evidence_upload SET length = received WHERE id = $1 AND state = 'RECEIVING'")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    Uni<Void> delete(UUID id) {
        return pool.preparedQuery("DELETE FROM evidence_upload WHERE id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    /** Uploads that were not finished, or refused, and begun before; the oldest first. */
    Uni<List<UUID>> fruitless(Instant begunBefore, int limit) {
        return pool.preparedQuery("SELECT id FROM evidence_upload WHERE (state = 'RECEIVING' OR state = 'REFUSED')"
                        + " AND created_at < $1 ORDER BY created_at, id LIMIT $2")
                .execute(Tuple.of(begunBefore.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    private List<Upload> uploads(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::upload).toList();
    }

    private Upload upload(Row row) {
        UUID id = row.getUUID("id");
        Buffer secret = row.getBuffer("secret_hash");
        return new Upload(
                id,
                new Owner(row.getLong("owner_id"), secret == null ? null : secret.getBytes()),
                row.getLong("length"),
                row.getLong("received"),
                fields.decrypt(row.getString("metadata"), METADATA.cell(id.toString())),
                Upload.Part.valueOf(row.getString("part")),
                row.getString("concat"),
                Upload.State.valueOf(row.getString("state")),
                row.getString("sha256"),
                row.getString("media_type"),
                Scan.valueOf(row.getString("scan")),
                row.getOffsetDateTime("lost_at") != null,
                row.getOffsetDateTime("expires_at").toInstant());
    }

    /** Of the driver, not of Mutiny: its tuple takes no null for a buffer. */
    private static io.vertx.core.buffer.Buffer buffer(byte[] bytes) {
        return bytes == null ? null : io.vertx.core.buffer.Buffer.buffer(bytes);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
