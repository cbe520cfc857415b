package org.open12315.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
 * do so at once; the function takes a lock and leaves alone what is there. What is missing shows in {@link IntakeCheck}
 * and in a gauge long before a month begins without its partition.
 */
@ApplicationScoped
class Partitions {

    private final Pool pool;
    private final Clock clock;
    private final IntakeConfig config;

    private volatile int ahead;

    Partitions(Pool pool, Clock clock, IntakeConfig config, MeterRegistry registry) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
        Gauge.builder("open12315.intake.partitions.ahead", () -> ahead)
                .description("Months after this one that have their partition; -1: this month has none")
                .register(registry);
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
                .chain(this::measure);
    }

    /** Every hour, so that the figure falls when the nights do not bring what they should. */
    @Scheduled(every = "1h")
    Uni<Void> measure() {
        return ahead().invoke(months -> ahead = months).replaceWithVoid();
    }

    /** How many months after this one have their partition, without a gap; -1 if not even this one has. */
    Uni<Integer> ahead() {
        YearMonth first = YearMonth.now(clock);
        String[] names = IntStream.rangeClosed(0, config.monthsAhead())
                .mapToObj(first::plusMonths)
                .map(Partitions::name)
                .toArray(String[]::new);
        return pool.preparedQuery("SELECT coalesce(min(place) FILTER (WHERE to_regclass(name) IS NULL), count(*) + 1)"
                        + " FROM unnest($1::text[]) WITH ORDINALITY AS wanted(name, place)")
                .execute(Tuple.of(names))
                .map(rows -> rows.iterator().next().getInteger(0) - 2);
    }

    private Uni<Void> ensure(YearMonth month) {
        return pool.preparedQuery("SELECT submission_partition($1, $2, $3)")
                .execute(Tuple.of(
                        name(month), ReceiptNumber.lowerBound(month), ReceiptNumber.lowerBound(month.plusMonths(1))))
                .replaceWithVoid();
    }

    static String name(YearMonth month) {
        return "submission_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
