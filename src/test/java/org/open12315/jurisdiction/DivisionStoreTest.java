package org.open12315.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The start filled the tables; the same list once more touches nothing, another one replaces them whole. */
@QuarkusTest
class DivisionStoreTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DivisionStore store;

    @Inject
    Divisions divisions;

    @Inject
    Authorities authorities;

    @Inject
    Pool pool;

    @AfterEach
    void holdTheShippedListAgain() {
        hold(divisions, authorities);
    }

    @Test
    void theStartFillsTheTables() {
        assertThat(number("SELECT count(*) FROM division")).isEqualTo(divisions.size());
        assertThat(number("SELECT count(*) FROM authority"))
                .isEqualTo(authorities.all().count());
        assertThat(number("SELECT count(*) FROM division WHERE level = 'COUNTY' AND successor_code IS NULL"))
                .isGreaterThan(2_800);
    }

    @Test
    void theSameListTouchesNothing() {
        assertThat(hold(divisions, authorities)).isFalse();
        String before = text("SELECT max(xmin::text::bigint)::text FROM division");

        assertThat(hold(divisions, authorities)).isFalse();

        assertThat(text("SELECT max(xmin::text::bigint)::text FROM division")).isEqualTo(before);
    }

    @Test
    void anotherListReplacesTheTablesAndTheShippedOneComesBack() {
        Divisions few = Divisions.of(List.of(
                new Division("330000", "浙江省", Level.PROVINCE, null, false, null),
                new Division("330100", "杭州城", Level.CITY, "330000", false, null)));

        assertThat(hold(few, Authorities.of(few))).isTrue();
        assertThat(number("SELECT count(*) FROM division")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM authority")).isEqualTo(3);
        assertThat(text("SELECT name FROM division WHERE code = '330100'")).isEqualTo("杭州城");

        assertThat(hold(divisions, authorities)).isTrue();
        assertThat(number("SELECT count(*) FROM division")).isEqualTo(divisions.size());
        assertThat(text("SELECT name FROM division WHERE code = '330100'")).isEqualTo("杭州市");
    }

    @Test
    void everyCountyOfTheTablesHasAChainUpToTheNationalAuthority() {
        assertThat(number("""
                WITH RECURSIVE chain AS (
                    SELECT code AS county, code, parent_code FROM authority WHERE level = 'COUNTY'
                    UNION ALL
                    SELECT chain.county, above.code, above.parent_code
                    FROM chain JOIN authority above ON above.code = chain.parent_code)
                SELECT count(DISTINCT county) FROM chain WHERE code = '100000'
                """)).isEqualTo(number("SELECT count(*) FROM authority WHERE level = 'COUNTY'"));
    }

    @Test
    void childrenAreFoundByIndex() {
        String plan = pool.withConnection(connection -> connection
                        .query("ANALYZE division")
                        .execute()
                        .chain(() -> connection
                                .query("EXPLAIN SELECT code, name FROM division WHERE parent_code = '330100'")
                                .execute()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList()
                        .toString())
                .await()
                .atMost(SOON);
        assertThat(plan).contains("ix_division_parent").doesNotContain("Seq Scan");
    }

    private boolean hold(Divisions some, Authorities theirs) {
        return store.hold(some, theirs, Checksum.of(some, theirs)).await().atMost(SOON);
    }

    private long number(String sql) {
        return row(sql).getLong(0);
    }

    private String text(String sql) {
        return row(sql).getString(0);
    }

    private Row row(String sql) {
        return pool.query(sql).execute().await().atMost(SOON).iterator().next();
    }
}
