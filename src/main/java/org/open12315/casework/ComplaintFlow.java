package org.open12315.casework;

import static org.open12315.casework.Actor.OFFICER;
import static org.open12315.casework.Actor.SENDER;
import static org.open12315.casework.Actor.SUPERVISOR;
import static org.open12315.casework.CaseAction.*;
import static org.open12315.casework.CaseFlow.from;
import static org.open12315.casework.CaseFlow.on;
import static org.open12315.casework.CaseState.*;
import static org.open12315.casework.DeadlineEffect.start;
import static org.open12315.casework.Need.AUTHORITY;
import static org.open12315.casework.Need.ENDING_GROUND;
import static org.open12315.casework.Need.REASON;
import static org.open12315.casework.Need.REFUSAL_GROUND;
import static org.open12315.casework.Term.DECIDE;
import static org.open12315.casework.Term.TELL_PARTIES;

import java.util.List;
import java.util.stream.Stream;

/**
 * The state machine of a complaint.
 *
 * <p>The law gives seven working days to the authority that has jurisdiction, from the day it received the complaint.
 * The count begins with the receipt by the platform; only when the case is sent on to another authority, or when the
 * complainant has added what was missing, does it begin anew. While the authority waits for what is missing, the day that
 * counts is the complainant's.
 */
final class ComplaintFlow {

    private ComplaintFlow() {}

    static List<Transition> rows() {
        return Stream.of(
                        from(
                                CLEARING,
                                on(ASSIGN, ASSIGNED).needs(AUTHORITY, REASON).then(start(DECIDE)),
                                on(REFUSE, REFUSED).needs(REFUSAL_GROUND),
                                on(TRANSFER, TRANSFERRED).needs(REASON),
                                on(WITHDRAW, WITHDRAWN).by(SENDER)),
                        from(
                                ASSIGNED,
                                on(ACCEPT, ACCEPTED).then(start(Term.MEDIATE)),
                                on(REFUSE, REFUSED).needs(REFUSAL_GROUND),
                                on(ASK_SUPPLEMENT, SUPPLEMENT_ASKED)
                                        .needs(REASON)
                                        .then(start(Term.SUPPLEMENT)),
                                on(RETURN, CLEARING).needs(REASON),
                                on(PASS_ON, ASSIGNED).needs(AUTHORITY, REASON).then(start(DECIDE)),
                                on(TRANSFER, TRANSFERRED).needs(REASON),
                                on(WITHDRAW, WITHDRAWN).by(SENDER)),
                        from(
                                SUPPLEMENT_ASKED,
                                on(SUPPLEMENT, ASSIGNED)
                                        .by(SENDER)
                                        .needs(REASON)
                                        .then(start(DECIDE)),
                                on(REFUSE, REFUSED).needs(REFUSAL_GROUND),
                                on(WITHDRAW, WITHDRAWN).by(SENDER)),
                        from(
                                LINKED,
                                on(SEPARATE, ASSIGNED)
                                        .by(SENDER, OFFICER, SUPERVISOR)
                                        .then(start(DECIDE)),
                                on(CLOSE, CLOSED),
                                on(WITHDRAW, WITHDRAWN).by(SENDER)),
                        from(
                                ACCEPTED,
                                on(CaseAction.MEDIATE, MEDIATING),
                                on(SETTLE, SETTLED).needs(REASON).then(start(TELL_PARTIES)),
                                on(TERMINATE, TERMINATED).needs(ENDING_GROUND).then(start(TELL_PARTIES)),
                                on(WITHDRAW, WITHDRAWN).by(SENDER)),
                        from(
                                MEDIATING,
                                on(SETTLE, SETTLED).needs(REASON).then(start(TELL_PARTIES)),
                                on(TERMINATE, TERMINATED).needs(ENDING_GROUND).then(start(TELL_PARTIES)),
                                on(WITHDRAW, WITHDRAWN).by(SENDER)),
                        from(SETTLED, on(CLOSE, CLOSED)),
                        from(TERMINATED, on(CLOSE, CLOSED)))
                .flatMap(List::stream)
                .toList();
    }
}
