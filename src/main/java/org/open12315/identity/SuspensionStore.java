package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.open12315.identity.AuditTrail.Act;
import org.open12315.identity.SuspensionState.Decision;
import org.open12315.notice.MessageKind;

/** All SQL about suspensions. What the owner is told is written in the commit of what happened. */
@ApplicationScoped
class SuspensionStore {

    private final Pool pool;
    private final SuspensionRows rows;
    private final AccountNotices notices;
    private final Clock clock;

    SuspensionStore(Pool pool, SuspensionRows rows, AccountNotices notices, Clock clock) {
        this.pool = pool;
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
    }

    /** Of this account, if it is suspended now. */
    Uni<Optional<Suspension>> standing(long account) {
        return standing(pool, account, "");
    }

    private Uni<Optional<Suspension>> standing(SqlClient connection, long account, String lock) {
        return connection
                .preparedQuery("SELECT * FROM account_suspension WHERE account_id = $1 AND state <> 'LIFTED'" + lock)
                .execute(Tuple.of(account))
                .map(rows::first);
    }

    Uni<Optional<Suspension>> find(long id) {
        return find(pool, id, "");
    }

    private Uni<Optional<Suspension>> find(SqlClient connection, long id, String lock) {
        return connection
                .preparedQuery("SELECT * FROM account_suspension WHERE id = $1" + lock)
                .execute(Tuple.of(id))
                .map(rows::first);
    }

    /** All that an account ever had, the oldest first. */
    Uni<List<Suspension>> of(long account) {
        return pool.preparedQuery("SELECT * FROM account_suspension WHERE account_id = $1 ORDER BY id")
                .execute(Tuple.of(account))
                .map(rows::all);
    }

    /** A page of what these authorities suspended and nobody lifted, the oldest first. */
    Uni<List<Suspension>> page(List<String> authorities, boolean appealed, long after, int limit) {
        return pool.preparedQuery("SELECT * FROM account_suspension WHERE authority_code = ANY ($1)"
                        + " AND state <> 'LIFTED' AND (state = 'APPEALED' OR NOT $2) AND id > $3 ORDER BY id LIMIT $4")
                .execute(Tuple.of(authorities.toArray(String[]::new), appealed, after, limit))
                .map(rows::all);
    }

    /**
     * Suspends an account that is in use.
     *
     * @param along what else happens in the commit
     * @return name of the account; null if it is suspended, closed, or no consumer's
     */
    Uni<String> suspend(Suspensions.Suspicion suspicion, Function<SqlClient, Uni<Void>> along) {
        return pool.withTransaction(tx -> tx.preparedQuery("UPDATE account SET suspended = true, version = version + 1"
                        + " WHERE id = $1 AND role = 'consumer' AND active AND NOT suspended RETURNING user_name")
                .execute(Tuple.of(suspicion.account()))
                .map(found ->
                        found.rowCount() == 0 ? null : found.iterator().next().getString(0))
                .call(name -> name == null ? Uni.createFrom().voidItem() : write(tx, suspicion, along)));
    }

    private Uni<Void> write(SqlClient tx, Suspensions.Suspicion suspicion, Function<SqlClient, Uni<Void>> along) {
        return tx.preparedQuery("SELECT nextval(pg_get_serial_sequence('account_suspension', 'id'))")
                .execute()
                .map(next -> next.iterator().next().getLong(0))
                .call(id -> insert(tx, id, suspicion))
                .chain(id -> AuditTrail.record(
                        tx,
                        new Act(
                                suspicion.officer().userName(),
                                "suspend-account",
                                suspicion.account(),
                                null,
                                AuditTrail.SUSPENSION + id)))
                .chain(() -> notices.write(
                        tx, suspicion.account(), MessageKind.ACCOUNT_SUSPENDED, Map.of("reason", suspicion.reason())))
                .chain(() -> along.apply(tx));
    }

