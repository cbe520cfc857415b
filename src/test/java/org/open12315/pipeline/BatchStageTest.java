package org.open12315.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;

/** What a stage does when its work fails: waits, or gives one message up and no other. */
@QuarkusTest
class BatchStageTest {

    private static final long BASE = 261_199_999_999_800_000L;
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    BatchStage stages;

    @Inject
    OutboxStore store;

    @Inject
    PipelineConfig config;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void whileTheDatabaseIsAwayItIsTriedAgainAndNothingIsBuried() throws Throwable {
        List<Long> numbers = numbers(3);
        AtomicInteger tries = new AtomicInteger();

        List<Long> out = run(
                numbers,
                batch -> tries.incrementAndGet() < 4
                        ? Uni.createFrom().failure(new IOException("connection refused"))
                        : done(batch));

        assertThat(out).isEqualTo(numbers);
        assertThat(tries).hasValueGreaterThanOrEqualTo(4);
        assertThat(buried()).doesNotContainAnyElementsOf(numbers);
    }

    @Test
    void aPoisonMessageIsTriedAloneOnceAndItsNeighboursGoOnInOrder() throws Throwable {
        List<Long> numbers = numbers(5);
        long poison = numbers.get(2);
        List<Long> handedToWork = new ArrayList<>();

        List<Long> out = run(numbers, batch -> {
            handedToWork.addAll(receipts(batch));
            return receipts(batch).contains(poison)
                    ? Uni.createFrom().failure(new IllegalStateException("李明 cannot be handled"))
                    : done(batch);
        });

        assertThat(out).containsExactly(numbers.get(0), numbers.get(1), numbers.get(3), numbers.get(4));
        assertThat(buried()).contains(poison).doesNotContainAnyElementsOf(out);
        assertThat(acknowledged).as("its row may leave the outbox").contains(poison);
        assertThat(handedToWork.stream().filter(number -> number == poison))
                .as("in its batch and alone, not again and again")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(letter(poison).reason()).isEqualTo("IllegalStateException: … cannot be handled");
    }

    @Test
    void aStageThatForgetsAMessageLosesNone() throws Throwable {
        List<Long> numbers = numbers(2);

        List<Long> out = run(numbers, batch -> Uni.createFrom().item(List.of()));

        assertThat(out).isEmpty();
        assertThat(buried()).containsAll(numbers);
    }

    @Test
    void whatCannotBeReadIsBuriedAndItsNeighboursGoOnInOrder() throws Throwable {
        List<Long> numbers = numbers(5);
        long poison = numbers.get(3);

        List<Long> out = await(stages.run(
                "test",
                in(numbers),
                one -> one,
                batch -> {
                    if (receipts(batch).contains(poison)) {
                        throw new StackOverflowError();
                    }
                    return batch;
                },
                BatchStageTest::done));

        assertThat(out).containsExactly(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(4));
        assertThat(buried()).contains(poison).doesNotContainAnyElementsOf(out);
    }

    /** The first batch waits until the second is read: without reading ahead it would wait for good. */
    @Test
    void readsTheNextBatchWhileThisOneIsAtWork() throws Throwable {
        List<Long> numbers = numbers(3 * config.batchSize());
        AtomicInteger read = new AtomicInteger();
        CompletableFuture<Void> second = new CompletableFuture<>();

        List<Long> out = await(stages.run(
                "test",
                in(numbers),
                one -> one,
                batch -> {
                    if (read.incrementAndGet() == 2) {
                        second.complete(null);
                    }
                    return batch;
                },
                batch -> Uni.createFrom().completionStage(second).chain(() -> done(batch))));

        assertThat(out).isEqualTo(numbers);
    }

    private List<Long> run(List<Long> numbers, Work work) throws Throwable {
        return await(stages.run("test", in(numbers), one -> one, work::handle));
    }

    private Multi<Message<SubmissionReceived>> in(List<Long> numbers) {
        return Multi.createFrom()
                .iterable(numbers)
                .map(number -> Message.of(received(number), () -> {
                    acknowledged.add(number);
                    return CompletableFuture.completedFuture(null);
                }));
    }

    private static List<Long> await(Multi<Message<Long>> out) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> out.map(Message::getPayload)
                .collect()
                .asList()
                .ifNoItem()
                .after(Duration.ofSeconds(60))
                .fail());
    }

    private interface Work {
        Uni<List<Long>> handle(List<SubmissionReceived> batch);
    }

    private static Uni<List<Long>> done(List<SubmissionReceived> batch) {
        return Uni.createFrom().item(receipts(batch));
    }

    private static List<Long> receipts(List<SubmissionReceived> batch) {
        return batch.stream().map(SubmissionReceived::receiptNumber).toList();
    }

    private List<Long> buried() throws Throwable {
        return letters().stream().map(DeadLetter::receiptNumber).toList();
    }

    private DeadLetter letter(long number) throws Throwable {
        return letters().stream()
                .filter(letter -> letter.receiptNumber() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<DeadLetter> letters() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> store.letters(Long.MAX_VALUE, 1000, true)).stream()
                .filter(letter -> letter.stage().equals("test"))
                .toList();
    }

    private static List<Long> numbers(int count) {
        int first = NEXT.getAndAdd(count);
        return LongStream.range(first, first + count)
                .mapToObj(one -> BASE + one)
                .toList();
    }

    private static SubmissionReceived received(long number) {
        return new SubmissionReceived(
                SubmissionReceived.VERSION,
                number,
                SubmissionKind.COMPLAINT,
                1,
                Instant.now(),
                new Against("甲店", null, "330110", null, null, SaleChannel.OFFLINE),
                "food.packaged",
                "quality",
                "饼干发霉。",
                null,
                null,
                null,
                Arrays.asList("refund"),
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null);
    }
}
