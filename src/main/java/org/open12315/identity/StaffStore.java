package org.open12315.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.open12315.identity.AuditTrail.Act;

/** The accounts of everybody but consumers: who they are, what they may, and taking them away and giving them back. */
@ApplicationScoped
class StaffStore {

    private static final String COLUMNS =
            "id, user_name, display_name, role, authority_code, organisation_code, active";

    private static final String OF_ALL =
            "SELECT " + COLUMNS + " FROM account WHERE role <> 'consumer' AND id > $1 ORDER BY id LIMIT $2";

    private static final String OF_FEW = """
            SELECT first.* FROM unnest($3::text[]) AS scope(code) CROSS JOIN LATERAL (
                SELECT %s FROM account WHERE authority_code = scope.code AND id > $1
                ORDER BY id LIMIT $2) AS first
            ORDER BY id LIMIT $2""".formatted(COLUMNS);

    /** In words that match no index on the authority: nearly all staff are wanted, and their order is the way in. */
    private static final String OF_MANY = "SELECT " + COLUMNS + " FROM account WHERE role <> 'consumer'"
            + " AND authority_code || '' = ANY ($3::text[]) AND id > $1 ORDER BY id LIMIT $2";

    private final Pool pool;
    private final Sessions sessions;

    StaffStore(Pool pool, Sessions sessions) {
        this.pool = pool;
        this.sessions = sessions;
    }

    /** The last system administrator stays one, and active: nobody could appoint another. */
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
        return pool.preparedQuery(sql(authorities))
                .execute(parameters(after, limit, authorities))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StaffStore::read)
                        .toList());
    }

    static String sql(List<String> authorities) {
        if (authorities == null) {
            return OF_ALL;
        }
        return authorities.size() > AuditStore.FEW ? OF_MANY : OF_FEW;
    }

    static Tuple parameters(long after, int limit, List<String> authorities) {
        Tuple values = Tuple.of(after, limit);
        return authorities == null ? values : values.addArrayOfString(authorities.toArray(String[]::new));
    }

    /**
     * Switches an account on or off, ends its sessions and records both, in one commit.
     *
     * @param managed whether whoever asks may do that to this account; otherwise it is as if there were none
     * @return the account as it is now, null if there is none; fails with {@link LastAdministrator}
     */
    Uni<KnownAccount> switchTo(boolean active, long id, String actor, Predicate<KnownAccount> managed) {
        String action = active ? "activate-account" : "deactivate-account";
        return change(
                id,
                managed,
                account -> new Change(
                        Post.of(account),
                        active,
                        List.of(act(actor, action, account, Post.of(account), account.role()))));
    }

    /**
     * Gives an account another role, or the same at another authority; otherwise as {@link #switchTo}. Both authorities
     * find it in their trail. Nothing is recorded and nobody signed out if the post is what it was.
     */
    Uni<KnownAccount> give(Post post, long id, String actor, Predicate<KnownAccount> managed) {
        return change(id, managed, account -> {
            Post before = Post.of(account);
            String detail = before.word() + ' ' + post.word();
            Act there = act(actor, "change-role", account, post, detail);
            return new Change(
                    post,
                    account.active(),
                    Objects.equals(before.authority(), post.authority())
                            ? List.of(there)
                            : List.of(act(actor, "change-role", account, before, detail), there));
        });
    }

    /** What an account is to be, and what is to be recorded of that. */
    private record Change(Post post, boolean active, List<Act> acts) {

        boolean isNone(KnownAccount account) {
            return active == account.active() && post.equals(Post.of(account));
        }

        boolean staysSystemAdministrator() {
            return active && post.role().equals(Roles.SYSTEM_ADMINISTRATOR);
        }
    }

    /** @param ended null if nothing was changed */
    private record Changed(KnownAccount account, RowSet<Row> ended) {}

    private Uni<KnownAccount> change(long id, Predicate<KnownAccount> managed, Function<KnownAccount, Change> wanted) {
        return pool.withTransaction(tx -> lockAdministrators(tx, id)
                        .chain(administrators -> locked(tx, id).chain(account -> {
                            if (account == null || !managed.test(account)) {
                                return Uni.createFrom().nullItem();
                            }
                            Change change = wanted.apply(account);
                            if (administrators.equals(Set.of(id)) && !change.staysSystemAdministrator()) {
                                return Uni.createFrom().failure(new LastAdministrator());
                            }
                            return apply(tx, account, change);
                        })))
                .onItem()
                .ifNotNull()
                .transform(this::signedOut);
    }

    private Uni<Changed> apply(SqlClient tx, KnownAccount account, Change change) {
        if (change.isNone(account)) {
            return Uni.createFrom().item(new Changed(account, null));
        }
        return tx.preparedQuery("UPDATE account SET role = $2, authority_code = $3, active = $4, version = version + 1"
                        + " WHERE id = $1 RETURNING " + COLUMNS)
                .execute(Tuple.of(account.id(), change.post.role(), change.post.authority(), change.active))
                .map(rows -> read(rows.iterator().next()))
                .call(() -> Multi.createFrom()
                        .iterable(change.acts)
                        .onItem()
                        .transformToUniAndConcatenate(act -> AuditTrail.record(tx, act))
                        .collect()
                        .asList())
                .chain(now -> sessions.endAll(tx, now.id(), null).map(ended -> new Changed(now, ended)));
    }

    private KnownAccount signedOut(Changed changed) {
        if (changed.ended != null) {
            sessions.forget(changed.ended);
        }
        return changed.account;
    }

    private static Act act(String actor, String action, KnownAccount account, Post post, String detail) {
        return new Act(actor, action, account.id(), post.authority(), detail);
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

    /** Somebody who is no consumer; null if there is none. */
    Uni<KnownAccount> find(long id) {
        return pool.preparedQuery("SELECT " + COLUMNS + " FROM account WHERE id = $1 AND role <> 'consumer'")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0 ? null : read(rows.iterator().next()));
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
