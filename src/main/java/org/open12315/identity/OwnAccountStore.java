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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.code.EmailCodes;
import org.open12315.identity.code.Purpose;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.MessageKind;
import org.open12315.notice.Notices;
import org.open12315.notice.Sms;

/**
 * The changes that somebody makes to the own account: each one commit, with its audit row and the word to the telephone
 * that the account had before, so that a thief cannot do it unseen. Call {@link Notices#deliver} afterwards.
 */
@ApplicationScoped
class OwnAccountStore {

    /** How long a message about a change is worth sending. */
    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final Pool pool;
    private final PersonStore persons;
    private final Sessions sessions;
    private final Notices notices;
    private final Clock clock;

    OwnAccountStore(Pool pool, PersonStore persons, Sessions sessions, Notices notices, Clock clock) {
        this.pool = pool;
        this.persons = persons;
        this.sessions = sessions;
        this.notices = notices;
        this.clock = clock;
    }

    /** Changes it and ends all other sessions; emits false if the password is no longer the one that was proved. */
    Uni<Boolean> changePassword(Asking asking, StoredPerson person, String provedHash, String hash) {
        return pool.withTransaction(tx -> tx.preparedQuery("UPDATE account SET password_hash = $3,"
                                + " version = version + 1 WHERE id = $1 AND password_hash = $2")
                        .execute(Tuple.of(asking.account().id(), provedHash, hash))
                        .chain(updated -> updated.rowCount() == 0
                                ? Uni.createFrom().<RowSet<Row>>nullItem()
                                : endSessions(tx, asking, person, "change-password")))
                .onItem()
                .ifNotNull()
                .invoke(sessions::forget)
                .map(ended -> ended != null);
    }

    /** Replaces a forgotten password and ends all sessions. */
    Uni<Void> resetPassword(Asking asking, StoredPerson person, String hash) {
        return pool.withTransaction(tx -> tx.preparedQuery(
                                "UPDATE account SET password_hash = $2, version = version + 1 WHERE id = $1")
                        .execute(Tuple.of(asking.account().id(), hash))
                        .chain(() -> endSessions(tx, asking, person, "reset-password")))
                .invoke(sessions::forget)
                .replaceWithVoid();
    }

    Uni<Void> changeMobile(Asking asking, StoredPerson before, MobileNumber mobile) {
        return pool.withTransaction(
                tx -> persons.changeMobile(tx, asking.account().id(), mobile)
                        .chain(() -> changed(tx, asking, before, "change-mobile")));
    }

    /**
     * @param email null for none
     * @param confirmed whether a code proved it
     */
    Uni<Void> changeEmail(Asking asking, StoredPerson person, String email, boolean confirmed) {
        return pool.withTransaction(
                tx -> persons.changeEmail(tx, asking.account().id(), email, confirmed ? clock.instant() : null)
                        .chain(() -> changed(tx, asking, person, "change-email")));
    }

    /** What the owner did to the account and what the verifier said, oldest first. */
    @Schema(name = "AccountEvent")
    record Event(Instant at, String action) {}

    Uni<List<Event>> events(long accountId) {
        return pool.preparedQuery("SELECT at, action FROM audit_event"
                        + " WHERE subject = $1 AND actor IN ('owner', 'registration', 'verifier') ORDER BY id")
                .execute(Tuple.of(Long.toString(accountId)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Event(row.getOffsetDateTime("at").toInstant(), row.getString("action")))
                        .toList());
    }

    /**
     * Takes from the account everything that names its owner; its number stays, because what was filed refers to it.
     *
     * @param nobodysHash hash of a password that nobody knows
     * @param others what other rooms do in the same commit
     */
    Uni<Void> close(long id, String nobodysHash, Function<SqlClient, Uni<Void>> others) {
        return pool.withTransaction(tx -> tx.preparedQuery("DELETE FROM person WHERE account_id = $1")
                        .execute(Tuple.of(id))
                        .chain(() -> tx.preparedQuery("UPDATE account SET user_name = 'closed-' || id,"
                                        + " display_name = 'closed-' || id, password_hash = $2, active = false,"
                                        + " version = version + 1 WHERE id = $1")
                                .execute(Tuple.of(id, nobodysHash)))
                        .chain(() -> others.apply(tx))
                        .chain(() -> AuditTrail.record(
                                tx, new AuditTrail.Act(AuditTrail.OWNER, "close-account", id, null, null)))
                        .chain(() -> sessions.endAll(tx, id, null)))
                .invoke(sessions::forget)
                .replaceWithVoid();
    }

    /** Writes a code to a new address; emits its token. */
    Uni<String> issue(EmailCodes codes, Asking asking, String email) {
        return pool.withTransaction(tx -> codes.issue(tx, asking.account().id(), email, asking.language()));
    }

    /** Writes a code that belongs to whoever asks; emits its token. */
    Uni<String> issue(SmsCodes codes, Purpose purpose, MobileNumber to, Asking asking, SmsCodes.Outcome outcome) {
        return issue(codes, purpose, to, asking.account().id(), outcome, asking.language());
    }

    Uni<String> issue(
            SmsCodes codes,
            Purpose purpose,
            MobileNumber to,
            Long accountId,
            SmsCodes.Outcome outcome,
            String language) {
        return pool.withTransaction(tx -> codes.issue(tx, purpose, to, accountId, outcome, language));
    }

    private Uni<RowSet<Row>> endSessions(SqlClient tx, Asking asking, StoredPerson person, String action) {
        return changed(tx, asking, person, action)
                .chain(() -> sessions.endAll(tx, asking.account().id(), asking.session()));
    }

    /** The record of a change and the word about it, for a change that is made elsewhere, in its transaction. */
    Uni<Void> changed(SqlClient tx, Asking asking, StoredPerson before, String action) {
        MobileNumber mobile = before == null ? null : before.mobile();
        return record(tx, asking.account(), action)
                .chain(() -> mobile == null ? Uni.createFrom().voidItem() : tell(tx, mobile, asking.language()));
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

    private static Uni<Void> record(SqlClient tx, KnownAccount account, String action) {
        return AuditTrail.record(
                tx, new AuditTrail.Act(AuditTrail.OWNER, action, account.id(), account.authorityCode(), null));
    }
}