    private Uni<Void> insert(SqlClient tx, long id, Suspensions.Suspicion suspicion) {
        return tx.preparedQuery("INSERT INTO account_suspension (id, account_id, receipt_number, authority_code, state,"
                        + " reason, suspended_by, suspended_at) VALUES ($1, $2, $3, $4, 'STANDING', $5, $6, $7)")
                .execute(Tuple.tuple()
                        .addLong(id)
                        .addLong(suspicion.account())
                        .addLong(suspicion.receiptNumber())
                        .addString(suspicion.authority())
                        .addString(rows.reason(id, suspicion.reason()))
                        .addLong(suspicion.officer().id())
                        .addOffsetDateTime(now()))
                .replaceWithVoid();
    }

    /** Writes down what the owner says against it; false if there is nothing to say it against, or it was said. */
    Uni<Boolean> appeal(long account, String words) {
        return pool.withTransaction(tx -> standing(tx, account, " FOR UPDATE")
                .chain(found -> found.filter(one -> one.state().openToAppeal())
                        .map(one -> appeal(tx, one, words).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Void> appeal(SqlClient tx, Suspension found, String words) {
        return tx.preparedQuery("UPDATE account_suspension SET state = 'APPEALED', appeal = $2, appealed_at = $3"
                        + " WHERE id = $1")
                .execute(Tuple.of(found.id(), rows.appeal(found.id(), words), now()))
                .chain(() -> AuditTrail.record(
                        tx,
                        new Act(
                                AuditTrail.OWNER,
                                "appeal-suspension",
                                found.accountId(),
                                null,
                                AuditTrail.SUSPENSION + found.id())));
    }

    /** @param account name of the account; null unless it was done */
    record Decided(Suspensions.Outcome outcome, String account) {}

    /**
     * Decides.
     *
     * @param rule given the suspension, which nobody changes meanwhile: whether it is done
     */
    Uni<Decided> decide(
            long id, Suspensions.Verdict verdict, Function<Optional<Suspension>, Suspensions.Outcome> rule) {
        return pool.withTransaction(tx -> find(tx, id, " FOR UPDATE").chain(found -> {
            Suspensions.Outcome outcome = rule.apply(found);
            return outcome == Suspensions.Outcome.DONE
                    ? decide(tx, found.orElseThrow(), verdict).map(name -> new Decided(outcome, name))
                    : Uni.createFrom().item(new Decided(outcome, null));
        }));
    }

    private Uni<String> decide(SqlClient tx, Suspension found, Suspensions.Verdict verdict) {
        boolean lifted = verdict.decision() == Decision.LIFT;
        SuspensionState state = found.state().after(verdict.decision()).orElseThrow();
        return tx.preparedQuery("UPDATE account_suspension SET state = $2, decision = $3, decided_by = $4,"
                        + " decided_at = $5 WHERE id = $1")
                .execute(Tuple.of(
                        found.id(),
                        state.name(),
                        rows.decision(found.id(), verdict.reason()),
                        verdict.decider().id(),
                        now()))
                .chain(() -> AuditTrail.record(
                        tx,
                        new Act(
                                verdict.decider().userName(),
                                lifted ? "lift-suspension" : "uphold-suspension",
                                found.accountId(),
                                null,
                                AuditTrail.SUSPENSION + found.id())))
                .chain(() -> notices.write(
                        tx,
                        found.accountId(),
                        MessageKind.APPEAL_DECIDED,
                        Map.of("reason", told(lifted, verdict.reason()))))
                .chain(() -> name(tx, found.accountId(), lifted));
    }

    /** In the language in which {@link AccountNotices} writes. */
    private static String told(boolean lifted, String reason) {
        SuspensionMessages words = Words.suspension("zh-CN");
        return lifted ? words.toldLifted(reason) : words.toldUpheld(reason);
    }

    private static Uni<String> name(SqlClient tx, long account, boolean lifted) {
        return tx.preparedQuery("UPDATE account SET suspended = NOT $2, version = version + 1 WHERE id = $1"
                        + " RETURNING user_name")
                .execute(Tuple.of(account, lifted))
                .map(changed -> changed.iterator().next().getString(0));
    }

    /** Takes away what people wrote about the owner of a closed account. */
    Uni<Void> forget(SqlClient tx, long account) {
        return tx.preparedQuery("DELETE FROM account_suspension WHERE account_id = $1 AND state = 'LIFTED'")
                .execute(Tuple.of(account))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
