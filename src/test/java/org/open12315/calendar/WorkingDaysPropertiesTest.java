package org.open12315.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every day, published year or not. */
class WorkingDaysPropertiesTest {

    private static final WorkingDays DAYS = WorkingDays.shipped();

    @Property
    void betweenUndoesPlus(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 120) int workingDays) {
        assertThat(DAYS.between(start, DAYS.plus(start, workingDays))).isEqualTo(workingDays);
    }

    @Property
    void aTimeLimitEndsOnAWorkingDay(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 120) int limit) {
        assertThat(DAYS.isWorkingDay(DAYS.plus(start, limit))).isTrue();
    }

    @Property
    void aLongerLimitEndsLater(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 120) int limit) {
        assertThat(DAYS.plus(start, limit + 1)).isAfter(DAYS.plus(start, limit));
    }

    @Property
    void whoComesLaterNeverEndsEarlier(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int limit) {
        assertThat(DAYS.plus(start.plusDays(1), limit)).isAfterOrEqualTo(DAYS.plus(start, limit));
    }

    @Property
    void limitsAddUp(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second) {
        assertThat(DAYS.plus(DAYS.plus(start, first), second)).isEqualTo(DAYS.plus(start, first + second));
    }

    @Property
    void backwardsIsTheSameWithAnotherSign(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        assertThat(DAYS.between(one, other)).isEqualTo(-DAYS.between(other, one));
    }

    @Property
    void nobodyRestsOrWorksForTwoWeeks(@ForAll("days") LocalDate start) {
        long worked =
                start.datesUntil(start.plusDays(14)).filter(DAYS::isWorkingDay).count();
        assertThat(worked).isBetween(4L, 13L);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long first = LocalDate.of(2004, 1, 1).toEpochDay();
        long last = LocalDate.of(2030, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }
}
