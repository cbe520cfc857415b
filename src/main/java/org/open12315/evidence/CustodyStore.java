package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.open12315.kernel.encryption.FieldEncryption;

/** The record of custody; its first line is written by {@link UploadStore#kept}, the chain by a trigger. */
@ApplicationScoped
class CustodyStore {

    private static final String SELECT = """
            SELECT e.id, e.metadata, e.media_type, e.length, e.sha256, e.owner_id, e.custody_count, e.custody_head,
                c.number, c.at, c.what, c.actor_id, c.sha256 AS line_sha256, c.first_byte, c.last_byte, c.stripped, c.hash
            FROM evidence_upload e LEFT JOIN evidence_custody c ON c.upload_id = e.id
            """;

    private final Pool pool;
    private final FieldEncryption fields;

    CustodyStore(Pool pool, FieldEncryption fields) {
        this.pool = pool;
        this.fields = fields;
    }

    /** Written before the first byte goes out; if it cannot be written, none does. */
    Uni<Void> handedOut(Upload upload, Long actor, ByteRange range, boolean stripped) {
        return pool.preparedQuery("INSERT INTO evidence_custody"
                        + " (upload_id, what, actor_id, sha256, first_byte, last_byte, stripped)"
                        + " VALUES ($1, 'HANDED_OUT', $2, $3, $4, $5, $6)")
                .execute(Tuple.of(upload.id(), actor, upload.sha256(), range.first(), range.last(), stripped))
                .replaceWithVoid();
    }

    /** The files of a submission with their records, in the order in which they were chosen. */
    Uni<List<CustodyFile>> of(long receiptNumber) {
        return pool.preparedQuery(SELECT + " JOIN evidence_of_submission s ON s.evidence_id = e.id"
                        + " WHERE s.submission_receipt = $1 AND e.state = 'KEPT' ORDER BY s.position, e.id, c.number")
                .execute(Tuple.of(receiptNumber))
                .map(this::files);
    }

    /** Those of these files that there are. */
    Uni<List<CustodyFile>> of(Collection<UUID> files) {
        return pool.preparedQuery(SELECT + " WHERE e.id = ANY ($1) ORDER BY e.id, c.number")
                .execute(Tuple.of((Object) files.toArray(UUID[]::new)))
                .map(this::files);
    }

    private List<CustodyFile> files(RowSet<Row> rows) {
        Map<UUID, CustodyFile> files = new LinkedHashMap<>();
        for (Row row : rows) {
            CustodyFile file = files.computeIfAbsent(row.getUUID("id"), id -> file(id, row));
            if (row.getInteger("number") != null) {
                file.lines().add(line(row));
            }
        }
        return List.copyOf(files.values());
    }

    private CustodyFile file(UUID id, Row row) {
        String metadata = fields.decrypt(row.getString("metadata"), UploadStore.METADATA.cell(id.toString()));
        return new CustodyFile(
                id,
                Metadata.read(metadata).fileName(),
                row.getString("media_type"),
                row.getLong("length"),
                row.getString("sha256"),
                row.getLong("owner_id"),
                row.getInteger("custody_count"),
                hex(row.getBuffer("custody_head")),
                new ArrayList<>());
    }

    private static CustodyLine line(Row row) {
        return new CustodyLine(
                row.getInteger("number"),
                CustodyLine.text(row.getOffsetDateTime("at").toInstant()),
                row.getString("what"),
                row.getLong("actor_id"),
                row.getString("line_sha256"),
                row.getLong("first_byte"),
                row.getLong("last_byte"),
                row.getBoolean("stripped"),
                hex(row.getBuffer("hash")));
    }

    private static String hex(Buffer hash) {
        return hash == null ? "" : HexFormat.of().formatHex(hash.getBytes());
    }
}
