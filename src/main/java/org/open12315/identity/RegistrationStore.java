package org.open12315.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.open12315.identity.code.SecretToken;
import org.open12315.identity.person.MobileNumber;
import org.open12315.kernel.encryption.Cell;
import org.open12315.kernel.encryption.FieldEncryption;

/** All queries about registrations under way. */
@ApplicationScoped
class RegistrationStore {

    /** A registration under way; proved once the code was right. */
    record Pending(byte[] id, String userName, String passwordHash, MobileNumber mobile, boolean proved) {}

    private static final String CELL = "registration.mobile";

    private final Pool pool;
    private final FieldEncryption encryption;
    private final Clock clock;

    RegistrationStore(Pool pool, FieldEncryption encryption, Clock clock) {
        this.pool = pool;
        this.encryption = encryption;
        this.clock = clock;
    }

    <T> Uni<T> inTransaction(Function<SqlClient, Uni<T>> work) {
        return pool.withTransaction(work::apply);
    }

    Uni<Void> add(
            SqlClient connection,
            byte[] id,
            String userName,
            String passwordHash,
            MobileNumber mobile,
            Instant expires) {
        return connection
                .preparedQuery("INSERT INTO registration"
                        + " (id, user_name, password_hash, mobile, expires_at) VALUES ($1, $2, $3, $4, $5)")
                .execute(Tuple.from(List.of(
                        Buffer.buffer(id),
                        userName,
                        passwordHash,
                        encryption.encrypt(mobile.e164(), cell(id)),
                        at(expires))))
                .replaceWithVoid();
    }

    /** The registration that the token belongs to; null if there is none or it is over. */
    Uni<Pending> find(String token) {
        return pool.preparedQuery("SELECT * FROM registration WHERE id = $1 AND expires_at > $2")
                .execute(Tuple.of(Buffer.buffer(SecretToken.hash(token)), at(clock.instant())))
                .map(this::pending);
    }

    Uni<Void> proved(byte[] id) {
        return pool.preparedQuery("UPDATE registration SET proved_at = $2 WHERE id = $1")
                .execute(Tuple.of(Buffer.buffer(id), at(clock.instant())))
                .replaceWithVoid();
    }

    /** Counts a try to give the person; false if there were too many already, or the number is not proved. */
    Uni<Boolean> tryPerson(byte[] id, int tries) {
        return pool.preparedQuery("UPDATE registration SET tries = tries + 1"
                        + " WHERE id = $1 AND tries < $2 AND proved_at IS NOT NULL AND expires_at > $3")
                .execute(Tuple.of(Buffer.buffer(id), tries, at(clock.instant())))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> remove(SqlClient connection, byte[] id) {
        return connection
                .preparedQuery("DELETE FROM registration WHERE id = $1")
                .execute(Tuple.of(Buffer.buffer(id)))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "2m")
    Uni<Void> forget() {
        return pool.preparedQuery("DELETE FROM registration WHERE expires_at < $1")
                .execute(Tuple.of(at(clock.instant())))
                .replaceWithVoid();
    }

    private Pending pending(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        Row row = rows.iterator().next();
        byte[] id = row.getBuffer("id").getBytes();
        return new Pending(
                id,
                row.getString("user_name"),
                row.getString("password_hash"),
                new MobileNumber(encryption.decrypt(row.getString("mobile"), cell(id))),
                row.getOffsetDateTime("proved_at") != null);
    }

    private static Cell cell(byte[] id) {
        return new Cell(CELL, HexFormat.of().formatHex(id));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
