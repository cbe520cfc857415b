package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.PasskeyProblem.Refused;
import org.open12315.identity.passkey.PasskeyOptions;
import org.open12315.identity.passkey.PasskeyVerifier;
import org.open12315.identity.passkey.Site;
import org.open12315.identity.passkey.WrongPasskey;
import org.open12315.notice.Notices;

/**
 * The owner adds passkeys and takes them away. Both need the password: a passkey opens the account for good, and whoever
 * finds a device left open must not leave one behind.
 */
@ApplicationScoped
class OwnPasskeys {

    static final int LONGEST_NAME = 40;

    private final OwnPassword password;
    private final PersonStore persons;
    private final PasskeyStore store;
    private final PasskeyOptions options;
    private final PasskeyVerifier verifier;
    private final Notices notices;

    OwnPasskeys(
            OwnPassword password,
            PersonStore persons,
            PasskeyStore store,
            PasskeyOptions options,
            PasskeyVerifier verifier,
            Notices notices) {
        this.password = password;
        this.persons = persons;
        this.store = store;
        this.options = options;
        this.verifier = verifier;
        this.notices = notices;
    }

    Uni<List<PasskeyStore.Line>> of(Asking asking) {
        return store.of(asking.account().id());
    }

    /**
     * What the browser needs to make one: its challenge stands for the password that was right. Fails with {@link Refused},
     * {@link OwnProblem.Refused} or {@link org.open12315.identity.code.TooManyRequests}.
     */
    Uni<String> begin(Asking asking, String name, String current, Site site, String siteName) {
        PasskeyProblem wrong = wrong(name);
        if (wrong != null) {
            return Uni.createFrom().failure(new Refused(wrong));
        }
        KnownAccount account = asking.account();
        return password.prove(asking, current)
                .chain(() -> store.credentials(account.id()))
                .invoke(known -> refuseIf(known.size() >= options.most(), PasskeyProblem.TOO_MANY))
                .map(known -> options.create(
                        site,
                        siteName,
                        new PasskeyOptions.Owner(account.id(), account.userName(), account.displayName()),
                        known));
    }

    /**
     * Keeps what the browser made. Fails with {@link Refused}.
     *
     * @param answer JSON of the new credential
     */
    Uni<Void> finish(Asking asking, String name, String answer, Site site) {
        long account = asking.account().id();
        PasskeyProblem wrong = wrong(name);
        if (wrong != null) {
            return Uni.createFrom().failure(new Refused(wrong));
        }
        return verifier.registered(answer, site, challenge -> options.isForRegistration(challenge, account))
                .onFailure(WrongPasskey.class)
                .transform(failure -> new Refused(PasskeyProblem.NOT_MADE))
                .chain(made -> persons.find(account).chain(person -> store.add(asking, person, name.strip(), made)))
                .invoke(added -> refuseIf(!added, PasskeyProblem.NOT_MADE))
                .invoke(notices::deliver)
                .replaceWithVoid();
    }

    /** Fails with {@link OwnProblem.Refused} or {@link org.open12315.identity.code.TooManyRequests}; gone already is well. */
    Uni<Void> remove(Asking asking, long id, String current) {
        return password.prove(asking, current)
                .chain(() -> persons.find(asking.account().id()))
                .chain(person -> store.remove(asking, person, id))
                .invoke(notices::deliver)
                .replaceWithVoid();
    }

    private static PasskeyProblem wrong(String name) {
        if (name == null || name.isBlank()) {
            return PasskeyProblem.NAME_MISSING;
        }
        return name.strip().length() > LONGEST_NAME ? PasskeyProblem.NAME_LONG : null;
    }

    private static void refuseIf(boolean refused, PasskeyProblem problem) {
        if (refused) {
            throw new Refused(problem);
        }
    }
}
