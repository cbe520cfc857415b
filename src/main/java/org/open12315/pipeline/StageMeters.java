package org.open12315.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.open12315.pipeline.message.SubmissionReceived;

/** A counter at every exit of a stage, and how far the stage is behind. */
@ApplicationScoped
class StageMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, Meters> byStage = new ConcurrentHashMap<>();

    StageMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void batch(String stage, long nanos, SubmissionReceived oldest, int handled) {
        Meters meters = of(stage);
        if (nanos > 0) {
            meters.batches.record(nanos, TimeUnit.NANOSECONDS);
        }
        meters.handled.increment(handled);
        meters.lagMillis.set(
                Duration.between(oldest.receivedAt(), clock.instant()).toMillis());
    }

    void retried(String stage) {
        of(stage).retried.increment();
    }

    void buried(String stage) {
        of(stage).buried.increment();
    }

    private Meters of(String stage) {
        return byStage.computeIfAbsent(stage, name -> new Meters(registry, name));
    }

    private static final class Meters {
        private final Counter handled;
        private final Counter retried;
        private final Counter buried;
        private final Timer batches;
        private final AtomicLong lagMillis = new AtomicLong();

        Meters(MeterRegistry registry, String stage) {
            handled = registry.counter("open12315.stage.handled", "stage", stage);
            retried = registry.counter("open12315.stage.retried", "stage", stage);
            buried = registry.counter("open12315.stage.dead.letters", "stage", stage);
            batches = registry.timer("open12315.stage.batch", "stage", stage);
            Gauge.builder("open12315.stage.lag", lagMillis, lag -> lag.get() / 1000.0)
                    .description("Age of the oldest submission in the last batch of the stage")
                    .baseUnit("seconds")
                    .tag("stage", stage)
                    .register(registry);
        }
    }
}
