package org.open12315.dedupe;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Takes away the fingerprints that nothing can be held against any more. What was decided stays. */
@ApplicationScoped
class Sweep {

    /** Finds its rows by the index on the time; several instances sweep different rows. */
    static final String DELETE = """
            DELETE FROM fingerprint WHERE receipt_number IN (
              SELECT receipt_number FROM fingerprint WHERE received_at < $1
              ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED)
            """;

    private final Pool pool;
    private final DedupeConfig config;
    private final Clock clock;

    Sweep(Pool pool, DedupeConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${open12315.dedupe.sweep-every:10m}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(clock.instant().minus(config.window())).replaceWithVoid();
    }

    /** Deletes what was received before {@code limit}, a bounded batch at a time; gives the number of rows. */
    Uni<Integer> sweep(Instant limit) {
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(limit))
                .whilst(deleted -> deleted == config.sweepSize())
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> batch(Instant limit) {
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(limit.atOffset(ZoneOffset.UTC), config.sweepSize()))
                .map(rows -> rows.rowCount());
    }
}
