package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Runs the statements of the list of staff and of the audit trail among very many accounts and acts, nearly all of them
 * consumers', in a transaction that is rolled back: what PostgreSQL reads follows the length of the page.
 */
@QuarkusTest
class StaffPlansTest {

    private static final Logger LOG = Logger.getLogger(StaffPlansTest.class);

    /** A million on request, with {@code JAVA_TOOL_OPTIONS=-Dstaff-plans.rows=1000000}: the plans must be the same. */
    private static final Integer WANTED = Integer.getInteger("staff-plans.rows");

    private static final int ROWS = WANTED == null ? 150_000 : WANTED;

    /** Blocks of 8 KB; the whole tables have a hundred times as many, or a dozen times with the default. */
    private static final int FEW_BLOCKS = 1_200;

    /** One account in twenty is of staff, in 3,000 authorities; the newest are consumers'. */
    private static final String ACCOUNTS = """
            INSERT INTO account (user_name, password_hash, display_name, role, authority_code)
            SELECT 'plan-' || i, 'x', '王敏', CASE WHEN %2$s THEN 'officer' ELSE 'consumer' END,
                   CASE WHEN %2$s THEN (700000 + i / 20 %% 3000)::text END
            FROM generate_series(1, %1$d) AS i
            """;

    private static final String ACTS = """
            INSERT INTO audit_event (actor, action, subject, subject_authority, reason)
            SELECT CASE WHEN i %% 1000 = 1 THEN 'admin' ELSE 'owner' END, 'change-password', i::text, CASE WHEN %2$s THEN (700000 + i / 20 %% 3000)::text END, 'officer'
            FROM generate_series(1, %1$d) AS i
            """;

    private static final String STAFF = "i % 20 = 0 AND i < " + ROWS * 9L / 10;
    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    @Inject
    Pool pool;

    private record Statement(String sql, Tuple parameters, String index) {}

    @Test
    void aPageReadsNoMoreThanItShows() {
        Map<String, String> plans = new LinkedHashMap<>();
        SqlConnection connection = pool.getConnectionAndAwait();
        Transaction never = connection.beginAndAwait();
        try {
            for (String fill : List.of(ACCOUNTS, ACTS)) {
                connection.query(fill.formatted(ROWS, STAFF)).executeAndAwait();
            }
            connection.query("ANALYZE account, audit_event").executeAndAwait();
            statements().forEach((name, statement) -> plans.put(name, explain(connection, statement)));
        } finally {
            never.rollbackAndAwait();
            connection.closeAndAwait();
            pool.query("VACUUM ANALYZE account, audit_event").executeAndAwait();
        }

        assertThat(plans).allSatisfy((name, plan) -> {
            if (WANTED != null) {
                LOG.infof("%s%n%s", name, plan);
            }
            assertThat(plan).as(name).contains(statements().get(name).index).doesNotContain("Seq Scan on a");
            assertThat(blocks(plan)).as("%s: %s", name, plan).isLessThan(FEW_BLOCKS);
        });
    }

    private static Map<String, Statement> statements() {
        List<String> one = List.of("700007");
        List<String> city = codes(700_100, 15);
        List<String> country = codes(699_000, 4_500);
        Map<String, Statement> all = new LinkedHashMap<>();
        all.put("staff of all", staff(null, "ix_account_staff"));
        all.put("staff of one authority", staff(one, "ix_account_authority"));
        all.put("staff of a city", staff(city, "ix_account_authority"));
        all.put("staff of the country", staff(country, "ix_account_staff"));
        all.put("acts on all", acts(null, false, null, "pk_audit_event"));
        all.put("acts on accounts of no authority", acts(null, true, null, "ix_audit_event_no_authority"));
        all.put("acts of one authority", acts(one, false, null, "ix_audit_event_authority"));
        all.put("acts of a city", acts(city, false, null, "ix_audit_event_authority"));
        all.put("acts of the country", acts(country, false, null, "ix_audit_event_staff"));
        all.put("acts on one account", acts(null, false, "plan-40", "ix_audit_event_subject"));
        all.put("acts on one account of a city", acts(city, false, "plan-40", "ix_audit_event_subject"));
        return all;
    }

    private static List<String> codes(int from, int number) {
        return IntStream.range(from, from + number).mapToObj(String::valueOf).toList();
    }

    private static Statement staff(List<String> authorities, String index) {
        return new Statement(StaffStore.sql(authorities), StaffStore.parameters(0, 50, authorities), index);
    }

    private static Statement acts(List<String> authorities, boolean none, String user, String index) {
        AuditStore.Query query = new AuditStore.Query(authorities, none, user, Long.MAX_VALUE, 50);
        return new Statement(AuditStore.sql(query), AuditStore.parameters(query), index);
    }

    private static String explain(SqlConnection connection, Statement statement) {
        return StreamSupport.stream(
                        connection
                                .preparedQuery("EXPLAIN (ANALYZE, BUFFERS) " + statement.sql)
                                .executeAndAwait(statement.parameters)
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    /** What the whole statement read: the line of its first node. */
    private static int blocks(String plan) {
        Matcher line = BLOCKS.matcher(plan);
        assertThat(line.find()).as(plan).isTrue();
        return number(line.group(1)) + number(line.group(2));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
