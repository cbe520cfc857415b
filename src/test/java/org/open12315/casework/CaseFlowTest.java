package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.open12315.casework.CaseState.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.open12315.pipeline.message.SubmissionKind;

class CaseFlowTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);
    private static final ActionInput FULL = new ActionInput("理由", Ground.OTHER, "330110");

    private final RuleSet rules = new RuleSets().at(RECEIVED);

    @Property
    void noActionLeadsOutOfAFinalState(@ForAll("kinds") SubmissionKind kind, @ForAll CaseAction action) {
        for (CaseState state : EnumSet.allOf(CaseState.class)) {
            if (state.isFinal()) {
                assertThat(CaseFlow.of(kind).find(state, action, true)).isEmpty();
                assertThat(CaseFlow.of(kind).find(state, action, false)).isEmpty();
            }
        }
    }

    @Property
    void everyOpenStateHasAWayToAFinalOne(@ForAll("kinds") SubmissionKind kind, @ForAll boolean anonymous) {
        for (CaseState state : CaseFlow.of(kind).states()) {
            assertThat(reachable(kind, EnumSet.of(state), anonymous))
                    .as("from %s", state)
                    .anyMatch(CaseState::isFinal);
        }
    }

    @Property
    void everyRowIsReachedFromAFirstState(@ForAll("kinds") SubmissionKind kind) {
        Set<CaseState> named = reachable(kind, EnumSet.of(CLEARING, ASSIGNED, LINKED), false);
        Set<CaseState> anonymous = reachable(kind, EnumSet.of(CLEARING, ASSIGNED, LINKED), true);

        assertThat(CaseFlow.of(kind).rows())
                .allMatch(row -> row.openFor(true) && anonymous.contains(row.from())
                        || row.openFor(false) && named.contains(row.from()));
    }

    @Property
    void anActionLeadsToOneStateOnly(@ForAll("kinds") SubmissionKind kind, @ForAll boolean anonymous) {
        List<Transition> rows = CaseFlow.of(kind).rows().stream()
                .filter(row -> row.openFor(anonymous))
                .toList();

        assertThat(rows)
                .extracting(row -> row.from() + " " + row.action())
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Property
    void onAnyWalkTheDeadlineNeverMovesBackWithinATermAndTheCheckIsExtendedOnce(
            @ForAll("kinds") SubmissionKind kind,
            @ForAll boolean anonymous,
            @ForAll @Size(max = 40) List<@net.jqwik.api.constraints.IntRange(max = 1000) Integer> choices) {
        CaseFlow flow = CaseFlow.of(kind);
        CaseState state = ASSIGNED;
        LocalDate today = RECEIVED;
        Deadline running = flow.firstDeadline(state, rules, RECEIVED, WeekendsOnly.CALENDAR)
                .orElseThrow();
        int extensions = 0;
        for (int choice : choices) {
            List<Transition> open = flow.open(state, EnumSet.allOf(Actor.class), anonymous);
            if (open.isEmpty()) {
                break;
            }
            Transition step = open.get(choice % open.size());
            today = today.plusDays(choice % 3);
            Optional<Deadline> next = step.deadline(rules, RECEIVED, today, running, WeekendsOnly.CALENDAR);
            if (next.isPresent() && next.get().term() == running.term()) {
                assertThat(next.get().lastDay()).isAfterOrEqualTo(running.lastDay());
            }
            extensions = step.action() == CaseAction.PASS_ON || step.action() == CaseAction.ASSIGN
                    ? 0
                    : extensions + (step.action() == CaseAction.EXTEND ? 1 : 0);
            assertThat(extensions).isLessThanOrEqualTo(1);
            assertThat(step.to().isFinal() && next.isPresent()).isFalse();
            running = next.orElse(running);
            state = step.to();
        }
    }

    @Test
    void noPathSkipsAcceptanceOrTheCheck() {
        for (boolean anonymous : new boolean[] {false, true}) {
            assertThat(reachable(SubmissionKind.COMPLAINT, EnumSet.of(CLEARING, ASSIGNED, LINKED), anonymous, ACCEPTED))
                    .doesNotContain(CaseState.MEDIATING, SETTLED, TERMINATED);
            assertThat(reachable(SubmissionKind.REPORT, EnumSet.of(CLEARING, ASSIGNED, LINKED), anonymous, CHECKING))
                    .doesNotContain(EXTENDED, INVESTIGATION_OPENED, NOT_OPENED, TOLD);
        }
    }

    @Test
    void staffAloneBringAnyCaseToItsEnd() {
        for (SubmissionKind kind : List.of(SubmissionKind.COMPLAINT, SubmissionKind.REPORT)) {
            for (boolean anonymous : new boolean[] {false, true}) {
                for (CaseState state : CaseFlow.of(kind).states()) {
                    boolean has = state.isFinal()
                            || CaseFlow.of(kind).open(state, EnumSet.of(Actor.OFFICER), anonymous).stream()
                                    .anyMatch(step -> step.to() != state)
                            || anonymous && state == TOLD;
                    assertThat(has).as("%s %s", kind, state).isTrue();
                }
            }
        }
    }

    @Test
    void aComplaintWalksToAClosedCase() {
        assertThat(walk(
                        SubmissionKind.COMPLAINT,
                        false,
                        CaseAction.ACCEPT,
                        CaseAction.MEDIATE,
                        CaseAction.SETTLE,
                        CaseAction.CLOSE))
                .containsExactly(ACCEPTED, MEDIATING, SETTLED, CLOSED);
        assertThat(walk(SubmissionKind.COMPLAINT, false, CaseAction.ACCEPT, CaseAction.TERMINATE, CaseAction.CLOSE))
                .containsExactly(ACCEPTED, TERMINATED, CLOSED);
    }

    @Test
    void aNamedReportIsToldBeforeItCloses() {
        assertThat(walk(
                        SubmissionKind.REPORT,
                        false,
                        CaseAction.CHECK,
                        CaseAction.EXTEND,
                        CaseAction.DO_NOT_OPEN,
                        CaseAction.TELL_REPORTER,
                        CaseAction.CLOSE))
                .containsExactly(CHECKING, EXTENDED, NOT_OPENED, TOLD, CLOSED);
        assertThat(CaseFlow.of(SubmissionKind.REPORT).find(INVESTIGATION_OPENED, CaseAction.CLOSE, false))
                .isEmpty();
    }

    @Test
    void anAnonymousReportClosesWithoutTelling() {
        assertThat(walk(SubmissionKind.REPORT, true, CaseAction.CHECK, CaseAction.OPEN_INVESTIGATION, CaseAction.CLOSE))
                .containsExactly(CHECKING, INVESTIGATION_OPENED, CLOSED);
    }

    @Test
    void extendingRunsOnFromTheLastDayOfTheFirstTerm() {
        CaseFlow flow = CaseFlow.of(SubmissionKind.REPORT);
        Deadline check = flow.firstDeadline(ASSIGNED, rules, RECEIVED, WeekendsOnly.CALENDAR)
                .orElseThrow();

        Deadline extended = flow.find(CHECKING, CaseAction.EXTEND, false)
                .orElseThrow()
                .deadline(rules, RECEIVED, RECEIVED.plusDays(3), check, WeekendsOnly.CALENDAR)
                .orElseThrow();

        assertThat(check.lastDay()).isEqualTo("2026-06-22");
        assertThat(extended.lastDay()).isEqualTo("2026-07-13");
    }

    @Test
    void onlyASupervisorExtendsAndOnlyTheSenderWithdraws() {
        assertThat(actions(SubmissionKind.REPORT, CHECKING, Actor.OFFICER)).doesNotContain(CaseAction.EXTEND);
        assertThat(actions(SubmissionKind.REPORT, CHECKING, Actor.SUPERVISOR)).contains(CaseAction.EXTEND);
        assertThat(actions(SubmissionKind.COMPLAINT, ACCEPTED, Actor.SENDER)).containsExactly(CaseAction.WITHDRAW);
        assertThat(actions(SubmissionKind.COMPLAINT, ACCEPTED, Actor.OFFICER)).doesNotContain(CaseAction.WITHDRAW);
        assertThat(actions(SubmissionKind.REPORT, ASSIGNED, Actor.SENDER)).isEmpty();
    }

    @Test
    void refusingTakesAGroundOfTheRuleSetAndOtherTakesAReason() {
        Transition refuse = row(ASSIGNED, CaseAction.REFUSE);

        assertThat(refuse.missing(ActionInput.NONE, rules)).containsExactly(Need.REFUSAL_GROUND);
        assertThat(refuse.missing(new ActionInput(null, "over-one-year", null), rules))
                .as("a ground of another rule set")
                .containsExactly(Need.REFUSAL_GROUND);
        assertThat(refuse.missing(new ActionInput(" ", Ground.OTHER, null), rules))
                .containsExactly(Need.REASON);
        assertThat(refuse.missing(new ActionInput(null, "not-consumption", null), rules))
                .isEmpty();
    }

    @Test
    void passingOnTakesAnAuthorityAndAReason() {
        assertThat(row(ASSIGNED, CaseAction.PASS_ON).missing(ActionInput.NONE, rules))
                .containsExactlyInAnyOrder(Need.AUTHORITY, Need.REASON);
    }

    @Test
    void acceptingStartsMediationFromThatDay() {
        Deadline mediation = row(ASSIGNED, CaseAction.ACCEPT)
                .deadline(rules, RECEIVED, LocalDate.of(2026, 6, 2), null, WeekendsOnly.CALENDAR)
                .orElseThrow();

        assertThat(mediation.term()).isEqualTo(Term.MEDIATE);
        assertThat(mediation.lastDay()).isEqualTo("2026-08-03");
        assertThat(mediation.confirmed()).isFalse();
    }

    @Test
    void aConsultationHasNoCaseFile() {
        assertThatThrownBy(() -> CaseFlow.of(SubmissionKind.CONSULTATION)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<SubmissionKind> kinds() {
        return Arbitraries.of(SubmissionKind.COMPLAINT, SubmissionKind.REPORT);
    }

    private List<CaseState> walk(SubmissionKind kind, boolean anonymous, CaseAction... actions) {
        List<CaseState> walked = new java.util.ArrayList<>(List.of(ASSIGNED));
        for (CaseAction action : actions) {
            Transition step = CaseFlow.of(kind)
                    .find(walked.get(walked.size() - 1), action, anonymous)
                    .orElseThrow();
            assertThat(step.missing(FULL, rules)).isEmpty();
            walked.add(step.to());
        }
        return walked.subList(1, walked.size());
    }

    private static Transition row(CaseState from, CaseAction action) {
        return CaseFlow.of(SubmissionKind.COMPLAINT).find(from, action, false).orElseThrow();
    }

    private static List<CaseAction> actions(SubmissionKind kind, CaseState state, Actor actor) {
        return CaseFlow.of(kind).open(state, EnumSet.of(actor), false).stream()
                .map(Transition::action)
                .toList();
    }

    private static Set<CaseState> reachable(SubmissionKind kind, Set<CaseState> start, boolean anonymous) {
        return reachable(kind, start, anonymous, null);
    }

    /** Where one gets without going through {@code closed}. */
    private static Set<CaseState> reachable(
            SubmissionKind kind, Set<CaseState> start, boolean anonymous, CaseState closed) {
        Set<CaseState> seen = new HashSet<>(start);
        boolean grown = true;
        while (grown) {
            grown = CaseFlow.of(kind).rows().stream()
                    .filter(row -> row.openFor(anonymous) && seen.contains(row.from()))
                    .filter(row -> row.to() != closed)
                    .map(row -> seen.add(row.to()))
                    .reduce(false, Boolean::logicalOr);
        }
        return seen;
    }
}
