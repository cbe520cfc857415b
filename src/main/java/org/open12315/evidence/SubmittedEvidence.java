package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.open12315.kernel.encryption.FieldEncryption;

/** The files of a submission. Callers ask for the right first: this room does not know whose case it is. */
@ApplicationScoped
public class SubmittedEvidence {

    private final Pool pool;
    private final FieldEncryption fields;
    private final Links links;

    SubmittedEvidence(Pool pool, FieldEncryption fields, Links links) {
        this.pool = pool;
        this.fields = fields;
        this.links = links;
    }

    /** In the order in which they were chosen; those that are kept. */
    public Uni<List<Piece>> of(long receiptNumber) {
        return pool.preparedQuery("""
                        SELECT e.id, e.metadata, e.media_type, e.length, e.sha256, e.created_at, e.scan, e.lost_at
                        FROM evidence_of_submission s JOIN evidence_upload e ON e.id = s.evidence_id
                        WHERE s.submission_receipt = $1 AND e.state = 'KEPT' ORDER BY s.position, e.id
                        """)
                .execute(Tuple.of(receiptNumber))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Piece(
                                row.getUUID("id"),
                                name(row.getUUID("id"), row.getString("metadata")),
                                row.getString("media_type"),
                                row.getLong("length"),
                                row.getString("sha256"),
                                row.getOffsetDateTime("created_at").toInstant(),
                                Scan.valueOf(row.getString("scan")),
                                row.getOffsetDateTime("lost_at") != null))
                        .toList());
    }

    /** The same as their sender sees them. */
    public Uni<List<Chosen>> own(long receiptNumber) {
        return of(receiptNumber)
                .map(pieces -> pieces.stream().map(SubmittedEvidence::chosen).toList());
    }

    private static Chosen chosen(Piece piece) {
        Chosen.State state = DraftEvidence.state(Upload.State.KEPT, piece.scan(), piece.lost());
        return new Chosen(piece.id(), piece.name(), piece.mediaType(), piece.bytes(), piece.bytes(), state);
    }

    /**
     * Makes kept files of one consumer part of a submission, behind those that are part of it, within the caller's
     * transaction. What belongs to it already stays; what is another's, or another submission's, is passed over.
     *
     * @return how many are part of it now that were not
     */
    public Uni<Integer> attach(SqlClient connection, long receiptNumber, long owner, List<UUID> evidence) {
        return connection
                .preparedQuery("""
                        INSERT INTO evidence_of_submission (submission_receipt, evidence_id, position)
                        SELECT $1, e.id, chosen.place + (SELECT coalesce(max(position), 0)
                                                         FROM evidence_of_submission WHERE submission_receipt = $1)
                        FROM unnest($3::uuid[]) WITH ORDINALITY AS chosen (id, place)
                        JOIN evidence_upload e ON e.id = chosen.id
                        WHERE e.owner_id = $2 AND e.state = 'KEPT'
                        ON CONFLICT DO NOTHING
                        """)
                .execute(Tuple.of(receiptNumber, owner, evidence.toArray(UUID[]::new)))
                .map(rows -> rows.rowCount());
    }

    /**
     * Address of a file for one account, for some time. Recorded when it is used; the bytes of an infected file never come.
     *
     * @param way to be shown in the page, or to be saved
     */
    public String link(UUID evidence, long account, Way way) {
        return links.address(evidence, account, way);
    }

    private String name(UUID id, String metadata) {
        return Metadata.read(fields.decrypt(metadata, UploadStore.METADATA.cell(id.toString())))
                .fileName();
    }
}
