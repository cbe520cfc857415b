package org.open12315.intake;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.open12315.kernel.ReceiptNumber;

/**
 * Makes the monthly partitions of the submissions ahead of time: at every start and every night. Several instances may
 * do so at once; the function takes a lock and leaves alone what is there.
 */
@ApplicationScoped
class Partitions {

    private final Pool pool;
    private final Clock clock;
    private final IntakeConfig config;

    Partitions(Pool pool, Clock clock, IntakeConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /** Before the first request is served, so that no month can begin without its partition. */
    void atStart(@Observes @Priority(100) StartupEvent event) {
        ensure().await().atMost(Duration.ofSeconds(30));
    }

    @Scheduled(cron = "0 17 3 * * ?")
    Uni<Void> ensure() {
        YearMonth first = YearMonth.now(clock);
        return Multi.createFrom()
                .items(IntStream.rangeClosed(0, config.monthsAhead()).mapToObj(first::plusMonths))
                .onItem()
                .transformToUniAndConcatenate(this::ensure)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> ensure(YearMonth month) {
        return pool.preparedQuery("SELECT submission_partition($1, $2, $3)")
                .execute(Tuple.of(
                        name(month), ReceiptNumber.lowerBound(month), ReceiptNumber.lowerBound(month.plusMonths(1))))
                .replaceWithVoid();
    }

    /** Is there a partition for {@code month}? */
    Uni<Boolean> exists(YearMonth month) {
        return pool.preparedQuery("SELECT to_regclass($1) IS NOT NULL")
                .execute(Tuple.of(name(month)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    static String name(YearMonth month) {
        return "submission_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
