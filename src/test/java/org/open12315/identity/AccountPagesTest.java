package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** Who makes accounts and takes them away, how far that reaches, and that it is recorded. */
@QuarkusTest
class AccountPagesTest {

    private static final String PAGE = "/admin/accounts";

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    @Test
    void anAdministratorManagesTheOwnAuthorityAndThoseBelow() {
        KnownAccount administrator = signIn.account(Roles.ADMINISTRATOR, "330100");
        KnownAccount below = signIn.officer("330110");
        KnownAccount foreign = signIn.officer("310115");
        KnownAccount system = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        KnownAccount consumer = signIn.consumer();
        FormBrowser browser = browser(administrator);
        String mine = PAGE + "?authority=330110&after=" + (below.id() - 1);

        browser.get(mine).then().statusCode(200).body(containsString(below.userName()));
        browser.get(PAGE + "?authority=310115").then().statusCode(404);
        browser.get(PAGE + "?after=" + (below.id() - 1))
                .then()
                .statusCode(200)
                .body(
                        containsString(below.userName()),
                        not(containsString(foreign.userName())),
                        not(containsString(system.userName())),
                        not(containsString(consumer.userName())),
                        not(containsString("value=\"system-administrator\"")));
        for (KnownAccount other : List.of(foreign, system, consumer)) {
            browser.send(PAGE, PAGE + "/" + other.id(), "active", "false")
                    .then()
                    .statusCode(404);
        }
        assertThat(active(foreign, system, consumer)).isEqualTo(3);
        assertThat(trail(foreign)).containsExactly("test create-account 310115 officer");

        create(browser, "other_" + foreign.id(), Roles.OFFICER, "310115")
                .then()
                .statusCode(422)
                .body(containsString("只能开通本单位和下级单位的"), containsString("value=\"王敏\""));
        create(browser, "other_" + foreign.id(), Roles.SYSTEM_ADMINISTRATOR, "330110")
                .then()
                .statusCode(422)
                .body(containsString("请选择角色"));
        String name = "new_" + foreign.id();
        create(browser, name, Roles.ANALYST, "330110").then().statusCode(303);
        browser.get(mine).then().body(containsString(name), containsString("分析人员"));
        create(browser, name, Roles.ANALYST, "330110").then().statusCode(422).body(containsString("已被使用"));
    }

    @Test
    void whoIsSwitchedOffIsOutAtOnceAndThatIsRecorded() {
        KnownAccount administrator = signIn.account(Roles.ADMINISTRATOR, "330110");
        KnownAccount officer = signIn.officer("330110");
        String session = signIn.session(officer);
        signIn.api(officer).get("/api/v1/cases").then().statusCode(200);
        FormBrowser browser = browser(administrator);

        browser.forge(PAGE + "/" + officer.id(), "active", "false").then().statusCode(400);
        browser.send(PAGE, PAGE + "/" + officer.id(), "active", "false").then().statusCode(303);
        signIn.api(officer).get("/api/v1/cases").then().statusCode(401);
        given().cookie("open12315-session", session)
                .accept("application/json")
                .get("/api/v1/cases")
                .then()
                .statusCode(401);
        browser.send(PAGE, PAGE + "/" + officer.id(), "active", "true").then().statusCode(303);
        signIn.api(officer).get("/api/v1/cases").then().statusCode(200);
        given().cookie("open12315-session", session)
                .accept("application/json")
                .get("/api/v1/cases")
                .then()
                .statusCode(401);
        assertThat(trail(officer))
                .containsExactly(
                        "test create-account 330110 officer",
                        administrator.userName() + " deactivate-account 330110 officer",
                        administrator.userName() + " activate-account 330110 officer");
        for (String wipe :
                List.of("TRUNCATE audit_event", "DELETE FROM audit_event", "UPDATE audit_event SET actor = 'nobody'")) {
            assertThatThrownBy(() -> pool.query(wipe).executeAndAwait()).hasMessageContaining("append-only");
        }
    }

    @Test
    void oneSystemAdministratorAlwaysStays() {
        KnownAccount one = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        KnownAccount two = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        FormBrowser first = browser(one);
        FormBrowser second = browser(two);
        List<Row> others = rows(
                "UPDATE account SET active = false WHERE role = 'system-administrator' AND active"
                        + " AND id NOT IN ($1, $2) RETURNING id",
                Tuple.of(one.id(), two.id()));
        try {
            // both have the page before: whoever is switched off first is shown it no more
            String firstToken = first.token(PAGE);
            String secondToken = second.token(PAGE);
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(
                    () -> first.sendWith(firstToken, PAGE + "/" + two.id(), "active", "false")
                            .statusCode());
            second.sendWith(secondToken, PAGE + "/" + one.id(), "active", "false");
            other.join();
            assertThat(active(one, two)).isEqualTo(1);

            boolean stays = active(one) == 1;
            (stays ? first : second)
                    .send(PAGE, PAGE + "/" + (stays ? one : two).id(), "active", "false")
                    .then()
                    .statusCode(422)
                    .body(containsString("最后一个在用的系统管理员"));
            assertThat(active(one, two)).isEqualTo(1);
        } finally {
            others.forEach(row ->
                    rows("UPDATE account SET active = true WHERE id = $1 RETURNING id", Tuple.of(row.getLong("id"))));
        }
    }

    private FormBrowser browser(KnownAccount account) {
        return new FormBrowser().cookie("open12315-session", signIn.session(account));
    }

    private static io.restassured.response.Response create(
            FormBrowser browser, String user, String role, String authority) {
        return browser.send(
                PAGE,
                PAGE,
                "user",
                user,
                "displayName",
                "王敏",
                "role",
                role,
                "authority",
                authority,
                "password",
                "纸短情长2026");
    }

    private long active(KnownAccount... accounts) {
        Long[] ids = java.util.Arrays.stream(accounts).map(KnownAccount::id).toArray(Long[]::new);
        return rows(
                        "SELECT id FROM account WHERE active AND id = ANY ($1)",
                        Tuple.tuple().addArrayOfLong(ids))
                .size();
    }

    private List<String> trail(KnownAccount account) {
        return rows("SELECT * FROM audit_event WHERE subject = $1 ORDER BY id", Tuple.of(Long.toString(account.id())))
                .stream()
                .map(row -> String.join(
                        " ",
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject_authority"),
                        row.getString("reason")))
                .toList();
    }

    private List<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql).executeAndAwait(values).spliterator(), false)
                .toList();
    }
}
