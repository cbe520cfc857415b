package org.open12315.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class PipelineCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-11T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void isWellWhileNothingWaitsForLong() {
        assertEquals(Status.UP, ask(depth(0, null)).getStatus());
        assertEquals(Status.UP, ask(depth(5000, NOW.minusSeconds(20))).getStatus());
        assertEquals(Status.UP, ask(depth(1, NOW.plusSeconds(5))).getStatus());
    }

    @Test
    void isNotWellWhenTheOldestHasWaitedForFiveMinutes() {
        HealthCheckResponse stuck = ask(depth(3, NOW.minus(Duration.ofMinutes(5))));
        assertEquals(Status.DOWN, stuck.getStatus());
        assertEquals(
                Map.of("waiting", 3L, "oldestSeconds", 300L), stuck.getData().orElseThrow());
        assertEquals(3, registry.get("open12315.outbox.depth").gauge().value());
        assertEquals(300, registry.get("open12315.outbox.age").gauge().value());
    }

    @Test
    void isNotWellWhenNobodyCanTell() {
        HealthCheckResponse away = ask(Uni.createFrom().failure(new IOException("refused")));
        assertEquals(Status.DOWN, away.getStatus());
        assertEquals(Map.of("failure", "IOException"), away.getData().orElseThrow());
    }

    private static Uni<OutboxStore.Depth> depth(long rows, Instant oldest) {
        return Uni.createFrom().item(new OutboxStore.Depth(rows, oldest));
    }

    private HealthCheckResponse ask(Uni<OutboxStore.Depth> depth) {
        OutboxStore store = new OutboxStore(null) {
            @Override
            Uni<Depth> depth(int bound) {
                return depth;
            }
        };
        PipelineConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PipelineConfig.class)
                .build()
                .getConfigMapping(PipelineConfig.class);
        OutboxWatch watch = new OutboxWatch(store, Clock.fixed(NOW, ZoneOffset.UTC), registry);
        return new PipelineCheck(watch, config).call().await().atMost(Duration.ofSeconds(5));
    }
}
