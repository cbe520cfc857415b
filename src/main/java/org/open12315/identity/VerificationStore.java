package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.open12315.identity.Verification.State;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.kernel.encryption.FieldEncryption;

/** All queries about identities that wait for the verifier. The state is changed here alone: to and from pending. */
@ApplicationScoped
class VerificationStore {

    /** Pictures of faces that wait to be compared. */
    static final EncryptedColumn FACE =
            new EncryptedColumn("identity_check", "account_id", EncryptedColumn.KeyType.BIGINT, "face");

    private static final String ACTOR = AuditTrail.VERIFIER;

    /** An identity that one worker has taken, with the number of this try; face null for none. */
    record Taken(long accountId, int attempt, String face) {

        /** Nothing of the face may stand in a log. */
        @Override
        public String toString() {
            return "Taken[" + accountId + ", " + attempt + ']';
        }
    }

    private final Pool pool;
    private final FieldEncryption encryption;

    VerificationStore(Pool pool, FieldEncryption encryption) {
        this.pool = pool;
        this.encryption = encryption;
    }

    @Produces
    @Dependent
    static EncryptedColumn encrypted() {
        return FACE;
    }

    /** The owner asks again; a face is given only with consent, which the audit trail keeps. */
    Uni<Void> again(long accountId, String face, Instant now) {
        String detail = face == null ? null : AuditTrail.WITH_FACE;
        return pool.withTransaction(tx -> begin(tx, accountId, face, now)
                .chain(() -> AuditTrail.record(
                        tx, new AuditTrail.Act(AuditTrail.OWNER, "ask-verification", accountId, null, detail))));
    }

    /**
     * Within the commit that makes the person. Nothing happens to who is pending or verified already.
     *
     * @param face null for none
     */
    Uni<Void> begin(SqlClient connection, long accountId, String face, Instant now) {
        return connection
                .preparedQuery("WITH begun AS (UPDATE person SET verification = 'pending', verified_at = NULL,"
                        + " verified_by = NULL WHERE account_id = $1 AND verification IN ('unverified', 'failed')"
                        + " RETURNING account_id)"
                        + " INSERT INTO identity_check (account_id, asked_at, next_try_at, face)"
                        + " SELECT account_id, $2, $2, $3 FROM begun")
                .execute(Tuple.of(accountId, at(now), encryption.encrypt(face, FACE.cell(accountId))))
                .replaceWithVoid();
    }

    /** Takes what is due; what is not finished by {@code again} is taken once more then, by whoever is alive. */
    Uni<List<Taken>> take(int limit, Instant now, Duration again) {
        return pool.preparedQuery("UPDATE identity_check SET attempts = attempts + 1, next_try_at = $2"
                        + " WHERE account_id IN (SELECT account_id FROM identity_check WHERE next_try_at <= $1"
                        + " ORDER BY next_try_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING account_id, attempts, face")
                .execute(Tuple.of(at(now), at(now.plus(again)), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::taken)
                        .toList());
    }

    Uni<Void> tryAgain(long accountId, Instant next, String failure) {
        return pool.preparedQuery("UPDATE identity_check SET next_try_at = $2, failure = $3 WHERE account_id = $1")
                .execute(Tuple.of(accountId, at(next), failure))
                .replaceWithVoid();
    }

    /** The verdict, with its row in the audit trail; one that comes for somebody who waits no more changes nothing. */
    Uni<Void> finish(long accountId, Verification verdict) {
        return pool.withTransaction(tx -> tx.preparedQuery(
                        "UPDATE person SET verification = $2, verified_by = $3, verified_at = $4"
                                + " WHERE account_id = $1 AND verification = 'pending'")
                .execute(Tuple.of(accountId, verdict.state().key(), verdict.by(), at(verdict.at())))
                .chain(changed -> changed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : AuditTrail.record(tx, act(accountId, verdict)))
                .chain(() -> tx.preparedQuery("DELETE FROM identity_check WHERE account_id = $1")
                        .execute(Tuple.of(accountId))
                        .replaceWithVoid()));
    }

    /** Who has waited since before {@code before} is unverified again; emits how many there were. */
    Uni<Integer> giveUp(Instant before) {
        return pool.preparedQuery("WITH over AS (DELETE FROM identity_check WHERE asked_at < $1 RETURNING account_id),"
                        + " changed AS (UPDATE person SET verification = 'unverified' FROM over"
                        + " WHERE person.account_id = over.account_id AND verification = 'pending'"
                        + " RETURNING person.account_id)"
                        + " INSERT INTO audit_event (actor, action, subject)"
                        + " SELECT $2, 'verification-unanswered', account_id::text FROM changed")
                .execute(Tuple.of(at(before), ACTOR))
                .map(rows -> rows.rowCount());
    }

    private static AuditTrail.Act act(long accountId, Verification verdict) {
        String action = verdict.state() == State.VERIFIED ? "verify-identity" : "deny-identity";
        return new AuditTrail.Act(ACTOR, action, accountId, null, verdict.by());
    }

    private Taken taken(Row row) {
        long id = row.getLong("account_id");
        return new Taken(id, row.getInteger("attempts"), encryption.decrypt(row.getString("face"), FACE.cell(id)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
