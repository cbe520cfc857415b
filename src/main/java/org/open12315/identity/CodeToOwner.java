package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.CodeGate;
import org.open12315.identity.code.HumanCheck;
import org.open12315.identity.code.Purpose;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.code.SmsCodes.Outcome;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.Notices;

/**
 * A code to a number that somebody claims to own who is not signed in. For a number without an account everything looks the
 * same, words and time, only that no message comes and no code is right.
 */
@ApplicationScoped
class CodeToOwner {

    private final OwnAccountStore store;
    private final HumanCheck human;
    private final CodeGate gate;
    private final SmsCodes codes;
    private final Notices notices;

    CodeToOwner(OwnAccountStore store, HumanCheck human, CodeGate gate, SmsCodes codes, Notices notices) {
        this.store = store;
        this.human = human;
        this.gate = gate;
        this.codes = codes;
        this.notices = notices;
    }

    /**
     * Sends it and emits the token; fails with {@link Refused} or {@link TooManyRequests}.
     *
     * @param humanCheck payload of the widget, empty from browsers without script
     * @param owner finds the account by one query, whatever the number; emits null for none
     */
    Uni<String> send(
            Purpose purpose,
            MobileNumber mobile,
            String humanCheck,
            Registration.From from,
            Supplier<Uni<Long>> owner) {
        boolean given = humanCheck != null && !humanCheck.isBlank();
        return human.passed(humanCheck)
                .invoke(passed -> {
                    if (given && !passed) {
                        throw new Refused(OwnProblem.NOT_HUMAN);
                    }
                    gate.admit(mobile, from.address(), passed);
                })
                .chain(owner::get)
                .chain(id -> store.issue(
                        codes, purpose, mobile, id, id == null ? Outcome.NOTHING : Outcome.CODE, from.language()))
                .invoke(notices::deliver);
    }
}
