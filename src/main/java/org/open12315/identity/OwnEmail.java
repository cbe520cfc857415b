package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.CodeGate;
import org.open12315.identity.code.EmailCodes;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.RealNameCheck;
import org.open12315.notice.Notices;

/**
 * Another e-mail address for an account, or none. The password proves that its owner wants it, a code by mail that the
 * address is the owner's; until then the one before stays. Where no mail can be sent the new one is kept at once, as one
 * that nobody has confirmed. Steps fail with {@link Refused} or {@link TooManyRequests}.
 */
@ApplicationScoped
class OwnEmail {

    private final PersonStore persons;
    private final OwnPassword password;
    private final OwnAccountStore store;
    private final CodeGate gate;
    private final EmailCodes codes;
    private final Notices notices;

    OwnEmail(
            PersonStore persons,
            OwnPassword password,
            OwnAccountStore store,
            CodeGate gate,
            EmailCodes codes,
            Notices notices) {
        this.persons = persons;
        this.password = password;
        this.store = store;
        this.gate = gate;
        this.codes = codes;
        this.notices = notices;
    }

    /**
     * Sends a code to the new address and emits the token; emits null if it is changed already, because there is nothing to
     * confirm or no mail can be sent.
     *
     * @param typed blank for none
     */
    Uni<String> change(Asking asking, String typed, String current) {
        String email = isNone(typed) ? null : RealNameCheck.email(typed).orElse(null);
        if (!isNone(typed) && email == null) {
            return Uni.createFrom().failure(new Refused(OwnProblem.EMAIL_FORM));
        }
        return password.prove(asking, current)
                .chain(proved -> person(asking))
                .chain(person -> email == null || !notices.mails()
                        ? store.changeEmail(asking, person, email, false).replaceWith((String) null)
                        : send(asking, email))
                .invoke(notices::deliver);
    }

    /** Takes the code; the address is the account's from now on. */
    Uni<Void> confirm(Asking asking, String token, String code) {
        return codes.check(token, asking.account().id(), code)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(OwnProblem.CODE_WRONG))
                .chain(email -> person(asking).chain(person -> store.changeEmail(asking, person, email, true)))
                .invoke(notices::deliver);
    }

    static boolean isNone(String typed) {
        return typed == null || typed.isBlank();
    }

    private Uni<String> send(Asking asking, String email) {
        gate.admit(email, asking.account().id());
        return store.issue(codes, asking, email);
    }

    private Uni<StoredPerson> person(Asking asking) {
        return persons.find(asking.account().id()).onItem().ifNull().failWith(() -> new Refused(OwnProblem.NO_PERSON));
    }
}
