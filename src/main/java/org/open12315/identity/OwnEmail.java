package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.person.RealNameCheck;
import org.open12315.notice.Notices;

/** Another e-mail address for an account, or none; the password proves that its owner wants it. */
@ApplicationScoped
class OwnEmail {

    private final PersonStore persons;
    private final OwnPassword password;
    private final OwnAccountStore store;
    private final Notices notices;

    OwnEmail(PersonStore persons, OwnPassword password, OwnAccountStore store, Notices notices) {
        this.persons = persons;
        this.password = password;
        this.store = store;
        this.notices = notices;
    }

    /**
     * Changes it. Fails with {@link Refused} or {@link org.open12315.identity.code.TooManyRequests}.
     *
     * @param typed blank for none
     */
    Uni<Void> change(Asking asking, String typed, String current) {
        boolean none = typed == null || typed.isBlank();
        String email = none ? null : RealNameCheck.email(typed).orElse(null);
        if (!none && email == null) {
            return Uni.createFrom().failure(new Refused(OwnProblem.EMAIL_FORM));
        }
        return password.prove(asking, current)
                .chain(proved -> persons.find(asking.account().id()))
                .invoke(person -> {
                    if (person == null) {
                        throw new Refused(OwnProblem.NO_PERSON);
                    }
                })
                .chain(person -> store.changeEmail(asking, person, email))
                .invoke(notices::deliver);
    }
}
