package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.open12315.identity.AuditTrail.Act;

/** The accounts of everybody but consumers: who they are, and taking them away and giving them back. */
@ApplicationScoped
class StaffStore {

    private static final String COLUMNS =
            "id, user_name, display_name, role, authority_code, organisation_code, active";

    private final Pool pool;
    private final Sessions sessions;

    StaffStore(Pool pool, Sessions sessions) {
        this.pool = pool;
        this.sessions = sessions;
    }

    /** The last system administrator cannot be switched off: nobody could switch one on again. */
    static final class LastAdministrator extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LastAdministrator() {
            super("the last system administrator", null, false, false);
        }
    }

    /**
     * A page of accounts above {@code after}, in order of creation.
     *
     * @param authorities codes whose accounts are meant; null for all, also those of no authority
     */
    Uni<List<KnownAccount>> page(long after, int limit, List<String> authorities) {
        String from = "SELECT " + COLUMNS + " FROM account WHERE role <> 'consumer' AND id > $1";
        Tuple values = Tuple.of(after, limit);
        if (authorities != null) {
            values.addArrayOfString(authorities.toArray(String[]::new));
        }
        return pool.preparedQuery(
                        from + (authorities == null ? "" : " AND authority_code = ANY ($3)") + " ORDER BY id LIMIT $2")
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StaffStore::read)
                        .toList());
    }

    /**
     * Switches an account on or off, ends its sessions and records both, in one commit.
     *
     * @param managed whether whoever asks may do that to this account; otherwise it is as if there were none
     * @return the account as it is now, null if there is none; fails with {@link LastAdministrator}
     */
    Uni<KnownAccount> switchTo(boolean active, long id, String actor, Predicate<KnownAccount> managed) {
        return pool.withTransaction(tx -> lockAdministrators(tx, id)
                        .chain(administrators -> locked(tx, id).chain(account -> {
                            if (account == null || !managed.test(account)) {
                                return Uni.createFrom().nullItem();
                            }
                            if (!active && administrators.equals(Set.of(id))) {
                                return Uni.createFrom().failure(new LastAdministrator());
                            }
                            return change(tx, account, active, actor);
                        })))
                .onItem()
                .ifNotNull()
                .invoke(changed -> sessions.forget(changed.ended))
                .onItem()
                .ifNotNull()
                .transform(Changed::account);
    }

    private record Changed(KnownAccount account, RowSet<Row> ended) {}

    private Uni<Changed> change(SqlClient tx, KnownAccount account, boolean active, String actor) {
        Act act = new Act(
                actor,
                active ? "activate-account" : "deactivate-account",
                account.id(),
                account.authorityCode(),
                account.role());
        return tx.preparedQuery(
                        "UPDATE account SET active = $2, version = version + 1 WHERE id = $1 RETURNING " + COLUMNS)
                .execute(Tuple.of(account.id(), active))
                .map(rows -> read(rows.iterator().next()))
                .call(() -> AuditTrail.record(tx, act))
                .chain(now -> sessions.endAll(tx, now.id(), null).map(ended -> new Changed(now, ended)));
    }

    /**
     * All active system administrators if the account is one, else none. Two who switch each other off at the same moment
     * come one after the other, because all are locked in one order, before the account.
     */
    private static Uni<Set<Long>> lockAdministrators(SqlClient tx, long id) {
        return tx.preparedQuery("SELECT id FROM account WHERE role = 'system-administrator' AND active"
                        + " AND EXISTS (SELECT FROM account WHERE id = $1 AND role = 'system-administrator')"
                        + " ORDER BY id FOR UPDATE")
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("id"))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Uni<KnownAccount> locked(SqlClient tx, long id) {
        return tx.preparedQuery("SELECT " + COLUMNS + " FROM account WHERE id = $1 AND role <> 'consumer' FOR UPDATE")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0 ? null : read(rows.iterator().next()));
    }

    private static KnownAccount read(Row row) {
        return new KnownAccount(
                row.getLong("id"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("role"),
                row.getString("authority_code"),
                row.getString("organisation_code"),
                row.getBoolean("active"));
    }
}
