package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Makes accounts and switches them off; each act is recorded. */
@ApplicationScoped
public class Accounts {

    private final AccountStore store;
    private final PasswordHashing hashing;
    private final KnownAccounts known;

    Accounts(AccountStore store, PasswordHashing hashing, KnownAccounts known) {
        this.store = store;
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
                .chain(hash -> store.add(new Account(
                        wanted.userName().strip(), hash, wanted.displayName(), wanted.role(), wanted.house())))
                .call(account -> store.record(actor, "create-account", account.userName, account.role))
                .map(Account::known)
                // two asked for the same name at the same time: the unique index decides
                .onFailure(ConstraintViolationException.class)
                .recoverWithNull();
    }

    /** Finds an account by its name; null if there is none. */
    public Uni<KnownAccount> find(String userName) {
        return store.byName(userName).onItem().ifNotNull().transform(Account::known);
    }

    /** Switches an account on or off, at once on this machine and within seconds on the others. */
    public Uni<KnownAccount> setActive(long id, boolean active, String actor) {
        return store.setActive(id, active)
                .onItem()
                .ifNotNull()
                .call(account ->
                        store.record(actor, active ? "activate-account" : "deactivate-account", account.userName, null))
                .onItem()
                .ifNotNull()
                .invoke(account -> known.forget(account.userName))
                .onItem()
                .ifNotNull()
                .transform(Account::known);
    }

    /** A page of staff accounts. */
    public Uni<List<KnownAccount>> staff(long after, int limit) {
        return store.staff(after, limit)
                .map(page -> page.stream().map(Account::known).toList());
    }
}
