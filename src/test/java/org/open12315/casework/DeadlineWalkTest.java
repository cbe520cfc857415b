package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.DateRange;
import org.open12315.calendar.WorkingDays;
import org.open12315.pipeline.message.SubmissionKind;

/** Whatever is done when, over two Spring Festivals and two National Days: each last day that is set lies ahead. */
class DeadlineWalkTest {

    private static final DayCount CALENDAR = new PublicCalendar(WorkingDays.shipped());

    private final RuleSets rules = new RuleSets();

    @Property
    void eachLastDayThatIsSetLiesAheadOnAWorkingDay(
            @ForAll("kinds") SubmissionKind kind,
            @ForAll boolean anonymous,
            @ForAll @DateRange(min = "2025-01-02", max = "2026-11-01") LocalDate received,
            @ForAll @Size(max = 25) List<@IntRange(max = 10_000) Integer> choices) {
        RuleSet set = rules.at(received);
        CaseFlow flow = CaseFlow.of(kind);
        CaseState state = CaseState.ASSIGNED;
        LocalDate today = received;
        Deadline running = flow.firstDeadline(state, set, received, CALENDAR).orElseThrow();
        assertLiesAhead(running, received, received, set);
        for (int choice : choices) {
            List<Transition> open = flow.open(state, EnumSet.allOf(Actor.class), anonymous);
            if (open.isEmpty()) {
                break;
            }
            Transition step = open.get(choice % open.size());
            today = today.plusDays(choice % 37);
            Deadline next =
                    step.deadline(set, received, today, running, CALENDAR).orElse(null);
            if (!step.isInTime(next, today)) {
                assertThat(step.action()).isEqualTo(CaseAction.EXTEND);
                continue;
            }
            if (step.effect().term() != null) {
                boolean runsOn = step.effect().change() == DeadlineEffect.Change.EXTEND;
                assertLiesAhead(next, runsOn ? running.lastDay() : today, today, set);
            }
            running = next;
            state = step.to();
        }
    }

    private static void assertLiesAhead(Deadline deadline, LocalDate begins, LocalDate today, RuleSet set) {
        TimeLimit limit = set.limit(deadline.term()).orElseThrow();
        assertThat(deadline.lastDay()).isAfterOrEqualTo(today).isAfter(begins);
        assertThat(CALENDAR.isWorkingDay(deadline.lastDay())).isTrue();
        if (limit.counting() == Counting.WORKING_DAYS) {
            assertThat(CALENDAR.between(begins, deadline.lastDay())).isEqualTo(limit.days());
        }
    }

    @Provide
    Arbitrary<SubmissionKind> kinds() {
        return Arbitraries.of(SubmissionKind.COMPLAINT, SubmissionKind.REPORT);
    }
}
