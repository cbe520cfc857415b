package org.open12315.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Asks PostgreSQL how it would look for candidates among hundreds of thousands of submissions. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class DedupePlansTest {

    private static final int ROWS = 300_000;

    /** Numbers of a thirteenth month: no receipt has them. */
    private static final long LOWEST = 991300000000000000L;

    /** One business in ten submissions is the same big platform, one person in a thousand files every day. */
    private static final String FILL = """
            INSERT INTO fingerprint (receipt_number, kind, consumer_id, business, business_key, received_at, profile,
                    chain, matter, band_1, band_2, band_3, band_4)
            SELECT %2$d + i, 0, CASE WHEN i %% 1000 = 0 THEN -7 ELSE -1000 - i / 3 END,
                   CASE WHEN i %% 10 = 0 THEN -7 ELSE -1000 - i / 4 END, '店', now() - i * interval '8 seconds',
                   '\\x00', %2$d + i, %2$d + i, -i / 2, -i / 3, -i / 4, -i / 5
            FROM generate_series(1, %1$d) AS i
            """.formatted(ROWS, LOWEST);

    private static final String FILL_SCREENINGS = """
            INSERT INTO screening (receipt_number, verdict, linked_to, score, reasons)
            SELECT %2$d + i, CASE WHEN i %% 5 = 0 THEN 'REPEATED' ELSE 'NEW' END, CASE WHEN i %% 5 = 0 THEN %2$d + i - 1 END,
                   0.5, '{}'
            FROM generate_series(1, %1$d) AS i
            """.formatted(ROWS, LOWEST);

    private static final String FILL_INCIDENTS = """
            INSERT INTO incident (id, business, submissions, consumers, last_at)
            SELECT %2$d + i, -1000 - i %% 3000, 2, 2, now() - i * interval '20 seconds'
            FROM generate_series(1, %1$d / 3) AS i
            """.formatted(ROWS, LOWEST);

    private static final String FILL_MEMBERS = """
            INSERT INTO incident_member (incident_id, receipt_number, consumer_id, received_at)
            SELECT %2$d + 1 + i %% 1000, %2$d + i, -1000 - i, now() FROM generate_series(1, %1$d) AS i
            """.formatted(ROWS, LOWEST);

    private static final String FILL_PEOPLE = """
            INSERT INTO incident_person (incident_id, consumer_id)
            SELECT %2$d + 1 + i %% 1000, -1000 - i FROM generate_series(1, %1$d) AS i
            """.formatted(ROWS, LOWEST);

    @Inject
    Pool pool;

    @BeforeAll
    void fill() {
        List.of(FILL, FILL_SCREENINGS, FILL_INCIDENTS, FILL_MEMBERS, FILL_PEOPLE)
                .forEach(this::run);
        run("VACUUM ANALYZE fingerprint, screening, incident, incident_member, incident_person");
    }

    @AfterAll
    void empty() {
        run("DELETE FROM incident_person WHERE incident_id > " + LOWEST);
        run("DELETE FROM incident_member WHERE incident_id > " + LOWEST);
        run("DELETE FROM incident WHERE id > " + LOWEST);
        run("DELETE FROM screening WHERE receipt_number > " + LOWEST);
        run("DELETE FROM fingerprint WHERE receipt_number > " + LOWEST);
    }

    @Test
    void nothingThatGrowsIsScanned() {
        Map<String, String> plans = new LinkedHashMap<>();
        statements().forEach((name, statement) -> plans.put(name, explain(statement)));

        assertThat(plans)
                .allSatisfy((name, plan) -> assertThat(plan)
                        .as(name)
                        .doesNotContain("Seq Scan on fingerprint")
                        .doesNotContain("Seq Scan on screening")
                        .doesNotContain("Seq Scan on incident"));
        assertThat(plans.get("sweep")).contains("ix_fingerprint_received_at");
        assertThat(plans.get("repeats")).contains("ix_screening_linked_to");
        assertThat(plans.get("members")).contains("ix_incident_member_received_at");
    }

    @Test
    void eachWayToACandidateHasItsIndex() {
        String plan = explain(statements().get("candidates of a batch"));

        assertThat(plan)
                .contains("ix_fingerprint_consumer ")
                .contains("ix_fingerprint_consumer_business ")
                .contains("ix_fingerprint_business ")
                .contains("ix_incident_business ")
                .contains("pk_fingerprint ");
        for (int band = 1; band <= Signature.BANDS; band++) {
            assertThat(plan).contains("ix_fingerprint_band_" + band + " ");
        }
    }

    private record Statement(String sql, Tuple parameters) {}

    private static Map<String, Statement> statements() {
        OffsetDateTime since = Instant.now().minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC);
        Map<String, Statement> statements = new LinkedHashMap<>();
        statements.put("candidates of one", new Statement(DedupeSql.CANDIDATES, search(since, 1)));
        statements.put("candidates of a batch", new Statement(DedupeSql.CANDIDATES, search(since, 64)));
        statements.put("before", new Statement(DedupeSql.BEFORE, Tuple.of(numbers(LOWEST, 64))));
        statements.put("crowds", new Statement(DedupeSql.CROWDS, Tuple.of(numbers(LOWEST, 64), numbers(-5000, 64))));
        statements.put("find", new Statement(ScreeningStore.FIND, Tuple.of(LOWEST + 17)));
        statements.put("repeats", new Statement(ScreeningStore.REPEATS, Tuple.of(LOWEST + 4, 0L, 20)));
        statements.put("members", new Statement(ScreeningStore.MEMBERS, Tuple.of(LOWEST + 1, since, 0L, 20)));
        statements.put("sweep", new Statement(Sweep.DELETE, Tuple.of(since, 5000)));
        return statements;
    }

    private static Tuple search(OffsetDateTime since, int size) {
        Tuple search = Tuple.tuple();
        search.addValue(since);
        search.addValue(numbers(-2000, size));
        search.addValue(numbers(-2000, size));
        search.addValue(numbers(-2000, size));
        search.addValue(numbers(-2000, size));
        for (int band = 0; band < Signature.BANDS; band++) {
            search.addValue(numbers(-9000, size));
        }
        search.addValue(20);
        search.addValue(20);
        search.addValue(5);
        search.addValue(new Long[0]);
        return search;
    }

    private static Long[] numbers(long from, int size) {
        return LongStream.range(from, from + size).boxed().toArray(Long[]::new);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofMinutes(2));
    }

    private String explain(Statement statement) {
        return pool.preparedQuery("EXPLAIN " + statement.sql())
                .execute(statement.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .collect(Collectors.joining("\n")))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
