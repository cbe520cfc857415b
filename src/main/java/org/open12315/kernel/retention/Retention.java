package org.open12315.kernel.retention;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Erases every night what is kept longer than its period, in batches. Any instance may run it, one at a time does; a run
 * that is cut off goes on from its last batch.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final RetentionStore store;
    private final Iterable<Erasure> kinds;
    private final RetentionConfig config;
    private final Clock clock;

    @Inject
    Retention(RetentionStore store, Instance<Erasure> kinds, RetentionConfig config, Clock clock) {
        this(store, (Iterable<Erasure>) kinds, config, clock);
    }

    Retention(RetentionStore store, Iterable<Erasure> kinds, RetentionConfig config, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(cron = "{open12315.retention.at}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> nightly() {
        return run(Instant.now(clock));
    }

    /** Erases what is too old at {@code now}. */
    Uni<Void> run(Instant now) {
        return Multi.createFrom()
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(kind -> run(kind, now.minus(kind.period()))
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "The erasure of %s stopped", kind.kind()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> run(Erasure kind, Instant olderThan) {
        return store.take(kind.kind(), olderThan, config)
                .chain(taken -> taken.map(walk -> walk(kind, walk.run(), walk.position(), olderThan))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> walk(Erasure kind, long run, String from, Instant olderThan) {
        return kind.next(from, olderThan, config.batch())
                .call(batch -> store.did(kind.kind(), run, batch, config.hold()))
                .chain(batch -> batch.position() == null
                        ? ended(kind, run, olderThan)
                        : walk(kind, run, batch.position(), olderThan));
    }

    private static Uni<Void> ended(Erasure kind, long run, Instant olderThan) {
        LOG.infof("The erasure of %s older than %s has ended, run %d", kind.kind(), olderThan, run);
        return Uni.createFrom().voidItem();
    }
}
