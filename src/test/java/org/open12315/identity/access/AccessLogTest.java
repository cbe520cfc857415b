package org.open12315.identity.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.kernel.encryption.KeyRing;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class AccessLogTest {

    private static final long CASE =
            ReceiptNumber.create(YearMonth.of(2026, 11), new SecureRandom()).value();

    @Inject
    AccessLog log;

    @Inject
    AccessLogStore store;

    @Inject
    KeyRing keys;

    @Inject
    Pool pool;

    @Inject
    SignIn signIn;

    @Test
    void manyWritersAtOnceMakeOneChain() {
        KnownAccount officer = signIn.officer("330110");
        long before = end().number();
        await(Multi.createFrom()
                .range(0, 60)
                .onItem()
                .transformToUni(i -> log.record(look(officer, "330110", "需要回访 " + i)))
                .merge(20)
                .collect()
                .asList());
        assertThat(end().number()).isEqualTo(before + 60);
        assertThat(verify(null)).contains("is whole").contains(end().number() + ":");
    }

    @Test
    void aRowThatIsTakenOutOrChangedIsFound() {
        KnownAccount officer = signIn.officer("330110");
        for (int i = 0; i < 5; i++) {
            await(log.record(look(officer, "330110", "核实地址")));
        }
        String head = verify(null).replaceAll("(?s).*: (\\d+:[0-9a-f]{64}).*", "$1");
        long last = end().number();
        long third = last - 2;

        tampered("UPDATE access_log SET reason = 'x' WHERE number = " + third, "row " + third + " was changed");
        tampered("UPDATE access_log SET actor = 'somebody' WHERE number = " + third, "row " + third + " was changed");
        tampered("UPDATE access_log SET at = at + interval '1 hour' WHERE number = " + third, "row " + third);
        tampered("DELETE FROM access_log WHERE number = " + third, "row " + third + " is missing");
        tampered("DELETE FROM access_log WHERE number = " + last, "rows " + last + " to " + last);
        // taken out and the numbers closed up again
        tampered(
                "DELETE FROM access_log WHERE number = " + third
                        + "; UPDATE access_log SET number = number - 1 WHERE number > " + third,
                "row " + third + " was changed");
        // the end cut off together with the head: only the head that was kept elsewhere tells
        tampered(
                "DELETE FROM access_log WHERE number = " + last
                        + "; UPDATE access_log_head SET number = a.number, hash = a.hash FROM access_log a WHERE a.number = "
                        + (last - 1),
                head,
                "an earlier check ended with");
        assertThat(verify(head)).contains("is whole");
    }

    @Test
    void withoutTheKeyNobodyWritesARowThatFits() {
        await(log.record(look(signIn.officer("330110"), "330110", "核实地址")));
        String other = "lookup=" + "7".repeat(64) + " any=" + "7".repeat(64);
        assertThat(run(KeyRing.parse(other), null)).contains("NOT WHOLE");
    }

    @Test
    void theDatabaseRefusesToChangeIt() {
        await(log.record(look(signIn.officer("330110"), "330110", "核实地址")));
        for (String statement :
                new String[] {"DELETE FROM access_log", "UPDATE access_log SET reason = ''", "TRUNCATE access_log"}) {
            assertThatThrownBy(() -> sql(statement)).as(statement).hasMessageContaining("append-only");
        }
    }

    @Test
    void nobodyLooksWithoutAReason() {
        KnownAccount officer = signIn.officer("330110");
        assertThatThrownBy(() -> look(officer, "330110", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAuthorityAndThoseAboveReadItAndNobodyElse() {
        String reason = "电话回访 " + System.nanoTime();
        await(log.record(look(signIn.officer("330110"), "330110", reason)));
        for (String above : new String[] {"330110", "330100", "330000", "100000"}) {
            signIn.page(signIn.account("supervisor", above))
                    .get("/access-log?number=" + CASE)
                    .then()
                    .statusCode(200)
                    .body(containsString(reason), containsString("杭州市余杭区市场监督管理局"));
        }
        for (String beside : new String[] {"330106", "330200", "110105"}) {
            signIn.page(signIn.account("supervisor", beside))
                    .get("/access-log")
                    .then()
                    .statusCode(200)
                    .body(not(containsString(reason)));
        }
        signIn.page(signIn.officer("330110")).get("/access-log").then().statusCode(403);
        signIn.page(signIn.consumer()).get("/access-log").then().statusCode(403);
        given().redirects().follow(false).get("/access-log").then().statusCode(303);
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        signIn.page(signIn.account("supervisor", "330100"))
                .get("/access-log?number=12<b>")
                .then()
                .statusCode(422)
                .body(containsString("受理编号有误"), not(containsString("<b>\"")));
    }

    private static Look look(KnownAccount who, String authority, String reason) {
        return Look.atPerson(who, CASE, authority, reason);
    }

    /** What somebody with the rights of the owner of the tables could do, and undone again. */
    private void tampered(String sql, String found) {
        tampered(sql, null, found);
    }

    private void tampered(String sql, String head, String found) {
        sql("ALTER TABLE access_log DISABLE TRIGGER USER");
        sql("CREATE TABLE access_log_kept AS SELECT * FROM access_log");
        sql("CREATE TABLE access_log_head_kept AS SELECT * FROM access_log_head");
        try {
            sql(sql);
            assertThat(verify(head)).as(sql).contains("NOT WHOLE").contains(found);
        } finally {
            sql("DELETE FROM access_log; INSERT INTO access_log SELECT * FROM access_log_kept;"
                    + " DELETE FROM access_log_head; INSERT INTO access_log_head SELECT * FROM access_log_head_kept;"
                    + " DROP TABLE access_log_kept; DROP TABLE access_log_head_kept;"
                    + " ALTER TABLE access_log ENABLE TRIGGER USER");
        }
    }

    private String verify(String head) {
        return run(keys, head);
    }

    private static String run(KeyRing keys, String head) {
        Map<String, String> dataSource = new HashMap<>();
        for (String key : new String[] {
            "quarkus.datasource.reactive.url", "quarkus.datasource.username", "quarkus.datasource.password"
        }) {
            dataSource.put(key, ConfigProvider.getConfig().getValue(key, String.class));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = VerifyAccessLog.run(dataSource, keys, head, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(said.toString(StandardCharsets.UTF_8).contains("NOT WHOLE") ? 2 : 0);
        return said.toString(StandardCharsets.UTF_8);
    }

    private AccessEntry.Head end() {
        return await(store.head());
    }

    private void sql(String statement) {
        await(pool.query(statement).execute());
    }

    private static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
