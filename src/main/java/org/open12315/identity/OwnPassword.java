package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.Passwords;
import org.open12315.notice.Notices;

/**
 * The owner proves the password and changes it. Whoever has only the session, from a device left open, gets no further
 * than any guesser: wrong tries count as at the sign-in.
 */
@ApplicationScoped
class OwnPassword {

    /** Who asks: the account, the session that goes on, the address, and the language of messages. */
    record Asking(KnownAccount account, Session session, String address, String language) {}

    private final AccountStore accounts;
    private final PersonStore persons;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final IdentityConfig config;
    private final OwnAccountStore store;
    private final KnownAccounts known;
    private final Notices notices;

    OwnPassword(
            AccountStore accounts,
            PersonStore persons,
            PasswordHashing hashing,
            SignInThrottle throttle,
            IdentityConfig config,
            OwnAccountStore store,
            KnownAccounts known,
            Notices notices) {
        this.accounts = accounts;
        this.persons = persons;
        this.hashing = hashing;
        this.throttle = throttle;
        this.config = config;
        this.store = store;
        this.known = known;
        this.notices = notices;
    }

    /** Changes it and ends all other sessions. Fails with {@link Refused} or {@link TooManyRequests}. */
    Uni<Void> change(Asking asking, String current, String wanted) {
        return persons.find(asking.account.id())
                .invoke(person -> refuse(asking.account, person, wanted))
                .chain(person -> prove(asking, current)
                        .invoke(proved -> refuseIf(current.equals(wanted), OwnProblem.PASSWORD_SAME))
                        .chain(proved -> hashing.hash(wanted)
                                .chain(hash -> store.changePassword(asking, person, proved.passwordHash, hash))))
                .invoke(changed -> refuseIf(!changed, OwnProblem.PASSWORD_WRONG))
                .invoke(changed -> known.forget(asking.account.userName()))
                .invoke(notices::deliver)
                .replaceWithVoid();
    }

    /** The account, if the password is right. Fails with {@link Refused} or {@link TooManyRequests}. */
    Uni<Account> prove(Asking asking, String password) {
        String name = asking.account.userName();
        if (throttle.mustWait(name, asking.address)) {
            return Uni.createFrom().failure(new TooManyRequests(config.pause()));
        }
        return accounts.byName(name)
                .chain(account -> hashing.matches(
                                password == null ? "" : password, account == null ? null : account.passwordHash)
                        .invoke(right -> count(right, name, asking.address))
                        .replaceWith(account));
    }

    private void count(boolean right, String name, String address) {
        if (!right) {
            throttle.failed(name, address);
            throw new Refused(OwnProblem.PASSWORD_WRONG);
        }
        throttle.succeeded(name, address);
    }

    /** What is wrong with a new password, by the same rules as at the registration. */
    static void refuse(KnownAccount account, StoredPerson person, String wanted) {
        String mobile = person == null || person.mobile() == null
                ? null
                : person.mobile().national();
        refuse(wanted, account.userName(), mobile);
    }

    /** The same before it is known whose it will be. */
    static void refuse(String wanted, String... known) {
        Passwords.refusal(wanted, known).ifPresent(refusal -> {
            throw new Refused(
                    refusal == Passwords.Refusal.LENGTH ? OwnProblem.PASSWORD_LENGTH : OwnProblem.PASSWORD_COMMON);
        });
    }

    private static void refuseIf(boolean refused, OwnProblem problem) {
        if (refused) {
            throw new Refused(problem);
        }
    }
}
