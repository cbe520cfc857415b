package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/** Makes accounts and switches those of staff off; each act is recorded in its own commit. */
@ApplicationScoped
public class Accounts {

    private static final String UNIQUE_VIOLATION = "23505";

    private final AccountStore store;
    private final StaffStore staff;
    private final PasswordHashing hashing;
    private final KnownAccounts known;

    Accounts(AccountStore store, StaffStore staff, PasswordHashing hashing, KnownAccounts known) {
        this.store = store;
        this.staff = staff;
        this.hashing = hashing;
        this.known = known;
    }

    /** Somebody new. {@code house} is the code of the authority or organisation, null for roles that belong to none. */
    public record NewAccount(String userName, String password, String displayName, String role, String house) {}

    /** Makes an account; emits null if the name is taken. */
    public Uni<KnownAccount> create(NewAccount wanted, String actor) {
        return store.byName(wanted.userName())
                .chain(taken ->
                        taken == null ? add(wanted, actor) : Uni.createFrom().nullItem());
    }

    private Uni<KnownAccount> add(NewAccount wanted, String actor) {
        return hashing.hash(wanted.password())
                .chain(hash -> store.add(
                        new Account(
                                wanted.userName().strip(), hash, wanted.displayName(), wanted.role(), wanted.house()),
                        actor))
                // two asked for the same name at the same time: the unique index decides
                .onFailure(Accounts::isTaken)
                .recoverWithNull();
    }

    /** Whether an account was not made because another has its name. */
    static boolean isTaken(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    /** Finds an account by its name; null if there is none. */
    public Uni<KnownAccount> find(String userName) {
        return store.byName(userName).onItem().ifNotNull().transform(Account::known);
    }

    /**
     * Switches an account of staff on or off and ends its sessions, at once on this machine and within seconds on the
     * others.
     *
     * @param managed whether whoever asks may do that to this account
     * @return null if there is none that is managed; fails with {@link StaffStore.LastAdministrator}
     */
    Uni<KnownAccount> setActive(long id, boolean active, String actor, Predicate<KnownAccount> managed) {
        return staff.switchTo(active, id, actor, managed)
                .onItem()
                .ifNotNull()
                .invoke(account -> known.forget(account.userName()));
    }

    /**
     * Gives an account of staff another post and ends its sessions, as {@link #setActive}.
     *
     * @param managed whether whoever asks may take from this account what it is; whether they may give the post is theirs
     *     to know
     */
    Uni<KnownAccount> give(Post post, long id, String actor, Predicate<KnownAccount> managed) {
        return staff.give(post, id, actor, managed)
                .onItem()
                .ifNotNull()
                .invoke(account -> known.forget(account.userName()));
    }

    /** An account of staff by its number; null if there is none. */
    Uni<KnownAccount> staff(long id) {
        return staff.find(id);
    }

    /** A page of staff accounts, of these authorities; null for all. */
    Uni<List<KnownAccount>> staff(long after, int limit, List<String> authorities) {
        return staff.page(after, limit, authorities);
    }
}
