package org.open12315.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.passkey.Challenges;
import org.open12315.identity.passkey.PasskeyVerifier.Registered;
import org.open12315.identity.passkey.PublicKey;

/** The passkeys of accounts, and the challenges that were used. */
@ApplicationScoped
class PasskeyStore {

    /** A passkey as its owner sees it; used is null before the first sign-in with it. */
    record Line(long id, String name, Instant created, Instant used) {}

    /** A passkey that somebody signs in with. */
    record Known(long id, long account, PublicKey key) {}

    private final Pool pool;
    private final OwnAccountStore changes;
    private final Clock clock;

    PasskeyStore(Pool pool, OwnAccountStore changes, Clock clock) {
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those of an account, the newest first. */
    Uni<List<Line>> of(long account) {
        return pool.preparedQuery("SELECT id, name, created_at, used_at FROM passkey WHERE account_id = $1"
                        + " ORDER BY created_at DESC, id DESC")
                .execute(Tuple.of(account))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PasskeyStore::line)
                        .toList());
    }

    /** Their credential ids. */
    Uni<List<byte[]>> credentials(long account) {
        return pool.preparedQuery("SELECT credential_id FROM passkey WHERE account_id = $1")
                .execute(Tuple.of(account))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getBuffer("credential_id").getBytes())
                        .toList());
    }

    /**
     * Adds one, with the record of that and the word to the owner's telephone; emits false, and does nothing, if its
     * challenge was used before or somebody has this passkey already.
     */
    Uni<Boolean> add(Asking asking, StoredPerson person, String name, Registered made) {
        return pool.withTransaction(tx -> spend(tx, made.challenge())
                .chain(first -> first
                        ? insert(tx, asking, name, made.key())
                        : Uni.createFrom().item(false))
                .call(added -> added
                        ? changes.changed(tx, asking, person, "add-passkey")
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> insert(SqlClient tx, Asking asking, String name, PublicKey key) {
        return tx.preparedQuery("INSERT INTO passkey (account_id, credential_id, credential, sign_count,"
                        + " backup_eligible, backed_up, name, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                        + " ON CONFLICT (credential_id) DO NOTHING")
                .execute(Tuple.from(List.of(
                        asking.account().id(),
                        Buffer.buffer(key.credentialId()),
                        Buffer.buffer(key.credential()),
                        key.signCount(),
                        key.backupEligible(),
                        key.backedUp(),
                        name,
                        now())))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Takes one away, with the record of that and the word to the owner; emits false if the account has none like it. */
    Uni<Boolean> remove(Asking asking, StoredPerson person, long id) {
        return pool.withTransaction(tx -> tx.preparedQuery("DELETE FROM passkey WHERE id = $1 AND account_id = $2")
                .execute(Tuple.of(id, asking.account().id()))
                .map(rows -> rows.rowCount() > 0)
                .call(removed -> removed
                        ? changes.changed(tx, asking, person, "remove-passkey")
                        : Uni.createFrom().voidItem()));
    }

    /** All of an account that is being closed. */
    Uni<Void> removeAll(SqlClient tx, long account) {
        return tx.preparedQuery("DELETE FROM passkey WHERE account_id = $1")
                .execute(Tuple.of(account))
                .replaceWithVoid();
    }

    /** By the name that the authenticator gives it; null if nobody has it. */
    Uni<Known> find(byte[] credentialId) {
        return pool.preparedQuery("SELECT * FROM passkey WHERE credential_id = $1")
                .execute(Tuple.of(Buffer.buffer(credentialId)))
                .map(rows -> rows.size() == 0 ? null : known(rows.iterator().next()));
    }

    /** Writes down that it was used; emits false if its challenge was used before, or it was removed meanwhile. */
    Uni<Boolean> use(Known passkey, PublicKey now, byte[] challenge) {
        return pool.withTransaction(tx -> spend(tx, challenge)
                .chain(first -> first
                        ? tx.preparedQuery("UPDATE passkey SET sign_count = $2, backed_up = $3, used_at = $4"
                                        + " WHERE id = $1")
                                .execute(Tuple.of(passkey.id, now.signCount(), now.backedUp(), now()))
                                .map(rows -> rows.rowCount() > 0)
                        : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> spend(SqlClient tx, byte[] challenge) {
        return tx.preparedQuery("INSERT INTO passkey_challenge (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .execute(Tuple.of(
                        Buffer.buffer(Challenges.spent(challenge)),
                        Challenges.end(challenge).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() > 0);
    }

    @Scheduled(every = "10m", delayed = "4m")
    Uni<Void> sweep() {
        return pool.preparedQuery("DELETE FROM passkey_challenge WHERE expires_at < $1")
                .execute(Tuple.of(now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Line line(Row row) {
        OffsetDateTime used = row.getOffsetDateTime("used_at");
        return new Line(
                row.getLong("id"),
                row.getString("name"),
                row.getOffsetDateTime("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Known known(Row row) {
        return new Known(
                row.getLong("id"),
                row.getLong("account_id"),
                new PublicKey(
                        row.getBuffer("credential_id").getBytes(),
                        row.getBuffer("credential").getBytes(),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up")));
    }
}
