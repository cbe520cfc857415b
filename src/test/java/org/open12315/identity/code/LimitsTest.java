package org.open12315.identity.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Rate RATE = Rate.of("2/1h");
    private Instant now = Instant.parse("2026-11-11T00:00:00Z");
    private final Limits limits = new Limits(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void refusesTheThirdAndSaysHowLong() {
        assertThat(limits.take("a", RATE)).isZero();
        assertThat(limits.take("a", RATE)).isZero();
        assertThat(limits.take("a", RATE)).isEqualTo(Duration.ofMinutes(30));
        assertThat(limits.take("b", RATE)).isZero();
        assertThat(limits.wait("a", RATE)).isPositive();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(limits.take("a", RATE)).isZero();
        assertThat(limits.take("a", RATE)).isPositive();
        limits.clear("a");
        assertThat(limits.take("a", RATE)).isZero();
    }

    @Test
    void readsRates() {
        assertThat(Rate.of("10/PT24H")).isEqualTo(new Rate(10, Duration.ofDays(1)));
        assertThat(Rate.of("1/30s")).isEqualTo(new Rate(1, Duration.ofSeconds(30)));
        assertThat(Rate.of("3/2d")).isEqualTo(new Rate(3, Duration.ofDays(2)));
        assertThatThrownBy(() -> Rate.of("often")).hasMessageContaining("5/1h");
        assertThatThrownBy(() -> Rate.of("0/1h")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAHouseholdOnce() {
        assertThat(ClientAddress.prefix("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.prefix("2001:db8:1:2::9"));
        assertThat(ClientAddress.prefix("2001:db8:1:3::9")).isNotEqualTo(ClientAddress.prefix("2001:db8:1:2::9"));
        assertThat(ClientAddress.prefix("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
