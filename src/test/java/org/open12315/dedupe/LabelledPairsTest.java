package org.open12315.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds what the labelled pairs in the repository say of the score; a change that worsens it fails here. */
class LabelledPairsTest {

    private static final List<LabelledPair> PAIRS = PairFile.read(LabelledPair.SHIPPED);

    @Test
    void precisionAndRecallStayWhereTheyAre() {
        DedupeReport.Score score = DedupeReport.Score.of(PAIRS);

        assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.94);
        assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void whatWasNeverFittedStaysWhereItIs() {
        DedupeReport.Score score = DedupeReport.Score.of(
                PAIRS.stream().filter(pair -> pair.set().equals("blind")).toList());

        assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(0.87);
        assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void thePairsAreManyAndOfManyKinds() {
        Set<String> kinds = PAIRS.stream().map(LabelledPair::kind).collect(Collectors.toSet());

        assertThat(PAIRS).hasSizeGreaterThan(1000);
        assertThat(PAIRS.stream().filter(LabelledPair::same).count())
                .isBetween(PAIRS.size() / 3L, PAIRS.size() * 2 / 3L);
        assertThat(kinds).contains("reworded", "reordered", "pleasantries", "width", "traditional", "numbers");
    }

    @Test
    void theScoreDoesNotAskWhichCameFirst() {
        assertThat(failing(pair -> Math.abs(Likeness.of(pair.b(), pair.a()).score()
                                - Likeness.of(pair.a(), pair.b()).score())
                        < 1e-9))
                .isEmpty();
    }

    @Test
    void aSubmissionIsTheSameMatterAsItself() {
        assertThat(failing(pair -> Likeness.of(pair.a(), pair.a()).score() == 1))
                .isEmpty();
    }

    @Test
    void aStoredProfileSaysWhatTheTextSaid() {
        assertThat(failing(pair -> {
                    byte[] stored = ProfileBytes.write(pair.a().profile());
                    return Arrays.equals(ProfileBytes.write(ProfileBytes.read(stored)), stored);
                }))
                .isEmpty();
    }

    private static List<String> failing(Predicate<LabelledPair> expected) {
        return PAIRS.stream().filter(expected.negate()).map(LabelledPair::id).toList();
    }
}
