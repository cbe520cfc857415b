package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.open12315.pipeline.message.SubmissionKind;

class JourneyTest {

    @Test
    void asksForTheFirstStepThatIsNotAnswered() {
        assertThat(next(SubmissionKind.COMPLAINT, Set.of())).isEqualTo(Step.AGAINST);
        assertThat(next(SubmissionKind.COMPLAINT, Set.of(Step.AGAINST, Step.WANT)))
                .isEqualTo(Step.WHAT);
        assertThat(next(SubmissionKind.REPORT, Set.of(Step.AGAINST, Step.WHAT))).isEqualTo(Step.ACT);
        assertThat(next(SubmissionKind.REPORT, Set.of(Step.AGAINST, Step.WHAT, Step.ACT, Step.WHO)))
                .isEqualTo(Step.CHECK);
    }

    @Test
    void opensWhatIsAnsweredAndTheNextOnly() {
        Set<Step> answered = Set.of(Step.AGAINST);
        assertThat(Journey.open(SubmissionKind.COMPLAINT, Step.AGAINST, answered::contains))
                .isTrue();
        assertThat(Journey.open(SubmissionKind.COMPLAINT, Step.WHAT, answered::contains))
                .isTrue();
        assertThat(Journey.open(SubmissionKind.COMPLAINT, Step.CHECK, answered::contains))
                .isFalse();
        assertThat(Journey.open(SubmissionKind.COMPLAINT, Step.ACT, step -> true))
                .isFalse();
    }

    private static Step next(SubmissionKind kind, Set<Step> answered) {
        return Journey.next(kind, answered::contains);
    }
}
