package org.open12315.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.evidence.Attaching;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.kernel.encryption.KeyedHash;
import org.open12315.testsupport.SignIn;

/** What was said is never changed, and every month has its place before it begins. */
@QuarkusTest
class PartitionsTest {

    @Inject
    Pool pool;

    @Inject
    IntakeConfig config;

    @Inject
    SignIn signIn;

    @Inject
    GroupCommit commit;

    @Inject
    Attaching attaching;

    @Inject
    IntakeMeters meters;

    @Inject
    FieldEncryption fields;

    @Inject
    KeyedHash hash;

    @Inject
    ObjectMapper json;

    /** Moved by hand: each Filing or Partitions of a test reads it. */
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    long consumer;

    @BeforeEach
    void somebody() {
        consumer = signIn.consumer().id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE submission SET content = '{}'",
                "UPDATE submission SET received_at = now()",
                "UPDATE submission SET consumer_id = 1",
                "UPDATE submission SET kind = 'REPORT'",
                "UPDATE submission SET receipt_number = receipt_number + 97",
                "DELETE FROM submission",
                "TRUNCATE submission",
                "UPDATE %s SET content = '{}'",
                "DELETE FROM %s",
                "TRUNCATE %s"
            })
    void theDatabaseRefusesToChangeWhatWasSaid(String change) {
        Receipt receipt = await(filing().file(SampleSubmission.complaint(), consumer, null));
        assertThatThrownBy(() -> sql(change.formatted(partition(receipt))))
                .hasStackTraceContaining("submissions are append-only");
        assertThat(partition(receipt)).as("it is still there").isNotNull();
    }

    @Test
    void theLastMomentOfAMonthAndTheFirstOfTheNextHaveTheirOwnPartitions() {
        YearMonth month = YearMonth.now(Clocks.BEIJING);
        Instant midnight =
                month.plusMonths(1).atDay(1).atStartOfDay(Clocks.BEIJING).toInstant();
        Filing filing = filing();

        now.set(midnight.minusMillis(1));
        Receipt last = await(filing.file(SampleSubmission.complaint(), consumer, null));
        now.set(midnight);
        Receipt first = await(filing.file(SampleSubmission.complaint(), consumer, null));

        assertThat(last.number().month()).isEqualTo(month);
        assertThat(partition(last)).isEqualTo(Partitions.name(month));
        assertThat(first.number().month()).isEqualTo(month.plusMonths(1));
        assertThat(partition(first)).isEqualTo(Partitions.name(month.plusMonths(1)));
        assertThat(first.receivedAt()).isEqualTo(OffsetDateTime.ofInstant(midnight, Clocks.BEIJING));
    }

    @Test
    void aKeyHoldsAcrossTheChangeOfTheMonth() {
        Instant midnight = YearMonth.now(Clocks.BEIJING)
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(Clocks.BEIJING)
                .toInstant();
        Filing filing = filing();
        NewSubmission complaint = SampleSubmission.complaint();
        now.set(midnight.minusMillis(1));
        Receipt first = await(filing.file(complaint, consumer, "new-year"));
        now.set(midnight.plusSeconds(1));
        assertThat(await(filing.file(complaint, consumer, "new-year")))
                .isEqualTo(new Receipt(first.number(), null, true));
    }

    /** Years ahead, where no other test files anything. */
    @Test
    void makesMonthsAheadOfTimeAndSeesWhichAreMissing() {
        now.set(Instant.parse("2061-11-20T00:00:00Z"));
        Partitions partitions = partitions();
        assertThat(await(partitions.ahead())).as("not even this month").isEqualTo(-1);

        await(partitions.ensure());
        assertThat(await(partitions.ahead())).isEqualTo(config.monthsAhead());
        await(partitions.ensure());
        assertThat(bounds("submission_2062_01"))
                .as("the year changes in the number as in the calendar")
                .contains("'620100000000000000'", "'620200000000000000'");

        for (int later = 1; later <= config.monthsAhead() + 1; later++) {
            now.set(Instant.parse("2061-11-20T00:00:00Z")
                    .atZone(Clocks.BEIJING)
                    .plusMonths(later)
                    .toInstant());
            assertThat(await(partitions.ahead())).isEqualTo(config.monthsAhead() - later);
        }
    }

    /** Both have looked before, so each holds in its cache that there is none. */
    @RepeatedTest(8)
    void twoInstancesInTheSameNightMakeThemOnce(RepetitionInfo night) {
        now.set(Instant.parse("20%d-01-20T00:00:00Z".formatted(70 + night.getCurrentRepetition())));
        List<Partitions> instances = Stream.generate(this::partitions).limit(4).toList();
        instances.forEach(one -> await(one.ahead()));
        await(Uni.join()
                .all(instances.stream().map(Partitions::ensure).toList())
                .andFailFast());
        assertThat(await(partitions().ahead())).isEqualTo(config.monthsAhead());
    }

    @Test
    void aGapCountsAsMissing() {
        now.set(Instant.parse("2063-01-20T00:00:00Z"));
        Partitions partitions = partitions();
        await(partitions.ensure());
        sql("DROP TABLE submission_2063_03");
        assertThat(await(partitions.ahead())).isEqualTo(1);
        await(partitions.ensure());
        assertThat(await(partitions.ahead())).isEqualTo(config.monthsAhead());
    }

    @Test
    void healthAndMetricsSayHowFarAheadItIs() {
        String check = "checks.find { it.name == 'submissions have a partition to go to' }";
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(check + ".status", is("UP"))
                .body(check + ".data.monthsAhead", is(config.monthsAhead()));
        given().get("/q/metrics").then().body(containsString("open12315_intake_partitions_ahead 3.0"));
    }

    private Filing filing() {
        return new Filing(commit, attaching, meters, clock(), fields, hash, json);
    }

    private Partitions partitions() {
        return new Partitions(pool, clock(), config, new SimpleMeterRegistry());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return Clocks.BEIJING;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now.get(), zone);
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private String partition(Receipt receipt) {
        return await(pool.query("SELECT tableoid::regclass::text FROM submission WHERE receipt_number = "
                                + receipt.number())
                        .execute())
                .iterator()
                .next()
                .getString(0);
    }

    private String bounds(String partition) {
        return await(pool.query("SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = '" + partition
                                + "'::regclass")
                        .execute())
                .iterator()
                .next()
                .getString(0);
    }

    private void sql(String statement) {
        await(pool.query(statement).execute());
    }

    private static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
