package org.open12315.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.pipeline.message.SubmissionKind;

/** All queries about drafts. */
@ApplicationScoped
class DraftStore {

    /** What was typed: names and telephones among it. */
    static final EncryptedColumn ANSWERS = new EncryptedColumn("draft", "id", EncryptedColumn.KeyType.UUID, "answers");

    private static final String COLUMNS =
            "id, owner_id, secret_hash, kind, answers, receipt_number, version, updated_at";

    private final Pool pool;
    private final FieldEncryption fields;
    private final ObjectMapper json;

    DraftStore(Pool pool, FieldEncryption fields, ObjectMapper json) {
        this.pool = pool;
        this.fields = fields;
        this.json = json;
    }

    @Produces
    @Dependent
    static EncryptedColumn encrypted() {
        return ANSWERS;
    }

    /** Makes an empty draft; {@code ownerId} null for somebody who is not signed in. */
    Uni<UUID> create(SubmissionKind kind, Long ownerId, byte[] secretHash) {
        UUID id = UUID.randomUUID();
        return pool.preparedQuery(
                        "INSERT INTO draft (id, owner_id, secret_hash, kind, answers) VALUES ($1, $2, $3, $4, $5)")
                .execute(Tuple.of(id, ownerId, Buffer.buffer(secretHash), kind.name(), write(id, Answers.none())))
                .replaceWith(id);
    }

    /** Anybody's draft: the caller asks {@link Draft#accessOf}. */
    Uni<Optional<Draft>> find(UUID id) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM draft WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> drafts(rows).stream().findFirst());
    }

    /**
     * The open drafts of an account and those that a browser began before anybody signed in, the last touched first.
     * One into which nothing was typed is none.
     *
     * @param ownerId null for nobody signed in
     * @param secretHash null for a browser that has no secret
     */
    Uni<List<Draft>> open(Long ownerId, byte[] secretHash, int limit) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM draft WHERE receipt_number IS NULL AND version > 0"
                        + " AND (owner_id = $1 OR owner_id IS NULL AND secret_hash = $2)"
                        + " ORDER BY updated_at DESC LIMIT $3")
                .execute(Tuple.of(ownerId, secretHash == null ? null : Buffer.buffer(secretHash), limit))
                .map(this::drafts);
    }

    /**
     * Keeps what was typed, and whose it is once that is known. Emits false if another page kept something since the
     * draft was read, or sent it.
     */
    Uni<Boolean> save(Draft draft, Long ownerId) {
        return pool.preparedQuery("UPDATE draft SET answers = $2, owner_id = coalesce(owner_id, $3),"
                        + " version = version + 1, updated_at = now()"
                        + " WHERE id = $1 AND version = $4 AND receipt_number IS NULL")
                .execute(Tuple.of(draft.id(), write(draft.id(), draft.answers()), ownerId, draft.version()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Forgets one that was not sent. */
    Uni<Void> discard(UUID id) {
        return pool.preparedQuery("DELETE FROM draft WHERE id = $1 AND receipt_number IS NULL")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    /** Remembers the receipt and forgets what was typed: from now on that stands in the submission. */
    Uni<Void> sent(UUID id, ReceiptNumber receipt, long ownerId) {
        return pool.preparedQuery("UPDATE draft SET receipt_number = $2, owner_id = $3, answers = $4,"
                        + " version = version + 1, updated_at = now() WHERE id = $1")
                .execute(Tuple.of(id, receipt.value(), ownerId, write(id, Answers.none())))
                .replaceWithVoid();
    }

    /** Forgets what nobody touched since, at most {@code limit}; emits how many. */
    Uni<Integer> forget(Instant untouchedSince, int limit) {
        return pool.preparedQuery("DELETE FROM draft WHERE id IN (SELECT id FROM draft"
                        + " WHERE updated_at < $1 ORDER BY updated_at LIMIT $2)")
                .execute(Tuple.of(untouchedSince.atOffset(ZoneOffset.UTC), limit))
                .map(RowSet::rowCount);
    }

    /** Forgets all of an account, within the caller's transaction. */
    Uni<Void> forget(SqlClient connection, long ownerId) {
        return connection
                .preparedQuery("DELETE FROM draft WHERE owner_id = $1")
                .execute(Tuple.of(ownerId))
                .replaceWithVoid();
    }

    private List<Draft> drafts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::draft).toList();
    }

    private Draft draft(Row row) {
        UUID id = row.getUUID("id");
        Long receipt = row.getLong("receipt_number");
        return new Draft(
                id,
                row.getLong("owner_id"),
                row.getBuffer("secret_hash").getBytes(),
                SubmissionKind.valueOf(row.getString("kind")),
                read(id, row.getString("answers")),
                receipt == null ? null : new ReceiptNumber(receipt),
                row.getInteger("version"),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private Answers read(UUID id, String stored) {
        try {
            return json.readValue(fields.read(stored, ANSWERS.cell(id.toString())), Answers.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private String write(UUID id, Answers answers) {
        try {
            return fields.encrypt(json.writeValueAsString(answers), ANSWERS.cell(id.toString()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
