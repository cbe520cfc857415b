package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorklistRulesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyStateLiesInOneTray(CaseState state) {
        assertThat(Arrays.stream(Tray.values())
                        .filter(tray -> tray != Tray.ALL && tray.states().contains(state)))
                .containsExactly(Tray.of(state));
    }

    @Test
    void whatIsDoneIsFinalAndNothingElseIs() {
        assertThat(Tray.DONE.states())
                .containsExactlyElementsOf(EnumSet.allOf(CaseState.class).stream()
                        .filter(CaseState::isFinal)
                        .toList());
    }

    @Test
    void soonCountsWorkingDaysAndLeavesOutWhatIsMissed() {
        Due.Range soon = Due.SOON.range(FRIDAY, WeekendsOnly.CALENDAR);

        assertThat(soon.from()).isEqualTo(FRIDAY);
        assertThat(soon.to()).isEqualTo("2026-12-02");
    }

    @Test
    void theLastDayItselfIsNotOverdue() {
        assertThat(Due.OVERDUE.range(FRIDAY, WeekendsOnly.CALENDAR).to()).isEqualTo(FRIDAY.minusDays(1));
        assertThat(Due.TODAY.range(FRIDAY, WeekendsOnly.CALENDAR)).isEqualTo(new Due.Range(FRIDAY, FRIDAY));
    }

    @Test
    void aCursorSurvivesTheAddress() {
        Cursor cursor = new Cursor(FRIDAY.toEpochDay(), 261104829105377138L);

        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(cursor.day()).isEqualTo(FRIDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x.261104829105377138", "1.2", "99999999999999999.261104829105377138"})
    void whatIsNoCursorIsNone(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
