package org.open12315.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.open12315.kernel.list.ListRefused;

/** Days of the State Council's notices, and lists that the operator adds. */
class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true,  the Friday before the Spring Festival",
        "2026-02-14, true,  a Saturday that is worked for it",
        "2026-02-16, false, its first Monday",
        "2026-02-23, false, its last day",
        "2026-02-24, true,  the Tuesday after",
        "2026-02-28, true,  the second Saturday that is worked",
        "2025-01-26, true,  a Sunday that is worked",
        "2025-10-01, false, National Day",
        "2025-10-08, false, the last day of the long week of 2025",
        "2025-10-11, true,  a Saturday that is worked for it",
        "2026-03-07, false, a plain Saturday",
        "2026-03-08, false, a plain Sunday",
        "2026-03-09, true,  a plain Monday",
        "2004-05-07, false, the golden week of May that there was until 2007",
        "2031-02-03, true,  a year that nobody has published"
    })
    void knowsWhichDaysAreWorked(LocalDate day, boolean worked, String why) {
        assertThat(DAYS.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        // seven working days over the Spring Festival: 13, 14, then 24, 25, 26, 27, 28
        "2026-02-12, 7, 2026-02-28",
        "2026-03-06, 1, 2026-03-09",
        // the same from the Saturday and the Sunday on which a complaint comes in
        "2026-03-07, 1, 2026-03-09",
        "2026-03-08, 1, 2026-03-09",
        "2026-09-30, 1, 2026-10-08",
        "2026-03-09, 0, 2026-03-09",
        "2026-03-07, 0, 2026-03-07"
    })
    void countsATimeLimit(LocalDate start, int workingDays, LocalDate last) {
        assertThat(DAYS.plus(start, workingDays)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-09, 0",
        "2026-03-09, 2026-03-10, 1",
        "2026-03-10, 2026-03-09, -1",
        "2026-03-13, 2026-03-15, 0",
        "2026-02-28, 2026-02-12, -7"
    })
    void saysHowManyAreLeftOrHowLateItIs(LocalDate from, LocalDate to, int left) {
        assertThat(DAYS.between(from, to)).isEqualTo(left);
    }

    @Test
    void refusesATimeLimitBackwards() {
        assertThatThrownBy(() -> DAYS.plus(LocalDate.of(2026, 3, 9), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsHowFarItKnows() {
        assertThat(DAYS.knows(Year.of(2004))).isTrue();
        assertThat(DAYS.knows(Year.of(2026))).isTrue();
        assertThat(DAYS.knows(Year.of(2003))).isFalse();
        assertThat(DAYS.knownThrough()).isGreaterThanOrEqualTo(Year.of(2026));
    }

    @Test
    void warnsInDecemberOfAYearThatIsMissing() {
        Year last = DAYS.knownThrough();
        assertThat(CalendarOutlook.missing(last.atMonth(11).atDay(30), DAYS)).isEmpty();
        assertThat(CalendarOutlook.missing(last.atMonth(12).atDay(1), DAYS)).hasValue(last.plusYears(1));
        assertThat(CalendarOutlook.missing(last.plusYears(1).atDay(1), DAYS)).hasValue(last.plusYears(1));
        assertThat(CalendarOutlook.missing(LocalDate.of(2025, 12, 31), DAYS)).isEmpty();
    }

    @Test
    void takesAYearFromTheOperator(@TempDir Path folder) throws IOException {
        WorkingDays days = WorkingDays.with(file(folder, """
                date,kind,name
                2031-01-01,holiday,元旦
                2031-01-04,workday,元旦
                # the day off is taken back
                2026-10-07,workday,国庆节
                """));

        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 1))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2031, 1, 4))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 7))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 6))).isFalse();
        assertThat(days.knows(Year.of(2031))).isTrue();
    }

    @Test
    void namesEveryMistakeOfTheOperatorByItsLine(@TempDir Path folder) throws IOException {
        Path file = file(folder, """
                date,kind,name
                2031-01-32,holiday,元旦
                2031-01-02,feiertag,元旦
                2031-01-03,holiday,元旦
                2031-01-03,holiday,元旦
                ,holiday,
                """);

        assertThatThrownBy(() -> WorkingDays.with(file))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(
                                        "line 2: date: \"2031-01-32\" is not a date such as 2027-02-20",
                                        "line 3: kind: \"feiertag\" is not holiday or workday",
                                        "line 6: date: is missing"));
    }

    @Test
    void refusesDoublesAndWorkdaysThatAreWorkedAnyway(@TempDir Path folder) throws IOException {
        Path file = file(folder, """
                date,kind,name
                2031-01-03,holiday,元旦
                2031-01-03,holiday,元旦
                2031-01-06,workday,元旦
                """);

        assertThatThrownBy(() -> WorkingDays.with(file))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(
                                        "line 3: date: 2031-01-03 stands on line 2 already",
                                        "line 4: kind: 2031-01-06 is worked anyway, a MONDAY"));
    }

    private static Path file(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("days.csv"), text);
    }
}
