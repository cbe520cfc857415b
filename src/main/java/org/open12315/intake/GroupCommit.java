package org.open12315.intake;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;
import org.open12315.evidence.UploadPace;
import org.open12315.kernel.database.Outage;
import org.open12315.pipeline.Pace;
import org.open12315.pipeline.Relay;

/**
 * Lets submissions that arrive together share a commit. A submission waits in a bounded queue until a commit is free;
 * there is no timer, so a lonely one goes at once, and the busier it gets the larger the groups become by themselves.
 * What the intake holds in memory is bounded by that queue and the groups under way; whoever comes beyond is refused in
 * the same call, without being kept anywhere.
 *
 * <p>If a group fails because of its data, its rows are stored one by one, so that one bad row never fails its neighbours.
 */
@Startup
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    /** Two groups that hold the same keys must lock them in the same order. */
    private static final Comparator<Waiting> LOCK_ORDER = Comparator.comparing(
                    (Waiting waiting) -> waiting.row.idempotencyKey(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(waiting -> waiting.row.consumerId());

    private record Waiting(SubmissionRow row, UniEmitter<? super Receipt> sender) {}

    private final SubmissionStore store;
    private final Runnable afterCommit;
    private final IntConsumer whenWaiting;
    private final IntakeConfig config;
    private final ArrayBlockingQueue<Waiting> queue;
    private final AtomicInteger commits = new AtomicInteger();
    private final DistributionSummary groupSizes;
    private final Timer commitTimes;

    @Inject
    GroupCommit(
            SubmissionStore store,
            Relay relay,
            Pace pace,
            UploadPace uploads,
            IntakeConfig config,
            MeterRegistry registry) {
        this(
                store,
                relay::wake,
                waiting -> {
                    pace.press(waiting);
                    uploads.press(waiting);
                },
                config,
                registry);
    }

    /** {@code afterCommit} is called after each commit, {@code whenWaiting} with how many wait when none is free. */
    GroupCommit(
            SubmissionStore store,
            Runnable afterCommit,
            IntConsumer whenWaiting,
            IntakeConfig config,
            MeterRegistry registry) {
        this.store = store;
        this.afterCommit = afterCommit;
        this.whenWaiting = whenWaiting;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.queueSize());
        this.groupSizes = DistributionSummary.builder("open12315.intake.group.size")
                .description("Submissions that shared a commit")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.commitTimes = registry.timer("open12315.intake.commit");
        Gauge.builder("open12315.intake.queue.depth", queue, ArrayBlockingQueue::size)
                .description("Submissions that wait for a commit")
                .register(registry);
    }

    /** Stores a row; emits after its commit. Fails with {@link Refused}, or with the reason why this one row is bad. */
    Uni<Receipt> store(SubmissionRow row) {
        return Uni.createFrom().emitter(sender -> {
            if (queue.offer(new Waiting(row, sender))) {
                fill();
            } else {
                sender.fail(new Refused.Overloaded());
            }
        });
    }

    private void fill() {
        while (!queue.isEmpty()) {
            if (!reserve()) {
                whenWaiting.accept(queue.size());
                return;
            }
            List<Waiting> group = new ArrayList<>();
            queue.drainTo(group, config.groupSize());
            if (group.isEmpty()) {
                commits.decrementAndGet();
            } else {
                commit(group);
            }
        }
    }

    /**
     * Takes a place for a commit if one is free. The count never passes the limit, not even for a moment: a commit that
     * ends in that moment would find no place for those in the queue, and nobody would come back for them.
     */
    private boolean reserve() {
        int taken = commits.get();
        while (taken < config.groupsInFlight()) {
            if (commits.compareAndSet(taken, taken + 1)) {
                return true;
            }
            taken = commits.get();
        }
        return false;
    }

    private void commit(List<Waiting> group) {
        group.sort(LOCK_ORDER);
        groupSizes.record(group.size());
        Timer.Sample started = Timer.start();
        storeAll(group).subscribe().with(done -> finish(started), failure -> {
            LOG.error("A group was left without an answer", failure);
            finish(started);
        });
    }

    private void finish(Timer.Sample started) {
        started.stop(commitTimes);
        commits.decrementAndGet();
        afterCommit.run();
        fill();
    }

    private Uni<Void> storeAll(List<Waiting> group) {
        return store.insert(rows(group))
                .chain(inserted -> inserted == group.size() ? accepted(group) : settleKeys(group))
                .onFailure(Outage::is)
                .recoverWithUni(away -> fail(group, new Refused.Unavailable(away)))
                .onFailure()
                .recoverWithUni(failure -> oneByOne(group, failure));
    }

    private Uni<Void> accepted(List<Waiting> group) {
        for (Waiting waiting : group) {
            waiting.sender.complete(new Receipt(waiting.row.receiptNumber(), waiting.row.receivedAt(), false));
        }
        return Uni.createFrom().voidItem();
    }

    /** Some keys had been used before: each of these gets the first receipt, or learns that its body was another. */
    private Uni<Void> settleKeys(List<Waiting> group) {
        return store.keys(rows(group))
                .invoke(known -> group.forEach(waiting -> settle(waiting, known)))
                .replaceWithVoid();
    }

    private static void settle(Waiting waiting, Map<SubmissionStore.Key, SubmissionStore.KnownKey> known) {
        SubmissionRow row = waiting.row;
        SubmissionStore.KnownKey first = row.idempotencyKey() == null
                ? null
                : known.get(new SubmissionStore.Key(row.consumerId(), row.idempotencyKey()));
        if (first == null || first.receiptNumber().equals(row.receiptNumber())) {
            waiting.sender.complete(new Receipt(row.receiptNumber(), row.receivedAt(), false));
        } else if (first.sameBody(row.fingerprint())) {
            waiting.sender.complete(new Receipt(first.receiptNumber(), null, true));
        } else {
            waiting.sender.fail(new Refused.KeyReused(first.receiptNumber()));
        }
    }

    private Uni<Void> oneByOne(List<Waiting> group, Throwable failure) {
        if (group.size() == 1) {
            return fail(group, failure);
        }
        LOG.warnf("A group of %d failed (%s), storing one by one", group.size(), failure.getMessage());
        return Multi.createFrom()
                .iterable(group)
                .onItem()
                .transformToUniAndConcatenate(waiting -> storeAll(List.of(waiting)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> fail(List<Waiting> group, Throwable failure) {
        group.forEach(waiting -> waiting.sender.fail(failure));
        return Uni.createFrom().voidItem();
    }

    private static List<SubmissionRow> rows(List<Waiting> group) {
        return group.stream().map(Waiting::row).toList();
    }
}
