package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/** How submissions share commits and what happens when there are too many, with a database that answers when told to. */
class GroupCommitTest {

    private static final int QUEUE = 8;
    private static final int GROUP = 4;
    private static final int IN_FLIGHT = 2;

    private final BlockedStore store = new BlockedStore();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicInteger presses = new AtomicInteger();
    private final GroupCommit commit =
            new GroupCommit(store, wakes::incrementAndGet, presses::set, config(QUEUE, GROUP, IN_FLIGHT), meters);

    @Test
    void aLonelyOneGoesAtOnceWithoutWaitingForOthers() {
        UniAssertSubscriber<Receipt> lonely = send();
        assertThat(store.groups())
                .as("handed to the database before the call returned")
                .containsExactly(1);
        lonely.assertNotTerminated();
        store.answer();
        assertThat(lonely.assertCompleted().getItem().replayed()).isFalse();
        assertThat(wakes)
                .as("the relay learns that there is something to fetch")
                .hasValue(1);
        assertThat(presses)
                .as("nobody waited, so the stages need not hold back")
                .hasValue(0);
    }

    @Test
    void whatComesMeanwhileSharesTheNextCommits() {
        List<UniAssertSubscriber<Receipt>> senders = send(10);
        assertThat(store.groups())
                .as("one each for the first two, then both commits are under way")
                .containsExactly(1, 1);
        assertThat(presses).as("each of the others had to wait").hasValue(8);
        store.answer();
        assertThat(store.groups()).as("no more than a group holds").containsExactly(1, 1, GROUP);
        store.answer();
        store.answer();
        store.answer();
        assertThat(store.groups()).containsExactly(1, 1, GROUP, 4);
        senders.forEach(UniAssertSubscriber::assertCompleted);
    }

    @Test
    void beyondTheQueueItRefusesAtOnceAndHoldsNothingMore() {
        List<UniAssertSubscriber<Receipt>> taken = send(IN_FLIGHT + QUEUE);
        List<UniAssertSubscriber<Receipt>> beyond = send(10_000);

        beyond.forEach(sender -> sender.assertFailedWith(Refused.Overloaded.class));
        taken.forEach(UniAssertSubscriber::assertNotTerminated);
        assertThat(waiting()).isEqualTo(QUEUE);
        assertThat(store.groups()).containsExactly(1, 1);

        store.answerAll();
        taken.forEach(UniAssertSubscriber::assertCompleted);
        assertThat(waiting()).isZero();
        UniAssertSubscriber<Receipt> later = send();
        store.answerAll();
        later.assertCompleted();
    }

    @Test
    void aRefusalCarriesNoTraceBecauseThereMayBeThousandsASecond() {
        send(IN_FLIGHT + QUEUE);
        assertThat(send().getFailure().getStackTrace()).isEmpty();
    }

    @Test
    void aDatabaseThatGoesAwayAnswersTheWholeGroupAndTheQueueGoesOn() {
        List<UniAssertSubscriber<Receipt>> senders = send(6);
        store.fail(new java.io.IOException("connection reset"));
        senders.get(0).assertFailedWith(Refused.Unavailable.class);
        store.answerAll();
        senders.subList(1, 6).forEach(UniAssertSubscriber::assertCompleted);
    }

    /** Commits that end on other threads than those that file: every sender gets an answer, nobody is forgotten in the queue. */
    @Test
    void nobodyIsForgottenBetweenThreads() throws InterruptedException {
        ExecutorService database = Executors.newFixedThreadPool(3);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            SubmissionStore quick = new SubmissionStore(null, null) {
                @Override
                Uni<Integer> insert(List<SubmissionRow> rows) {
                    return Uni.createFrom().item(rows.size()).emitOn(database);
                }
            };
            GroupCommit busy =
                    new GroupCommit(quick, () -> {}, waiting -> {}, config(4096, 3, 1), new SimpleMeterRegistry());
            SubmissionRow row = row();
            for (int round = 0; round < 2_000; round++) {
                CountDownLatch answers = new CountDownLatch(12);
                for (int i = 0; i < 12; i++) {
                    senders.execute(
                            () -> busy.store(row).subscribe().with(receipt -> answers.countDown(), failure -> {}));
                }
                assertThat(answers.await(20, TimeUnit.SECONDS))
                        .as("round %d", round)
                        .isTrue();
            }
        } finally {
            senders.shutdownNow();
            database.shutdownNow();
        }
    }

    private List<UniAssertSubscriber<Receipt>> send(int many) {
        return IntStream.range(0, many).mapToObj(i -> send()).toList();
    }

    private UniAssertSubscriber<Receipt> send() {
        return commit.store(row()).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private double waiting() {
        return meters.get("open12315.intake.queue.depth").gauge().value();
    }

    private static SubmissionRow row() {
        ReceiptNumber number = ReceiptNumber.create(YearMonth.of(2026, 11), new Random());
        return new SubmissionRow(
                number,
                SubmissionKind.COMPLAINT,
                1,
                OffsetDateTime.parse("2026-11-25T10:00:00+08:00"),
                "{}",
                null,
                null,
                null,
                List.of());
    }

    static IntakeConfig config(int queue, int group, int inFlight) {
        Map<String, String> keys = Map.of(
                "open12315.intake.queue-size", Integer.toString(queue),
                "open12315.intake.group-size", Integer.toString(group),
                "open12315.intake.groups-in-flight", Integer.toString(inFlight));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .withMapping(IntakeConfig.class)
                .build()
                .getConfigMapping(IntakeConfig.class);
    }

    /** Holds every group until it is told to answer, in the order in which they came. */
    private static final class BlockedStore extends SubmissionStore {

        private record Group(int size, UniEmitter<? super Integer> sender) {}

        private final Queue<Group> held = new ConcurrentLinkedQueue<>();
        private final List<Integer> sizes = new ArrayList<>();

        BlockedStore() {
            super(null, null);
        }

        @Override
        Uni<Integer> insert(List<SubmissionRow> rows) {
            return Uni.createFrom().emitter(sender -> {
                sizes.add(rows.size());
                held.add(new Group(rows.size(), sender));
            });
        }

        List<Integer> groups() {
            return sizes;
        }

        void answer() {
            Group first = held.remove();
            first.sender.complete(first.size);
        }

        void answerAll() {
            while (!held.isEmpty()) {
                answer();
            }
        }

        void fail(Throwable failure) {
            held.remove().sender.fail(failure);
        }
    }
}
