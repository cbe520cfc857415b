package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.open12315.identity.SuspensionState.Decision;
import org.open12315.identity.Suspensions.Outcome;
import org.open12315.identity.Suspensions.Verdict;

/** What can be done with a suspension, and by whom. */
class SuspensionStateTest {

    private static final long OFFICER = 1;
    private static final long SUPERVISOR = 2;

    @ParameterizedTest(name = "{0}: appeal {1}, lift {2}, uphold {3}")
    @CsvSource({
        "STANDING, true,  LIFTED, ",
        "APPEALED, false, LIFTED, UPHELD",
        "UPHELD,   false, LIFTED, ",
        "LIFTED,   false, ,       "
    })
    void isLiftedAtAnyTimeAndUpheldAgainstAnAppeal(
            SuspensionState state, boolean appeal, SuspensionState lifted, SuspensionState upheld) {
        assertThat(state.openToAppeal()).isEqualTo(appeal);
        assertThat(state.after(Decision.LIFT)).isEqualTo(Optional.ofNullable(lifted));
        assertThat(state.after(Decision.UPHOLD)).isEqualTo(Optional.ofNullable(upheld));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "APPEALED, 2, DONE",
        "STANDING, 2, LATE",
        "LIFTED, 2, LATE",
        "APPEALED, 1, OWN",
        "LIFTED, 1, OWN",
    })
    void nobodyDecidesAboutTheirOwn(SuspensionState state, long decider, Outcome outcome) {
        assertThat(Suspensions.outcome(Optional.of(standing(state)), uphold(decider)))
                .isEqualTo(outcome);
        assertThat(Suspensions.outcome(Optional.empty(), uphold(SUPERVISOR))).isEqualTo(Outcome.UNKNOWN);
    }

    private static Verdict uphold(long decider) {
        return new Verdict(
                Decision.UPHOLD,
                "reason",
                new KnownAccount(decider, "somebody", "somebody", Roles.SUPERVISOR, "330110", null, true));
    }

    private static Suspension standing(SuspensionState state) {
        return new Suspension(
                7, 3, 261123482910537734L, "330110", state, "reason", OFFICER, Instant.EPOCH, null, null, null, null);
    }
}
