package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.OwnPassword.Asking;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.CodeGate;
import org.open12315.identity.code.Purpose;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.code.SmsCodes.Outcome;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.Notices;

/**
 * Another mobile number for an account, confirmed from both: first a code to the present number, then one to the new. The
 * second code is only ever sent for the first one, so its token is all there is to remember. Whether the new number has an
 * account shows nowhere but on its own telephone. Steps fail with {@link Refused} or {@link TooManyRequests}.
 */
@ApplicationScoped
class OwnMobile {

    private final PersonStore persons;
    private final OwnAccountStore store;
    private final CodeGate gate;
    private final SmsCodes codes;
    private final Notices notices;

    OwnMobile(PersonStore persons, OwnAccountStore store, CodeGate gate, SmsCodes codes, Notices notices) {
        this.persons = persons;
        this.store = store;
        this.gate = gate;
        this.codes = codes;
        this.notices = notices;
    }

    /** The present number of the account; fails if it has none. */
    Uni<MobileNumber> present(long accountId) {
        return persons.find(accountId).map(person -> {
            if (person == null || person.mobile() == null) {
                throw new Refused(OwnProblem.NO_MOBILE);
            }
            return person.mobile();
        });
    }

    /** Sends a code to the present number; emits the token of the first step. */
    Uni<String> start(Asking asking) {
        return present(asking.account().id())
                .invoke(mobile -> gate.admit(mobile, asking.address(), true))
                .chain(mobile -> store.issue(codes, Purpose.CHANGE_FROM, mobile, asking, Outcome.CODE))
                .invoke(notices::deliver);
    }

    /** Takes the code of the present number and sends one to the new; emits the token of the second step. */
    Uni<String> to(Asking asking, String token, String code, MobileNumber wanted) {
        return codes.check(token, Purpose.CHANGE_FROM, code)
                .invoke(proof -> refuseUnlessOwn(proof, asking))
                .invoke(proof -> gate.admit(wanted, asking.address(), true))
                .chain(proof -> persons.accountOf(wanted))
                .chain(known -> store.issue(
                        codes, Purpose.CHANGE_TO, wanted, asking, known == null ? Outcome.CODE : Outcome.HAS_ACCOUNT))
                .invoke(notices::deliver);
    }

    /** Takes the code of the new number, which is the account's from now on. */
    Uni<Void> finish(Asking asking, String token, String code) {
        return codes.check(token, Purpose.CHANGE_TO, code)
                .invoke(proof -> refuseUnlessOwn(proof, asking))
                .chain(proof -> persons.find(asking.account().id())
                        .chain(before -> store.changeMobile(asking, before, proof.mobile())))
                // somebody else registered the number meanwhile: the unique index decides
                .onFailure(OwnMobile::isKnown)
                .transform(known -> new Refused(OwnProblem.MOBILE_KNOWN))
                .invoke(notices::deliver);
    }

    private static boolean isKnown(Throwable failure) {
        return failure instanceof PgException refused && "uq_person_mobile".equals(refused.getConstraint());
    }

    private static void refuseUnlessOwn(SmsCodes.Proof proof, Asking asking) {
        if (proof == null
                || proof.accountId() == null
                || proof.accountId() != asking.account().id()) {
            throw new Refused(OwnProblem.CODE_WRONG);
        }
    }
}
