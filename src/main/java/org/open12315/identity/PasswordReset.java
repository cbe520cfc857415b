package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.Purpose;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.Notices;

/**
 * A forgotten password is replaced by whoever has the telephone of the account. For a number without an account everything
 * looks the same, only that no code is right. Steps fail with {@link Refused} or {@link TooManyRequests}.
 */
@ApplicationScoped
class PasswordReset {

    private final PersonStore persons;
    private final AccountStore accounts;
    private final OwnAccountStore store;
    private final PasswordHashing hashing;
    private final KnownAccounts known;
    private final CodeToOwner toOwner;
    private final SmsCodes codes;
    private final Notices notices;

    PasswordReset(
            PersonStore persons,
            AccountStore accounts,
            OwnAccountStore store,
            PasswordHashing hashing,
            KnownAccounts known,
            CodeToOwner toOwner,
            SmsCodes codes,
            Notices notices) {
        this.persons = persons;
        this.accounts = accounts;
        this.store = store;
        this.hashing = hashing;
        this.known = known;
        this.toOwner = toOwner;
        this.codes = codes;
        this.notices = notices;
    }

    /** Sends a code, see {@link CodeToOwner#send}. Emits the token. */
    Uni<String> start(MobileNumber mobile, String humanCheck, Registration.From from) {
        return toOwner.send(Purpose.RESET_PASSWORD, mobile, humanCheck, from, () -> persons.accountOf(mobile));
    }

    /** Takes the code and the new password; all sessions of the account end. */
    Uni<Void> finish(String token, String code, String wanted, Registration.From from) {
        // before the code, so that a password that may not be chosen does not use it up
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> OwnPassword.refuse(wanted))
                .chain(() -> codes.check(token, Purpose.RESET_PASSWORD, code))
                .invoke(proof -> {
                    if (proof == null || proof.accountId() == null) {
                        throw new Refused(OwnProblem.CODE_WRONG);
                    }
                })
                .chain(proof -> accounts.byId(proof.accountId())
                        .chain(account -> replace(account.known(), proof.mobile(), wanted, from)));
    }

    private Uni<Void> replace(KnownAccount account, MobileNumber mobile, String wanted, Registration.From from) {
        StoredPerson person = new StoredPerson(mobile, null, null, false);
        OwnPassword.refuse(account, person, wanted);
        return hashing.hash(wanted)
                .chain(hash ->
                        store.resetPassword(new Asking(account, null, from.address(), from.language()), person, hash))
                .invoke(() -> known.forget(account.userName()))
                .invoke(notices::deliver);
    }
}
