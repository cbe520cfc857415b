package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.open12315.calendar.WorkingDays;

/** The limits of the rule sets counted on the real calendar, over its festivals and make-up days; counted by hand. */
class DeadlineOnTheCalendarTest {

    private static final DayCount CALENDAR = new RealCalendar(WorkingDays.shipped());

    private final RuleSets rules = new RuleSets();

    @ParameterizedTest(name = "{0}: {1} from {2} ends on {3}")
    @CsvSource({
        // Spring Festival: 15 to 23 February off, Saturday the 14th and the 28th worked
        "2026-02-11, DECIDE, 2026-02-11, 2026-02-27",
        "2026-02-13, DECIDE, 2026-02-13, 2026-03-02",
        // Labour Day: 1 to 5 May off, Saturday the 9th worked
        "2026-04-29, DECIDE, 2026-04-29, 2026-05-12",
        // National Day: 1 to 7 October off, Saturday the 10th worked
        "2026-09-28, DECIDE, 2026-09-28, 2026-10-13",
        // the dragon boat festival on Friday 19 June lies in the check
        "2026-06-01, CHECK, 2026-06-01, 2026-06-23",
        // 60 days end on 2 October, in the holidays: the first working day after them
        "2026-08-01, MEDIATE, 2026-08-03, 2026-10-08",
        // 45 working days under the decree of 2020: 21 in March, 21 in April without Monday the 6th, 3 after Labour Day
        "2026-03-02, MEDIATE, 2026-03-02, 2026-05-08"
    })
    void limitsEndWhereTheCalendarSays(LocalDate received, Term term, LocalDate begins, LocalDate lastDay) {
        TimeLimit limit = rules.at(received).limit(term).orElseThrow();

        assertThat(Deadline.count(limit, begins, CALENDAR).lastDay()).isEqualTo(lastDay);
    }

    private record RealCalendar(WorkingDays days) implements DayCount {

        @Override
        public LocalDate plus(LocalDate start, int workingDays) {
            return days.plus(start, workingDays);
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            return days.between(from, to);
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return days.isWorkingDay(day);
        }
    }
}
