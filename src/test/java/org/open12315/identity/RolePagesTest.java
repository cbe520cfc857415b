package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** Who gives somebody another role, that the old one ends at once, and that it is recorded. */
@QuarkusTest
class RolePagesTest {

    private static final String ONLY_THESE =
            "UPDATE account SET active = false WHERE role = 'system-administrator' AND active"
                    + " AND id NOT IN ($1, $2) RETURNING id";

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    private final List<Row> switchedOff = new ArrayList<>();

    @AfterEach
    void bringBack() {
        switchedOff.forEach(row ->
                rows("UPDATE account SET active = true WHERE id = $1 RETURNING id", Tuple.of(row.getLong("id"))));
    }

    @Test
    void anAdministratorGivesTheRolesOfTheOwnReachAndTheOldOneEndsAtOnce() {
        KnownAccount administrator = signIn.account(Roles.ADMINISTRATOR, "330100");
        KnownAccount officer = signIn.officer("330110");
        KnownAccount foreign = signIn.officer("310115");
        FormBrowser browser = browser(administrator);
        String session = signIn.session(officer);
        signIn.api(officer).get("/api/v1/cases").then().statusCode(200);
        browser.get("/admin/accounts?after=" + (officer.id() - 1))
                .then()
                .body(containsString("href=\"" + page(officer) + '"'));

        browser.get(page(foreign)).then().statusCode(404);
        browser.send(page(officer), page(foreign), "role", Roles.ANALYST, "authority", "330110")
                .then()
                .statusCode(404);
        change(browser, officer, Roles.SYSTEM_ADMINISTRATOR, "330110")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#role\""), containsString("请选择角色"));
        change(browser, officer, Roles.ANALYST, "310115")
                .then()
                .statusCode(422)
                .body(
                        containsString("只能开通本单位和下级单位的"),
                        containsString("value=\"310115\""),
                        containsString("value=\"analyst\" selected"));
        browser.forge(page(officer), "role", Roles.ANALYST, "authority", "330110")
                .then()
                .statusCode(400);
        assertThat(post(officer)).isEqualTo("officer@330110");
        assertThat(post(foreign)).isEqualTo("officer@310115");

        change(browser, officer, Roles.OFFICER, "330110").then().statusCode(303);
        session(session).get("/api/v1/cases").then().statusCode(200);

        change(browser, officer, Roles.ANALYST, "330100").then().statusCode(303);
        session(session).get("/api/v1/cases").then().statusCode(401);
        signIn.api(officer).get("/api/v1/cases").then().statusCode(403);
        signIn.page(officer).get("/worklist/overview").then().statusCode(200);
        assertThat(trail(officer))
                .containsExactly(
                        administrator.userName() + " 330110 officer@330110 analyst@330100",
                        administrator.userName() + " 330100 officer@330110 analyst@330100");
    }

    @Test
    void onlyASystemAdministratorMakesOneAndOneAlwaysStays() {
        KnownAccount one = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        KnownAccount two = signIn.officer("330110");
        FormBrowser first = browser(one);
        change(first, two, Roles.SYSTEM_ADMINISTRATOR, "").then().statusCode(303);
        assertThat(post(two)).isEqualTo("system-administrator");
        FormBrowser second = browser(two);
        switchedOff.addAll(rows(ONLY_THESE, Tuple.of(one.id(), two.id())));
        browser(signIn.account(Roles.ADMINISTRATOR, "330110"))
                .get(page(two))
                .then()
                .statusCode(404);

        // both have the page before: whoever loses the role first is shown it no more
        String firstToken = first.token(page(two));
        String secondToken = second.token(page(one));
        String[] fields = {"role", Roles.OFFICER, "authority", "330110"};
        CompletableFuture<Response> other =
                CompletableFuture.supplyAsync(() -> first.sendWith(firstToken, page(two), fields));
        second.sendWith(secondToken, page(one), fields);
        other.join();
        assertThat(List.of(post(one), post(two))).containsExactlyInAnyOrder("system-administrator", "officer@330110");

        boolean stays = post(one).equals("system-administrator");
        KnownAccount last = stays ? one : two;
        (stays ? second : first).get(page(last)).then().statusCode(303);
        change(stays ? first : second, last, Roles.OFFICER, "330110")
                .then()
                .statusCode(422)
                .body(containsString("最后一个在用的系统管理员"));
        assertThat(post(last)).isEqualTo("system-administrator");
    }

    private static Response change(FormBrowser browser, KnownAccount account, String role, String authority) {
        return browser.answer(page(account), "role", role, "authority", authority);
    }

    private static String page(KnownAccount account) {
        return "/admin/accounts/" + account.id() + "/role";
    }

    private static io.restassured.specification.RequestSpecification session(String session) {
        return given().cookie("open12315-session", session).accept("application/json");
    }

    private FormBrowser browser(KnownAccount account) {
        return new FormBrowser().cookie("open12315-session", signIn.session(account));
    }

    private String post(KnownAccount account) {
        Row row = rows("SELECT role, authority_code FROM account WHERE id = $1", Tuple.of(account.id()))
                .get(0);
        return new Post(row.getString("role"), row.getString("authority_code")).word();
    }

    private List<String> trail(KnownAccount account) {
        return rows(
                        "SELECT * FROM audit_event WHERE subject = $1 AND action = 'change-role' ORDER BY id",
                        Tuple.of(Long.toString(account.id())))
                .stream()
                .map(row -> String.join(
                        " ", row.getString("actor"), row.getString("subject_authority"), row.getString("reason")))
                .toList();
    }

    private List<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql).executeAndAwait(values).spliterator(), false)
                .toList();
    }
}
