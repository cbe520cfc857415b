package org.open12315.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How fast the outbox is read. A receipt comes before a place in a worklist: while many senders wait for a commit, the
 * relay leaves the processor and the database to the intake. It keeps a floor, so that nothing stands still, and goes all
 * out again when the rush is over or the oldest submission has waited for too long: a load that lasts must not be put off
 * for good. Nothing is lost by waiting: what waits is in the outbox.
 */
@ApplicationScoped
public class Pace {

    private final PipelineConfig.Rush config;
    private final LongSupplier nanos;
    private final Supplier<Duration> age;
    private volatile long rushUntil;
    private long nextRead;

    @Inject
    Pace(PipelineConfig config, OutboxWatch watch, MeterRegistry registry) {
        this(config.rush(), System::nanoTime, watch::age);
        Gauge.builder("open12315.pipeline.rush", () -> rush(nanos.getAsLong()) ? 1 : 0)
                .description("1 while the outbox is read slowly because many senders wait for a commit")
                .register(registry);
    }

    /** {@code age}: for how long the oldest submission has waited in the outbox, as far as somebody has looked. */
    Pace(PipelineConfig.Rush config, LongSupplier nanos, Supplier<Duration> age) {
        this.config = config;
        this.nanos = nanos;
        this.age = age;
        this.rushUntil = nanos.getAsLong();
        this.nextRead = rushUntil;
    }

    /** Says that so many senders wait, because all commits are under way; cheap, from any thread. */
    public void press(int waiting) {
        if (waiting >= config.waiting()) {
            rushUntil = nanos.getAsLong() + config.hold().toNanos();
        }
    }

    /**
     * How many rows may be read now.
     *
     * @param wanted how many there is room for
     * @return {@code wanted}; in a rush a few now and then, and 0 in between. One thread at a time.
     */
    int room(int wanted) {
        long now = nanos.getAsLong();
        if (!rush(now)) {
            return wanted;
        }
        if (now - nextRead < 0) {
            return 0;
        }
        nextRead = now + config.pause().toNanos();
        return Math.min(wanted, config.readSize());
    }

    private boolean rush(long now) {
        return now - rushUntil < 0 && age.get().compareTo(config.longestLag()) < 0;
    }
}
