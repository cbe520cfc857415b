package org.open12315.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.open12315.pipeline.OutboxStore.Depth;

/**
 * How much waits in the outbox and for how long, and how many dead letters nobody has dealt with: as metrics, every few
 * seconds, and for {@link PipelineCheck} when it is asked. The same on all instances, because the table is.
 */
@ApplicationScoped
class OutboxWatch {

    private static final Logger LOG = Logger.getLogger(OutboxWatch.class);

    /** Beyond that it is long, whatever the number; counting further would slow down the queue that is counted. */
    private static final int BOUND = 10_000;

    private final OutboxStore store;
    private final Clock clock;
    private volatile Depth depth = new Depth(0, null);
    private volatile long openLetters;

    OutboxWatch(OutboxStore store, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        Gauge.builder("open12315.outbox.depth", () -> depth.rows())
                .description("Submissions that have not been through all stages; counted up to " + BOUND)
                .register(registry);
        Gauge.builder("open12315.outbox.age", () -> age(depth).toMillis() / 1000.0)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("open12315.dead.letters.open", () -> openLetters)
                .description("Dead letters that nobody has sent again or discarded; counted up to " + BOUND)
                .register(registry);
    }

    /** While the database is away the figures stand still; its own check tells that. */
    @Scheduled(every = "5s")
    Uni<Void> look() {
        return depth().chain(seen -> store.open(BOUND))
                .invoke(open -> openLetters = open)
                .replaceWithVoid()
                .onFailure()
                .invoke(away -> LOG.debugf("The outbox cannot be measured: %s", Reason.of(away)))
                .onFailure()
                .recoverWithNull();
    }

    /** What waits now. */
    Uni<Depth> depth() {
        return store.depth(BOUND).invoke(seen -> depth = seen);
    }

    /** How long the oldest one has waited, as far as was seen some seconds ago. */
    Duration age() {
        return age(depth);
    }

    /** How long the oldest one has waited; zero if nothing waits. */
    Duration age(Depth seen) {
        Instant oldest = seen.oldest();
        Instant now = clock.instant();
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
