package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.casework.WorklistQuery.Sort;
import org.open12315.jurisdiction.Authority;
import org.open12315.jurisdiction.Level;
import org.open12315.pipeline.message.SubmissionKind;

/** Asks PostgreSQL how it would run each statement that grows, on a table of hundreds of thousands of cases. */
@QuarkusTest
class CasePlansTest {

    /** A million on request, with {@code JAVA_TOOL_OPTIONS=-Dcase-plans.rows=1000000}: the plans must be the same. */
    private static final int ROWS = Integer.getInteger("case-plans.rows", 300_000);

    /** Numbers of a thirteenth month: no receipt has them. */
    private static final long LOWEST = 991300000000000000L;

    /** A third of the cases with one authority, as with the seat of a big platform; the others spread over 3,000. */
    private static final String FILL = """
            INSERT INTO case_file (receipt_number, kind, anonymous, state, authority_code, business, category, problem,
                    summary, received_at, rule_set, term, deadline, linked_to, incident_id, basis, words,
                    assigned_id)
            SELECT %2$d + i, CASE WHEN i %% 10 = 0 THEN 'REPORT' ELSE 'COMPLAINT' END, false,
                   (ARRAY['ASSIGNED', 'ACCEPTED', 'MEDIATING', 'CLOSED', 'LINKED'])[1 + i %% 5],
                   CASE WHEN i %% 3 = 0 THEN '900000' ELSE (700000 + i %% 3000)::text END,
                   '店' || i, 'c', 'p', 's', now() - i * interval '10 seconds', 'order-121', 'DECIDE',
                   DATE '2026-01-01' + i %% 400,
                   CASE WHEN i %% 5 = 4 THEN %2$d + i - 1 END,
                   CASE WHEN i %% 50 = 0 THEN i / 5000 END,
                   '{}', ARRAY[i %% 1000, 1000 + i %% 7],
                   CASE WHEN i %% 5 <> 0 THEN 880000000 + i %% 300 END
            FROM generate_series(1, %1$d) AS i
            """.formatted(ROWS, LOWEST);

    private static final String FILL_EVENTS = """
            INSERT INTO case_event (receipt_number, version, action, for_sender)
            SELECT %2$d + i, 0, 'OPENED', true FROM generate_series(1, %1$d) AS i
            """.formatted(ROWS, LOWEST);

    @Inject
    Pool pool;

    @BeforeEach
    void fill() {
        run(FILL);
        run(FILL_EVENTS);
        run("VACUUM ANALYZE case_file, case_event");
    }

    @AfterEach
    void empty() {
        run("DELETE FROM case_file WHERE receipt_number > " + LOWEST);
        run("ALTER TABLE case_event DISABLE TRIGGER case_event_unchanged");
        run("DELETE FROM case_event WHERE receipt_number > " + LOWEST);
        run("ALTER TABLE case_event ENABLE TRIGGER case_event_unchanged");
    }

    @Test
    void nothingThatGrowsIsScanned() {
        Map<String, String> plans = new LinkedHashMap<>();
        statements().forEach((name, statement) -> plans.put(name, explain(statement)));

        assertThat(plans).allSatisfy((name, plan) -> assertThat(plan).as(name).doesNotContain("Seq Scan on case_"));
        assertThat(plans.get("worklist by deadline")).contains("ix_case_file_deadline");
        assertThat(plans.get("worklist by day of receipt")).contains("ix_case_file_received");
        assertThat(plans.get("search in one authority")).contains("ix_case_file_words");
        assertThat(plans.get("search in one authority"))
                .contains("Index Only Scan Backward using ix_case_file_received");
        assertThat(plans.get("search in many authorities")).contains("ix_case_file_words");
        assertThat(plans.get("count")).contains("ix_case_file_");
        assertThat(plans.get("overview")).contains("ix_case_file_");
        assertThat(plans.get("linked")).contains("ix_case_file_linked");
        assertThat(plans.get("incident")).contains("ix_case_file_incident");
        assertThat(plans.get("timelines")).contains("ix_case_event_receipt_number");
    }

    /** No way of asking looks at every case, or at every case of a big authority; nor does it sort what it then drops. */
    @Test
    void noWayOfAskingWalksTheTable() {
        Map<String, String> plans = new LinkedHashMap<>();
        everyWay().forEach((name, statement) -> plans.put(name, explain(statement)));

        assertThat(plans).hasSizeGreaterThan(90).allSatisfy((name, plan) -> {
            assertThat(plan).as(name).doesNotContain("Seq Scan on case_");
            assertThat(plan).as(name).containsPattern("ix_case_file_(deadline|received|words|assigned)");
        });
        assertThat(plans).allSatisfy((name, plan) -> {
            if (name.contains("search null") && name.contains("officer null")) {
                String index = name.contains("DEADLINE") ? "ix_case_file_deadline" : "ix_case_file_received";
                assertThat(plan)
                        .as(name)
                        .contains(
                                name.contains("backward true") == name.contains("DEADLINE")
                                        ? "Scan Backward using " + index
                                        : "using " + index);
            }
            if (name.contains("search null")
                    && !name.contains("officer null")
                    && name.contains("from 0001")
                    && name.contains("edge null")) {
                assertThat(plan).as(name).contains("ix_case_file_assigned");
            }
        });
    }

