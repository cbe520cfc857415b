package org.open12315.casework;

import static org.open12315.casework.Actor.OFFICER;
import static org.open12315.casework.Actor.SENDER;
import static org.open12315.casework.Actor.SUPERVISOR;
import static org.open12315.casework.CaseAction.*;
import static org.open12315.casework.CaseFlow.from;
import static org.open12315.casework.CaseFlow.on;
import static org.open12315.casework.CaseState.*;
import static org.open12315.casework.DeadlineEffect.STOP;
import static org.open12315.casework.DeadlineEffect.extendBy;
import static org.open12315.casework.DeadlineEffect.start;
import static org.open12315.casework.Need.AUTHORITY;
import static org.open12315.casework.Need.REASON;
import static org.open12315.casework.Transition.SenderKind.ANONYMOUS;
import static org.open12315.casework.Transition.SenderKind.NAMED;

import java.util.List;
import java.util.stream.Stream;
import org.open12315.casework.CaseFlow.Row;

/**
 * The state machine of a report. It cannot be withdrawn: once an offence is suspected, the authority has to check it. A
 * named reporter is told the decision before the case closes, an anonymous one cannot be told.
 */
final class ReportFlow {

    private ReportFlow() {}

    static List<Transition> rows() {
        return Stream.of(
                        from(
                                CLEARING,
                                on(ASSIGN, ASSIGNED).needs(AUTHORITY, REASON).then(start(Term.CHECK)),
                                on(TRANSFER, TRANSFERRED).needs(REASON)),
                        from(
                                ASSIGNED,
                                on(CaseAction.CHECK, CHECKING),
                                on(RETURN, CLEARING).needs(REASON),
                                on(PASS_ON, ASSIGNED).needs(AUTHORITY, REASON).then(start(Term.CHECK)),
                                on(TRANSFER, TRANSFERRED).needs(REASON)),
                        from(
                                LINKED,
                                on(SEPARATE, ASSIGNED)
                                        .by(SENDER, OFFICER, SUPERVISOR)
                                        .then(start(Term.CHECK)),
                                on(CLOSE, CLOSED)),
                        from(CHECKING, decision()),
                        from(EXTENDED, decision()),
                        from(
                                CHECKING,
                                on(EXTEND, EXTENDED)
                                        .by(SUPERVISOR)
                                        .needs(REASON)
                                        .then(extendBy(Term.CHECK_EXTENDED)),
                                on(TRANSFER, TRANSFERRED).needs(REASON)),
                        from(EXTENDED, on(TRANSFER, TRANSFERRED).needs(REASON)),
                        from(INVESTIGATION_OPENED, afterDecision()),
                        from(NOT_OPENED, afterDecision()),
                        from(TOLD, on(CLOSE, CLOSED)))
                .flatMap(List::stream)
                .toList();
    }

    private static Row[] decision() {
        return new Row[] {
            on(OPEN_INVESTIGATION, INVESTIGATION_OPENED)
                    .needs(REASON)
                    .when(NAMED)
                    .then(start(Term.TELL_REPORTER)),
            on(OPEN_INVESTIGATION, INVESTIGATION_OPENED)
                    .needs(REASON)
                    .when(ANONYMOUS)
                    .then(STOP),
            on(DO_NOT_OPEN, NOT_OPENED).needs(REASON).when(NAMED).then(start(Term.TELL_REPORTER)),
            on(DO_NOT_OPEN, NOT_OPENED).needs(REASON).when(ANONYMOUS).then(STOP)
        };
    }

    private static Row[] afterDecision() {
        return new Row[] {
            on(TELL_REPORTER, TOLD).when(NAMED).then(STOP), on(CLOSE, CLOSED).when(ANONYMOUS)
        };
    }
}
