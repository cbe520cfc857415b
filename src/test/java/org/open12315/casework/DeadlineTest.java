package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        // received on a Monday, a Friday, a Saturday, a Sunday: the day itself does not count
        "2026-06-01, 2026-06-10",
        "2026-06-05, 2026-06-16",
        "2026-06-06, 2026-06-16",
        "2026-06-07, 2026-06-16"
    })
    void sevenWorkingDaysAfterReceipt(LocalDate received, LocalDate lastDay) {
        assertThat(count(7, Counting.WORKING_DAYS, received).lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        // 60 days after a Tuesday and a Wednesday end on a Saturday and a Sunday and move to Monday
        "2026-06-01, 2026-07-31",
        "2026-06-02, 2026-08-03",
        "2026-06-03, 2026-08-03",
        "2026-06-04, 2026-08-03"
    })
    void sixtyCalendarDaysThatEndOnAHolidayMoveOn(LocalDate accepted, LocalDate lastDay) {
        assertThat(count(60, Counting.CALENDAR_DAYS, accepted).lastDay()).isEqualTo(lastDay);
    }

    @Test
    void aHolidayInTheWeekPushesTheLastDay() {
        DayCount calendar = new WeekendsOnly(Set.of(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 10)));

        assertThat(Deadline.count(limit(7, Counting.WORKING_DAYS), LocalDate.of(2026, 6, 1), calendar)
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 6, 12));
    }

    @Test
    void theDayIsTheOneInBeijing() {
        assertThat(Deadline.day(Instant.parse("2026-04-14T15:59:59Z"))).isEqualTo("2026-04-14");
        assertThat(Deadline.day(Instant.parse("2026-04-14T16:00:00Z"))).isEqualTo("2026-04-15");
    }

    @Test
    void theLastDayItselfIsInTime() {
        Deadline deadline = count(7, Counting.WORKING_DAYS, LocalDate.of(2026, 6, 1));

        assertThat(deadline.missed(LocalDate.of(2026, 6, 10))).isFalse();
        assertThat(deadline.missed(LocalDate.of(2026, 6, 11))).isTrue();
        assertThat(deadline.workingDaysLeft(LocalDate.of(2026, 6, 10), WeekendsOnly.CALENDAR))
                .isZero();
        assertThat(deadline.workingDaysLeft(LocalDate.of(2026, 6, 12), WeekendsOnly.CALENDAR))
                .isEqualTo(-2);
    }

    @Property
    void theLastDayIsAWorkingDayAfterTheFirst(
            @ForAll @DateRange(min = "2020-01-01", max = "2030-12-31") LocalDate begins,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll Counting counting) {
        LocalDate last = count(days, counting, begins).lastDay();

        assertThat(last).isAfterOrEqualTo(begins.plusDays(days));
        assertThat(WeekendsOnly.CALENDAR.isWorkingDay(last)).isTrue();
    }

    @Property
    void whoBeginsLaterEndsNoEarlier(
            @ForAll @DateRange(min = "2020-01-01", max = "2030-12-31") LocalDate begins,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll Counting counting) {
        assertThat(count(days, counting, begins.plusDays(1)).lastDay())
                .isAfterOrEqualTo(count(days, counting, begins).lastDay());
        assertThat(count(days + 1, counting, begins).lastDay())
                .isAfterOrEqualTo(count(days, counting, begins).lastDay());
    }

    private static Deadline count(int days, Counting counting, LocalDate begins) {
        return Deadline.count(limit(days, counting), begins, WeekendsOnly.CALENDAR);
    }

    private static TimeLimit limit(int days, Counting counting) {
        return new TimeLimit(Term.DECIDE, days, counting, "第十四条", true);
    }
}