    private static Map<String, Statement> statements() {
        List<String> one = List.of("900000");
        List<String> many =
                IntStream.range(700_000, 700_100).mapToObj(String::valueOf).toList();
        Map<String, Statement> statements = new LinkedHashMap<>();
        statements.put("worklist by deadline", worklist(one, Sort.DEADLINE, null));
        statements.put("worklist by day of receipt", worklist(one, Sort.RECEIVED, null));
        statements.put("worklist of many authorities", worklist(many, Sort.DEADLINE, null));
        statements.put("search in one authority", worklist(one, Sort.DEADLINE, new Search("火锅")));
        statements.put("search in many authorities", worklist(many, Sort.DEADLINE, new Search("火锅")));
        statements.put(
                "count",
                new Statement(
                        WorklistStore.COUNT,
                        WorklistStore.countParameters(one, Tray.ALL.states(), Due.Range.NONE, 1000)));
        List<Overview.Part> parts = many.stream()
                .map(code -> new Overview.Part(new Authority(code, code, Level.COUNTY, code, null), List.of(code)))
                .toList();
        statements.put(
                "overview",
                new Statement(
                        WorklistStore.OVERVIEW,
                        WorklistStore.overviewParameters(
                                parts, Tray.TO_DECIDE.states(), LocalDate.of(2026, 9, 1), 1000)));
        statements.put("find", new Statement(CaseStore.FIND, Tuple.of(991300000000000017L)));
        statements.put("find several", new Statement(CaseStore.FIND_ALL, Tuple.of(new Long[] {991300000000000017L})));
        statements.put("linked", new Statement(CaseStore.LINKED, Tuple.of(991300000000000003L, 20)));
        statements.put("incident", new Statement(CaseStore.INCIDENT, Tuple.of(7L, "900000", 1000, 20)));
        statements.put("timeline", new Statement(CaseStore.EVENTS, Tuple.of(991300000000000017L)));
        statements.put(
                "timelines", new Statement(CaseStore.EVENTS_FOR_SENDERS, Tuple.of(new Long[] {991300000000000017L})));
        return statements;
    }

    private record Statement(String sql, Tuple parameters) {}

    private static Statement worklist(List<String> authorities, Sort sort, Search search) {
        return worklist(authorities, null, null, Due.Range.FIRST, search, sort, null, false);
    }

    private static Statement worklist(
            List<String> authorities,
            SubmissionKind kind,
            Long officer,
            LocalDate from,
            Search search,
            Sort sort,
            Cursor edge,
            boolean backward) {
        WorklistQuery query = new WorklistQuery(
                authorities,
                Tray.TO_DECIDE.states(),
                kind,
                officer,
                from,
                LocalDate.of(2026, 9, 1),
                search,
                sort,
                edge,
                backward,
                51);
        return new Statement(WorklistStore.sql(query), WorklistStore.parameters(query));
    }

    /** Every way in which the page can ask: sorted, searched, filtered, turned forward and back. */
    private static Map<String, Statement> everyWay() {
        Map<String, Statement> ways = new LinkedHashMap<>();
        List<String> many =
                IntStream.range(700_000, 700_100).mapToObj(String::valueOf).toList();
        for (List<String> authorities : List.of(List.of("900000"), many)) {
            for (Sort sort : Sort.values()) {
                Cursor middle = sort == Sort.DEADLINE
                        ? new Cursor(LocalDate.of(2026, 6, 1).toEpochDay(), 991300000000100000L)
                        : new Cursor(1_780_000_000_000_000L, 991300000000100000L);
                for (Search search : new Search[] {null, new Search("火锅")}) {
                    for (SubmissionKind kind : new SubmissionKind[] {null, SubmissionKind.REPORT}) {
                        for (Long officer : new Long[] {null, 880000007L}) {
                            for (LocalDate from : List.of(Due.Range.FIRST, LocalDate.of(2026, 8, 27))) {
                                for (Cursor edge : new Cursor[] {null, middle}) {
                                    for (boolean backward :
                                            edge == null ? new boolean[] {false} : new boolean[] {false, true}) {
                                        ways.put(
                                                "%d authorities, %s, search %s, kind %s, officer %s, from %s, edge %s, backward %s"
                                                        .formatted(
                                                                authorities.size(),
                                                                sort,
                                                                search,
                                                                kind,
                                                                officer,
                                                                from,
                                                                edge,
                                                                backward),
                                                worklist(
                                                        authorities,
                                                        kind,
                                                        officer,
                                                        from,
                                                        search,
                                                        sort,
                                                        edge,
                                                        backward));
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return ways;
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(Duration.ofMinutes(8));
    }

    private String explain(Statement statement) {
        return pool.preparedQuery("EXPLAIN " + statement.sql())
                .execute(statement.parameters())
                .map(rows -> CaseRows.stream(rows).map(row -> row.getString(0)).collect(Collectors.joining("\n")))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
