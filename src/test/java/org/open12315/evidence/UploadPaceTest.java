package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UploadPaceTest {

    private static final int BLOCK = 1_000_000;

    /** Does not begin at zero, as the real one does not. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);

    private final UploadPace pace = new UploadPace(
            new EvidenceConfig.Rush() {
                @Override
                public int waiting() {
                    return 8;
                }

                @Override
                public Duration hold() {
                    return Duration.ofSeconds(1);
                }

                @Override
                public MemorySize rate() {
                    return new MemorySize(BigInteger.valueOf(10_000_000));
                }
            },
            nanos::get);

    @Test
    void holdsNobodyBackWithoutARush() {
        pace.press(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(pace.pause(BLOCK)).isZero();
        }
    }

    @Test
    void letsAllTogetherKeepToTheRateInARush() {
        pace.press(8);
        assertThat(pace.pause(BLOCK)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.pause(BLOCK)).isEqualTo(Duration.ofMillis(200));
        after(Duration.ofMillis(500));
        assertThat(pace.pause(BLOCK)).as("what nobody used is gone").isEqualTo(Duration.ofMillis(100));
        after(Duration.ofMillis(600));
        assertThat(pace.pause(BLOCK)).as("the rush is over").isZero();
        pace.press(100);
        assertThat(pace.pause(BLOCK)).isEqualTo(Duration.ofMillis(100));
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
