package org.open12315.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;

/**
 * How fast the outbox is read. A receipt comes before a place in a worklist: while senders wait for a free commit, the
 * stages leave the processor and the database to the intake. They keep a floor, so that nothing stands still, and catch up
 * when the rush is over. Nothing is lost by waiting: what waits is in the outbox.
 */
@ApplicationScoped
public class Pace {

    private final PipelineConfig.Rush config;
    private final LongSupplier nanos;
    private volatile long rushUntil;
    private long nextRead;

    @Inject
    Pace(PipelineConfig config, MeterRegistry registry) {
        this(config.rush(), System::nanoTime);
        Gauge.builder("open12315.pipeline.rush", () -> rush(nanos.getAsLong()) ? 1 : 0)
                .description("1 while the stages hold back because senders wait for a commit")
                .register(registry);
    }

    Pace(PipelineConfig.Rush config, LongSupplier nanos) {
        this.config = config;
        this.nanos = nanos;
        this.rushUntil = nanos.getAsLong();
        this.nextRead = rushUntil;
    }

    /** Says that a sender waits, because all commits are under way; cheap, from any thread. */
    public void press() {
        rushUntil = nanos.getAsLong() + config.hold().toNanos();
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
        return now - rushUntil < 0;
    }
}
