package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** All queries about accounts and their audit trail. */
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

    Uni<Account> add(Account account) {
        return sessions.withTransaction(session -> session.persist(account).replaceWith(account));
    }

    /** Switches an account on or off; emits it, or null if there is none. */
    Uni<Account> setActive(long id, boolean active) {
        return sessions.withTransaction(session ->
                session.find(Account.class, id).onItem().ifNotNull().invoke(account -> account.active = active));
    }

    /** A page of staff accounts above {@code after}, in order of creation. */
    Uni<List<Account>> staff(long after, int limit) {
        return sessions.withSession(session -> session.createQuery(
                        "from Account where role <> 'consumer' and id > :after order by id", Account.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList());
    }

    Uni<Void> record(String actor, String action, String subject, String reason) {
        return pool.preparedQuery("INSERT INTO audit_event (actor, action, subject, reason) VALUES ($1, $2, $3, $4)")
                .execute(Tuple.of(actor, action, subject, reason))
                .replaceWithVoid();
    }
}
