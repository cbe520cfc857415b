package org.open12315.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.open12315.kernel.encryption.FieldEncryption;

/**
 * The files that somebody chose for a draft, or for a supplement to a case. Callers ask first whether it is theirs: this
 * room knows neither drafts nor cases.
 */
@ApplicationScoped
public class DraftEvidence {

    private final Pool pool;
    private final FieldEncryption fields;
    private final Uploads uploads;
    private final UploadStore rows;
    private final EvidenceConfig config;

    DraftEvidence(Pool pool, FieldEncryption fields, Uploads uploads, UploadStore rows, EvidenceConfig config) {
        this.pool = pool;
        this.fields = fields;
        this.uploads = uploads;
        this.rows = rows;
        this.config = config;
    }

    /** In the order in which their uploads began. */
    public Uni<List<Chosen>> of(UUID draft) {
        return pool.preparedQuery("""
                        SELECT e.id, e.metadata, e.media_type, e.length, e.received, e.state, e.scan, e.lost_at
                        FROM evidence_of_draft d JOIN evidence_upload e ON e.id = d.evidence_id
                        WHERE d.draft_id = $1 ORDER BY e.created_at, e.id
                        """)
                .execute(Tuple.of(draft))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(this::chosen)
                        .toList());
    }

    /**
     * Chooses a file for a draft; again changes nothing. Whoever adds at the same time waits, so that there are never more
     * than a case may have.
     *
     * @param account who adds, null for a browser alone
     * @param secretHash of the browser, null if it has no secret
     * @return false if there is no room for it, or it is somebody else's or chosen elsewhere
     */
    public Uni<Boolean> add(UUID draft, UUID evidence, Long account, byte[] secretHash) {
        return add(draft, evidence, new FormUploads.Sender(account, secretHash), null);
    }

    /** The same for a submission that may have files already, which count too. */
    public Uni<Boolean> add(UUID draft, UUID evidence, FormUploads.Sender sender, Long receiptNumber) {
        return pool.withTransaction(connection -> lock(connection, draft)
                .chain(() -> connection
                        .preparedQuery("""
                                INSERT INTO evidence_of_draft (draft_id, evidence_id)
                                SELECT $1, e.id FROM evidence_upload e
                                WHERE e.id = $2 AND (e.owner_id = $3 OR e.owner_id IS NULL AND e.secret_hash = $4)
                                  AND NOT EXISTS (SELECT 1 FROM evidence_of_submission s WHERE s.evidence_id = e.id)
                                  AND (SELECT count(*) FROM evidence_of_draft WHERE draft_id = $1)
                                    + (SELECT count(*) FROM evidence_of_submission WHERE submission_receipt = $6) < $5
                                ON CONFLICT DO NOTHING
                                """)
                        .execute(Tuple.tuple()
                                .addUUID(draft)
                                .addUUID(evidence)
                                .addLong(sender.account())
                                .addValue(secret(sender))
                                .addInteger(config.limits().filesPerCase())
                                .addLong(receiptNumber)))
                .chain(() -> connection
                        .preparedQuery("SELECT 1 FROM evidence_of_draft WHERE draft_id = $1 AND evidence_id = $2")
                        .execute(Tuple.of(draft, evidence)))
                .map(found -> found.size() == 1));
    }

    /**
     * Makes what was chosen part of a submission, within the caller's transaction. What is not whole, or infected, stays.
     *
     * @return how many files are part of it now that were not
     */
    public Uni<Integer> handOver(SqlClient tx, UUID draft, long receiptNumber, long owner) {
        return lock(tx, draft)
                .chain(() -> tx.preparedQuery("""
                        WITH taken AS (
                            DELETE FROM evidence_of_draft d USING evidence_upload e
                            WHERE d.draft_id = $1 AND e.id = d.evidence_id AND e.owner_id = $3
                              AND e.state = 'KEPT' AND e.part <> 'PART' AND e.scan <> 'INFECTED' AND e.lost_at IS NULL
                            RETURNING e.id, e.created_at)
                        INSERT INTO evidence_of_submission (submission_receipt, evidence_id, position)
                        SELECT $2, id, row_number() OVER (ORDER BY created_at, id)
                            + (SELECT coalesce(max(position), 0) FROM evidence_of_submission WHERE submission_receipt = $2)
                        FROM taken
                        """).execute(Tuple.of(draft, receiptNumber, owner)))
                .map(rows -> rows.rowCount());
    }

    /** Takes a file out of a draft and forgets it, unless it has become part of a submission. */
    public Uni<Void> remove(UUID draft, UUID evidence) {
        return pool.preparedQuery("""
                        DELETE FROM evidence_of_draft d USING evidence_upload e
                        WHERE d.draft_id = $1 AND d.evidence_id = $2 AND e.id = d.evidence_id
                        RETURNING e.state, EXISTS (SELECT 1 FROM evidence_of_submission s WHERE s.evidence_id = e.id)
                        """).execute(Tuple.of(draft, evidence)).chain(gone -> {
            if (gone.size() == 0 || gone.iterator().next().getBoolean(1)) {
                return Uni.createFrom().voidItem();
            }
            boolean kept = gone.iterator().next().getString(0).equals(Upload.State.KEPT.name());
            // the content may be another file's too: the row goes, content without a row is found later
            return kept ? rows.delete(evidence) : uploads.forget(evidence);
        });
    }

    /** Makes what the browser uploaded before anybody signed in belong to who sends the draft; again changes nothing. */
    public Uni<Void> adopt(UUID draft, long account) {
        return pool.preparedQuery("""
                        UPDATE evidence_upload SET owner_id = $2
                        WHERE owner_id IS NULL
                          AND id IN (SELECT evidence_id FROM evidence_of_draft WHERE draft_id = $1)
                        """).execute(Tuple.of(draft, account)).replaceWithVoid();
    }

    private static Uni<Void> lock(SqlClient connection, UUID draft) {
        return connection
                .preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended('evidence_of_draft:' || $1, 0))")
                .execute(Tuple.of(draft.toString()))
                .replaceWithVoid();
    }

    private static Object secret(FormUploads.Sender sender) {
        return sender.secretHash() == null ? null : io.vertx.core.buffer.Buffer.buffer(sender.secretHash());
    }

    private Chosen chosen(Row row) {
        UUID id = row.getUUID("id");
        String metadata = fields.decrypt(row.getString("metadata"), UploadStore.METADATA.cell(id.toString()));
        return new Chosen(
                id,
                Metadata.read(metadata).fileName(),
                row.getString("media_type"),
                row.getLong("length"),
                row.getLong("received"),
                state(
                        Upload.State.valueOf(row.getString("state")),
                        Scan.valueOf(row.getString("scan")),
                        row.getOffsetDateTime("lost_at") != null));
    }

    static Chosen.State state(Upload.State state, Scan scan, boolean lost) {
        return switch (state) {
            case KEPT -> lost ? Chosen.State.LOST : scan == Scan.INFECTED ? Chosen.State.INFECTED : Chosen.State.READY;
            case REFUSED -> Chosen.State.REFUSED;
            case RECEIVING, COMPLETE, CHECKED -> Chosen.State.UNDER_WAY;
        };
    }
}
