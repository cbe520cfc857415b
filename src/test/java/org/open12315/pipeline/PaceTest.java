package org.open12315.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stages hold back in a rush, never stand still, and go all out before and after. */
class PaceTest {

    private final PipelineConfig.Rush config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(PipelineConfig.class)
            .build()
            .getConfigMapping(PipelineConfig.class)
            .rush();
    // near its end, because a counter of nanoseconds may pass it
    private long nanos = Long.MAX_VALUE - 1_000;
    private Duration age = Duration.ZERO;
    private final Pace pace = new Pace(config, () -> nanos, () -> age);

    @Test
    void goesAllOutWhileNobodyWaits() {
        assertThat(pace.room(500)).isEqualTo(500);
        assertThat(pace.room(500)).isEqualTo(500);
    }

    @Test
    void aFewThatMeetByChanceAreNoRush() {
        pace.press(config.waiting() - 1);
        assertThat(pace.room(500)).isEqualTo(500);
    }

    @Test
    void aLoadThatLastsIsNotPutOffForGood() {
        age = config.longestLag();
        pace.press(1_000);
        assertThat(pace.room(500)).isEqualTo(500);
        age = age.minusMillis(1);
        assertThat(pace.room(500)).isEqualTo(config.readSize());
    }

    @Test
    void readsAFewNowAndThenInARush() {
        pace.press(config.waiting());
        assertThat(pace.room(500)).isEqualTo(config.readSize());
        assertThat(pace.room(500)).isZero();
        pass(config.pause());
        assertThat(pace.room(7)).as("never more than there is room for").isEqualTo(7);
    }

    @Test
    void keepsTheFloorHoweverLongTheRushLasts() {
        int read = IntStream.range(0, 10_000)
                .map(millisecond -> {
                    pass(Duration.ofMillis(1));
                    pace.press(config.waiting());
                    return pace.room(500);
                })
                .sum();
        assertThat(read).isEqualTo(10_000 / (int) config.pause().toMillis() * config.readSize());
    }

    @Test
    void goesAllOutAgainWhenTheRushIsOver() {
        pace.press(config.waiting());
        pace.room(500);
        pass(config.hold());
        assertThat(pace.room(500)).isEqualTo(500);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
