package org.open12315.identity.code;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Token buckets (Bucket4j) by key, in bounded memory of this machine: behind a balancer with n machines a limit may be
 * reached n times. Where that is too much, the database counts as well.
 */
@ApplicationScoped
public class Limits {

    private static final int KEYS = 200_000;

    private final Cache<String, Bucket> buckets;
    private final TimeMeter meter;

    public Limits(Clock clock) {
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(Duration.ofHours(25))
                .build();
    }

    /** Counts one; zero if that was allowed, otherwise how long to wait. A refused one does not count. */
    public Duration take(String key, Rate rate) {
        ConsumptionProbe probe = bucket(key, rate).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** As {@link #take} without counting. */
    public Duration wait(String key, Rate rate) {
        return Duration.ofNanos(bucket(key, rate).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Forgets what was counted. */
    public void clear(String key) {
        buckets.invalidate(key);
    }

    private Bucket bucket(String key, Rate rate) {
        return buckets.get(
                key,
                missing -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.in()))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** The clock of the house, so that a test can move it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
