package org.open12315.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How fast files are received. Who files comes before who sends a film: while many wait for the commit of their submission, all
 * uploads of a machine together keep to a rate, so that they leave the processor and the disk to the intake. Nobody is refused,
 * and nothing stands still: a sender is only read from later.
 */
@ApplicationScoped
public class UploadPace {

    private static final double NANOS = 1e9;

    private final EvidenceConfig.Rush config;
    private final LongSupplier nanos;
    private final AtomicLong free;
    private volatile long rushUntil;

    @Inject
    UploadPace(EvidenceConfig config) {
        this(config.rush(), System::nanoTime);
    }

    UploadPace(EvidenceConfig.Rush config, LongSupplier nanos) {
        this.config = config;
        this.nanos = nanos;
        this.rushUntil = nanos.getAsLong();
        this.free = new AtomicLong(rushUntil);
    }

    /** Says that so many wait for a commit; cheap, from any thread. */
    public void press(int waiting) {
        if (waiting >= config.waiting()) {
            rushUntil = nanos.getAsLong() + config.hold().toNanos();
        }
    }

    /** After how long so many bytes more may be read; zero if there is no rush. From any thread. */
    Duration pause(int bytes) {
        long now = nanos.getAsLong();
        if (now - rushUntil >= 0) {
            return Duration.ZERO;
        }
        long takes = (long) (bytes * NANOS / config.rate().asLongValue());
        // differences only: the clock of the machine may begin anywhere
        long end = free.updateAndGet(before -> (before - now > 0 ? before : now) + takes);
        return Duration.ofNanos(end - now);
    }
}
