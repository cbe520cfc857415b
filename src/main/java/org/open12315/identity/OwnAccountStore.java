package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.MessageKind;
import org.open12315.notice.Notices;
import org.open12315.notice.Sms;

/** The changes that somebody makes to the own account: each one commit, with its audit row and the word to the telephone. */
@ApplicationScoped
class OwnAccountStore {

    /** How long a message about a change is worth sending. */
    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final Pool pool;
    private final Sessions sessions;
    private final Notices notices;
    private final Clock clock;

    OwnAccountStore(Pool pool, Sessions sessions, Notices notices, Clock clock) {
        this.pool = pool;
        this.sessions = sessions;
        this.notices = notices;
        this.clock = clock;
    }

    /** Emits false if the password is no longer the one that was proved. */
    Uni<Boolean> changePassword(Asking asking, StoredPerson person, String provedHash, String hash) {
        long id = asking.account().id();
        return pool.withTransaction(tx -> tx.preparedQuery("UPDATE account SET password_hash = $3,"
                                + " version = version + 1 WHERE id = $1 AND password_hash = $2")
                        .execute(Tuple.of(id, provedHash, hash))
                        .chain(updated -> updated.rowCount() == 0
                                ? Uni.createFrom().<Ended>nullItem()
                                : changed(tx, asking, person, "change-password")
                                        .chain(() -> sessions.endAll(tx, id, asking.session()))
                                        .map(Ended::new)))
                .onItem()
                .ifNotNull()
                .invoke(ended -> sessions.forget(ended.rows))
                .map(ended -> ended != null);
    }

    private record Ended(RowSet<Row> rows) {}

    /** The audit row, and the word to the telephone that the account has, so that a thief cannot do it unseen. */
    private Uni<Void> changed(SqlClient tx, Asking asking, StoredPerson person, String action) {
        return record(tx, asking.account().id(), action).chain(() -> {
            MobileNumber mobile = person == null ? null : person.mobile();
            return mobile == null ? Uni.createFrom().voidItem() : tell(tx, mobile, asking.language());
        });
    }

    private Uni<Void> tell(SqlClient tx, MobileNumber mobile, String language) {
        return notices.write(
                tx,
                new Sms(
                        UUID.randomUUID(),
                        mobile.e164(),
                        MessageKind.ACCOUNT_CHANGED,
                        Map.of(),
                        language,
                        clock.instant().plus(WORTH_SENDING)));
    }

    private static Uni<Void> record(SqlClient tx, long id, String action) {
        return tx.preparedQuery("INSERT INTO audit_event (actor, action, subject) VALUES ('owner', $2, $1)")
                .execute(Tuple.of(Long.toString(id), action))
                .replaceWithVoid();
    }
}
