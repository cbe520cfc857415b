package org.open12315.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.open12315.kernel.database.StartRefused;
import org.open12315.kernel.list.ListRefused;

/** A start that fails says why, and never nothing. */
class StartFailureTest {

    @Test
    void saysInWordsWhatTheOperatorCanMend() {
        Throwable list =
                new ListRefused("divisions.csv", List.of("line 2: code: is missing", "line 3: name: is missing"));

        assertThat(StartFailure.explain(new RuntimeException("wrapped", list)))
                .isEqualTo("open12315 does not start. divisions.csv is refused, nothing of it was loaded; 2 mistakes:\n"
                        + "  line 2: code: is missing\n  line 3: name: is missing");
        assertThat(StartFailure.explain(new StartRefused("The disk is full.")))
                .isEqualTo("open12315 does not start. The disk is full.");
    }

    @Test
    void keepsTheTraceOfWhatNobodyForesaw() {
        assertThat(StartFailure.explain(new IllegalStateException("odd", new RuntimeException("cause"))))
                .contains("odd", "cause", "StartFailureTest");
    }
}
