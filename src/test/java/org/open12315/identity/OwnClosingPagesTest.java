package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;

/** Everything that is kept about oneself, handed out, and erased as far as the law lets it. */
@QuarkusTest
class OwnClosingPagesTest {

    private static final String FACTS = "我买的电饭锅用了三天就不热了，商家说不退。";

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    @Test
    void handsOutEverythingInClearForThePassword() {
        Registered somebody = Registered.somebody();
        String receipt = file(somebody);
        FormBrowser browser = somebody.browser();
        draft(browser);
        browser.send("/account/export", "/account/export", "current", "wrong word 2026")
                .then()
                .statusCode(422)
                .body(containsString("现在的密码不正确"));
        Response file = browser.send("/account/export", "/account/export", "current", somebody.password());
        file.then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", "no-store");
        for (Response answer : new Response[] {file, export(somebody)}) {
            answer.then()
                    .body("account.user", equalTo(somebody.user()))
                    .body("person.name", equalTo(Registered.NAME))
                    .body("person.documentNumber", equalTo(somebody.document()))
                    .body("person.mobile", equalTo("+86" + somebody.telephone().number()))
                    .body("person.email", equalTo(somebody.user() + "@example.org"))
                    .body("sessions", hasSize(1))
                    .body("events.action", hasItems("create-account"))
                    .body("records.submissions[0].receiptNumber", equalTo(receipt))
                    .body("records.submissions[0].facts", equalTo(FACTS))
                    .body("records.submissions[0].person.name", equalTo("李明"))
                    .body("records.drafts", hasSize(1));
        }
        assertThat(export(Registered.somebody()).<List<?>>path("records.submissions"))
                .isEmpty();
    }

    @Test
    void closingErasesThePersonAndKeepsWhatWasFiled() {
        Registered somebody = Registered.somebody();
        file(somebody);
        FormBrowser browser = somebody.browser();
        draft(browser);
        long id = JsonPath.from(export(somebody).asString()).getLong("account.number");
        browser.get("/account/close").then().statusCode(200).body(containsString("依法保留"));
        close(browser, somebody.password(), false).then().statusCode(422).body(containsString("请勾选"));
        close(browser, "wrong word 2026", true).then().statusCode(422).body(containsString("现在的密码不正确"));
        browser.get("/account").then().statusCode(200);

        close(browser, somebody.password(), true)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account/close/done"));

        browser.get("/account/close/done").then().statusCode(200).body(containsString("账号已注销"));
        browser.get("/account").then().statusCode(303);
        somebody.api().get("/api/v1/account").then().statusCode(401);
        assertThat(count("SELECT count(*) FROM person WHERE account_id = $1", id))
                .isZero();
        assertThat(count("SELECT count(*) FROM draft WHERE owner_id = $1", id)).isZero();
        assertThat(count("SELECT count(*) FROM session WHERE account_id = $1", id))
                .isZero();
        assertThat(count("SELECT count(*) FROM submission WHERE consumer_id = $1", id))
                .isEqualTo(1);
        assertThat(count(
                        "SELECT count(*) FROM account WHERE id = $1 AND NOT active AND user_name = 'closed-' || id",
                        id))
                .isEqualTo(1);
        assertThat(count(
                        "SELECT count(*) FROM audit_event WHERE subject = $1::bigint::text AND action = 'close-account'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void theSamePersonMayRegisterAgain() {
        Registered somebody = Registered.somebody();
        closing(somebody, somebody.password()).then().statusCode(204);
        somebody.again().api().get("/api/v1/account").then().statusCode(200).body("name", equalTo("张*"));
    }

    @Test
    void staffAccountsAreClosedByTheirAdministrator() {
        KnownAccount officer = signIn.officer("330110");
        signIn.api(officer)
                .body(Map.of("current", SignIn.PASSWORD))
                .post("/api/v1/account/closing")
                .then()
                .statusCode(403);
        signIn.api(officer)
                .body(Map.of("current", SignIn.PASSWORD))
                .post("/api/v1/account/export")
                .then()
                .statusCode(200)
                .body("account.authority", equalTo("330110"))
                .body("account.number", greaterThan(0));
    }

    private static String file(Registered somebody) {
        return somebody.api()
                .body("""
                        {"against": {"name": "禾味电器", "divisionCode": "330110", "channel": "OFFLINE"},
                         "matter": {"category": "food.packaged", "problem": "food-safety", "facts": "%s"},
                         "wants": ["refund"],
                         "person": {"name": "李明", "telephone": "13812345678", "address": "杭州市余杭区"}}
                        """.formatted(FACTS))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
    }

    /** Begins one and types something. */
    private static void draft(FormBrowser browser) {
        String[] parts = browser.answer("/file", "kind", "COMPLAINT")
                .getHeader("Location")
                .split("/");
        browser.answer("/file/" + parts[parts.length - 2] + "/against", "name", "禾味电器", "channel", "OFFLINE");
    }

    private static Response export(Registered somebody) {
        return somebody.api().body(Map.of("current", somebody.password())).post("/api/v1/account/export");
    }

    private static Response closing(Registered somebody, String password) {
        return somebody.api().body(Map.of("current", password)).post("/api/v1/account/closing");
    }

    private static Response close(FormBrowser browser, String password, boolean sure) {
        return sure
                ? browser.send("/account/close", "/account/close", "current", password, "sure", "true")
                : browser.send("/account/close", "/account/close", "current", password);
    }

    private long count(String sql, long id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
