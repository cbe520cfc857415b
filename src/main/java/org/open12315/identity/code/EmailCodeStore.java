package org.open12315.identity.code;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.open12315.kernel.encryption.Cell;
import org.open12315.kernel.encryption.FieldEncryption;

/** All queries about codes by mail. */
@ApplicationScoped
class EmailCodeStore {

    private final Pool pool;
    private final FieldEncryption encryption;

    EmailCodeStore(Pool pool, FieldEncryption encryption) {
        this.pool = pool;
        this.encryption = encryption;
    }

    Uni<Void> replace(SqlClient connection, byte[] id, long accountId, String email, byte[] codeHash, Instant expires) {
        return connection
                .preparedQuery("INSERT INTO email_code (id, account_id, email, code_hash, expires_at)"
                        + " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account_id) DO UPDATE SET id = excluded.id,"
                        + " email = excluded.email, code_hash = excluded.code_hash, tries = 0,"
                        + " expires_at = excluded.expires_at")
                .execute(Tuple.of(
                        Buffer.buffer(id),
                        accountId,
                        encryption.encrypt(email, cell(id)),
                        Buffer.buffer(codeHash),
                        expires.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Counts a try and emits the hash of the right code; null if there is nothing left to try. */
    Uni<byte[]> attempt(byte[] id, long accountId, int tries, Instant now) {
        return pool.preparedQuery("UPDATE email_code SET tries = tries + 1"
                        + " WHERE id = $1 AND account_id = $2 AND tries < $3 AND expires_at > $4 RETURNING code_hash")
                .execute(Tuple.of(Buffer.buffer(id), accountId, tries, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() == 0
                        ? null
                        : rows.iterator().next().getBuffer(0).getBytes());
    }

    /** Takes the row away; emits its address to the one who came first, null to the others. */
    Uni<String> take(byte[] id) {
        return pool.preparedQuery("DELETE FROM email_code WHERE id = $1 RETURNING email")
                .execute(Tuple.of(Buffer.buffer(id)))
                .map(rows -> rows.size() == 0
                        ? null
                        : encryption.decrypt(rows.iterator().next().getString(0), cell(id)));
    }

    Uni<Void> forget(Instant now) {
        return pool.preparedQuery("DELETE FROM email_code WHERE expires_at < $1")
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Cell cell(byte[] id) {
        return new Cell("email_code.email", HexFormat.of().formatHex(id));
    }
}
