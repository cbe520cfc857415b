package org.open12315.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void aLonelyOneGoesAtOnceAndWhatComesMeanwhileGoesTogether() {
        UnicastProcessor<Integer> in = UnicastProcessor.create();
        AssertSubscriber<List<Integer>> out = Batches.of(in, 3).subscribe().withSubscriber(AssertSubscriber.create(1));
        in.onNext(1);
        assertEquals(List.of(List.of(1)), out.getItems());
        for (int next = 2; next <= 6; next++) {
            in.onNext(next);
        }
        out.request(1);
        out.request(1);
        assertEquals(List.of(List.of(1), List.of(2, 3, 4), List.of(5, 6)), out.getItems());
        in.onComplete();
        out.request(1);
        out.assertCompleted();
    }

    @Test
    void takesNoMoreThanTwoBatchesWhileNobodyAsks() {
        AtomicLong taken = new AtomicLong();
        Multi<Integer> source = Multi.createFrom().range(0, 1000).onItem().invoke(ignored -> taken.incrementAndGet());
        AssertSubscriber<List<Integer>> out =
                Batches.of(source, 10).subscribe().withSubscriber(AssertSubscriber.create(0));
        assertEquals(20, taken.get());
        out.request(1);
        assertTrue(taken.get() <= 30, "taken: " + taken);
    }

    @Test
    void losesNothingAndKeepsTheOrderAcrossThreads() {
        List<Integer> seen = new ArrayList<>();
        Multi<Integer> source = Multi.createFrom().range(0, 100_000).emitOn(Infrastructure.getDefaultWorkerPool());
        Batches.of(source, 64)
                .onItem()
                .transformToUniAndConcatenate(batch -> Uni.createFrom()
                        .item(batch)
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(seen::addAll))
                .collect()
                .last()
                .await()
                .atMost(Duration.ofSeconds(30));
        assertEquals(IntStream.range(0, 100_000).boxed().toList(), seen);
    }

    @Test
    void passesAFailureOnAfterWhatCameBefore() {
        UnicastProcessor<Integer> in = UnicastProcessor.create();
        AssertSubscriber<List<Integer>> out = Batches.of(in, 3).subscribe().withSubscriber(AssertSubscriber.create(5));
        in.onNext(1);
        in.onError(new IllegalStateException("broken"));
        assertEquals(List.of(List.of(1)), out.getItems());
        out.assertFailedWith(IllegalStateException.class, "broken");
    }
}
