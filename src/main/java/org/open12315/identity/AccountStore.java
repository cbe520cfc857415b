package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.open12315.identity.AuditTrail.Act;

/** Finds accounts and makes them. */
@ApplicationScoped
class AccountStore {

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;

    AccountStore(Mutiny.SessionFactory sessions, Pool pool) {
        this.sessions = sessions;
        this.pool = pool;
    }

    /** By user name, whatever its case or width; null if there is none. */
    Uni<Account> byName(String userName) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "SELECT * FROM account WHERE lower(normalize(user_name, NFKC)) = lower(normalize(:name, NFKC))",
                        Account.class)
                .setParameter("name", userName)
                .getSingleResultOrNull());
    }

    Uni<Account> byId(long id) {
        return sessions.withSession(session -> session.find(Account.class, id));
    }

    /** Makes an account and records that; fails with SQL state 23505 if the name is taken. */
    Uni<KnownAccount> add(Account account, String actor) {
        return pool.withTransaction(tx -> add(tx, account)
                .call(known -> AuditTrail.record(
                        tx, new Act(actor, "create-account", known.id(), known.authorityCode(), known.role()))));
    }

    /** The same within the caller's transaction, who records it. */
    static Uni<KnownAccount> add(SqlClient tx, Account account) {
        return tx.preparedQuery("INSERT INTO account (user_name, password_hash, display_name,"
                        + " role, authority_code, organisation_code) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id")
                .execute(Tuple.of(
                        account.userName,
                        account.passwordHash,
                        account.displayName,
                        account.role,
                        account.authorityCode,
                        account.organisationCode))
                .invoke(rows -> account.id = rows.iterator().next().getLong("id"))
                .map(made -> account.known());
    }
}
