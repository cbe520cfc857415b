package org.open12315.identity.code;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/** All queries about codes and solutions of the human check. */
@ApplicationScoped
class CodeStore {

    /** A code as it is stored; codeHash null if none was sent, accountId null if it belongs to none. */
    record NewCode(
            byte[] id,
            Purpose purpose,
            String mobile,
            byte[] mobileHash,
            Long accountId,
            byte[] codeHash,
            Instant created,
            Instant expires) {}

    private final Pool pool;

    CodeStore(Pool pool) {
        this.pool = pool;
    }

    /** Adds it unless the number had {@code limit} codes since {@code since}; true if it was added. */
    Uni<Boolean> add(SqlClient connection, NewCode code, Instant since, int limit) {
        return connection
                .preparedQuery("INSERT INTO sms_code"
                        + " (id, purpose, mobile, mobile_hash, account_id, code_hash, created_at, expires_at)"
                        + " SELECT $1, $2, $3, $4, $5, $6, $7, $8"
                        + " WHERE (SELECT count(*) FROM sms_code WHERE mobile_hash = $4 AND created_at > $9) < $10")
                .execute(Tuple.from(Arrays.asList(
                        Buffer.buffer(code.id),
                        code.purpose.key(),
                        code.mobile,
                        Buffer.buffer(code.mobileHash),
                        code.accountId,
                        code.codeHash == null ? null : Buffer.buffer(code.codeHash),
                        at(code.created),
                        at(code.expires),
                        at(since),
                        limit)))
                .map(rows -> rows.rowCount() == 1);
    }

    /**
     * Counts a try and uses the code up if it is right, in one statement, so that tries at the same time count one by one.
     * Emits the row with {@code correct}, or null if there is nothing left to try.
     */
    Uni<Row> attempt(byte[] id, Purpose purpose, byte[] codeHash, int tries, Instant now) {
        return pool.preparedQuery("UPDATE sms_code SET tries = tries + 1,"
                        + " used_at = CASE WHEN code_hash = $3 THEN $5 END"
                        + " WHERE id = $1 AND purpose = $2 AND tries < $4 AND used_at IS NULL AND expires_at > $5"
                        + " RETURNING mobile, account_id, used_at IS NOT NULL AS correct")
                .execute(Tuple.of(Buffer.buffer(id), purpose.key(), Buffer.buffer(codeHash), tries, at(now)))
                .map(CodeStore::first);
    }

    /** Notes the solution; false if it was used before. */
    Uni<Boolean> useSolution(String challenge, Instant expires) {
        return pool.preparedQuery("INSERT INTO human_check_used (challenge, expires_at) VALUES ($1, $2)"
                        + " ON CONFLICT DO NOTHING")
                .execute(Tuple.of(challenge, at(expires)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Codes are kept for a day after their end, because the day's count needs them. */
    Uni<Void> forget(Instant now) {
        return pool.preparedQuery("DELETE FROM sms_code WHERE expires_at < $1")
                .execute(Tuple.of(at(now.minusSeconds(86_400))))
                .chain(() -> pool.preparedQuery("DELETE FROM human_check_used WHERE expires_at < $1")
                        .execute(Tuple.of(at(now))))
                .replaceWithVoid();
    }

    private static Row first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : rows.iterator().next();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
