package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.open12315.pipeline.message.SubmissionRouted;

@QuarkusTest
class CaseworkStageTest {

    @Inject
    CaseworkStage stage;

    @Inject
    CaseStore store;

    @Test
    void aReplayChangesNothing() {
        RoutedSample first = RoutedSample.complaint("110105");
        RoutedSample again = RoutedSample.complaint("110105").repeating(first);
        List<SubmissionRouted> batch = Stream.of(first, again, RoutedSample.report("110105", true))
                .map(RoutedSample::routed)
                .toList();

        List<Long> opened = open(batch);
        List<CaseEvent> before = events(first);
        assertThat(open(batch)).isEqualTo(opened);
        assertThat(open(batch.subList(1, 2))).hasSize(1);

        assertThat(events(first)).isEqualTo(before).hasSize(2);
        assertThat(events(again)).hasSize(1);
    }

    @Test
    void aReplayAfterAnActionLeavesTheActionAlone() {
        RoutedSample one = RoutedSample.complaint("110105");
        open(List.of(one.routed()));
        CaseFile file = store.find(one.receipt()).await().indefinitely().orElseThrow();
        Transition accept = CaseFlow.of(file.kind())
                .find(file.state(), CaseAction.ACCEPT, false)
                .orElseThrow();
        store.change(new CaseChange(
                        file,
                        accept,
                        new Acting(7L, "王敏"),
                        ActionInput.NONE,
                        file.authorityCode(),
                        null,
                        new Acting(7L, "王敏")))
                .await()
                .indefinitely();

        open(List.of(one.routed()));

        assertThat(store.find(one.receipt())
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void theSameSubmissionTwiceInOneBatchIsOneCase() {
        RoutedSample one = RoutedSample.complaint("110105");

        assertThat(open(List.of(one.routed(), one.routed()))).containsExactly(one.receipt(), one.receipt());

        assertThat(events(one)).hasSize(1);
    }

    @Test
    void aFirstInTheSameBatchGivesItsAuthorityToTheLinkedOne() {
        RoutedSample first = RoutedSample.complaint("110105");
        RoutedSample again = RoutedSample.complaint("110108").repeating(first);

        open(List.of(first.routed(), again.routed()));

        assertThat(store.find(again.receipt())
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .authorityCode())
                .isEqualTo("110105");
    }

    @Test
    void aBatchOfTwoHundredIsOneRoundTripAndKeepsItsOrder() {
        List<RoutedSample> batch = IntStream.range(0, 200)
                .mapToObj(i -> RoutedSample.complaint("110105"))
                .toList();

        List<Long> opened = open(batch.stream().map(RoutedSample::routed).toList());

        assertThat(opened).isEqualTo(batch.stream().map(RoutedSample::receipt).toList());
        assertThat(store.find(opened).await().indefinitely()).hasSize(200);
    }

    private List<Long> open(List<SubmissionRouted> batch) {
        return stage.openBatch(batch).await().indefinitely();
    }

    private List<CaseEvent> events(RoutedSample one) {
        return store.events(one.receipt()).await().indefinitely();
    }
}
