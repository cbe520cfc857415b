package org.open12315.identity;

import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;

/** What somebody can do with the own account, on the pages and through the API. */
@QuarkusTest
class OwnAccountPagesTest {

    private static final String NEW = "a kettle of fish 2027";

    @Inject
    SignIn signIn;

    @Test
    void showsWhatIsKnownMasked() {
        Registered somebody = Registered.somebody();
        String number = somebody.telephone().number();
        somebody.browser()
                .get("/account")
                .then()
                .statusCode(200)
                .body(containsString("张*"))
                .body(containsString(number.substring(0, 3) + "****" + number.substring(7)))
                .body(containsString("未核验"))
                .body(not(containsString(number)))
                .body(not(containsString("张伟")))
                .body(not(containsString(somebody.document())))
                .body(not(containsString(somebody.user() + "@")));
        somebody.api()
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("user", equalTo(somebody.user()))
                .body("name", equalTo("张*"))
                .body(
                        "documentNumber",
                        equalTo("110***********" + somebody.document().substring(14)))
                .body("email", equalTo("r***@example.org"))
                .body("verification", equalTo("unverified"));
    }

    @Test
    void staffHaveAnAccountPageToo() {
        KnownAccount officer = signIn.officer("330110");
        new FormBrowser()
                .cookie("open12315-session", signIn.session(officer))
                .get("/account")
                .then()
                .statusCode(200)
                .body(containsString("330110"))
                .body(not(containsString("身份核验")));
        new FormBrowser().get("/account").then().statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void changingThePasswordNeedsTheOldOneAndEndsAllOtherSessions() {
        Registered somebody = Registered.somebody();
        FormBrowser here = somebody.browser();
        FormBrowser elsewhere = somebody.browser();

        change(here, "wrong word 2026", NEW, NEW).then().statusCode(422).body(containsString("现在的密码不正确"));
        change(here, somebody.password(), "12345678", "12345678")
                .then()
                .statusCode(422)
                .body(containsString("太常见"))
                .body(containsString("<title>错误："));
        change(here, somebody.password(), NEW, NEW + "!").then().statusCode(422).body(containsString("不一致"));
        change(here, somebody.password(), somebody.password(), somebody.password())
                .then()
                .statusCode(422)
                .body(containsString("相同"));
        elsewhere.get("/account").then().statusCode(200);

        FormBrowser copied = here.copy();
        change(here, somebody.password(), NEW, NEW)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account?done=password"));

        copied.get("/account").then().statusCode(303);
        here.get("/account?done=password").then().statusCode(200).body(containsString("密码已修改"));
        elsewhere.get("/account").then().statusCode(303).header("Location", endsWith("/sign-in"));
        somebody.api().get("/api/v1/account").then().statusCode(401);
        somebody.api(NEW).get("/api/v1/account").then().statusCode(200);
        assertThat(somebody.telephone().message()).doesNotContain(NEW);
    }

    @Test
    void whoeverFindsAnOpenDeviceCannotGuessThePassword() {
        Registered somebody = Registered.somebody();
        FormBrowser here = somebody.browser();
        for (int i = 0; i < 5; i++) {
            change(here, "wrong word " + i, NEW, NEW).then().statusCode(422);
        }
        Response often = change(here, somebody.password(), NEW, NEW);
        often.then().statusCode(429).body(containsString("太频繁"));
        assertThat(Integer.parseInt(often.header("Retry-After"))).isPositive();
    }

    @Test
    void listsTheSessionsAndEndsOneOrAll() {
        Registered somebody = Registered.somebody();
        FormBrowser here = somebody.browser();
        FormBrowser elsewhere = somebody.browser();
        Registered stranger = Registered.somebody();
        somebody.api().get("/api/v1/account/sessions").then().statusCode(200).body("$", hasSize(2));
        here.get("/account").then().body(containsString("正在使用")).body(containsString("未知设备"));

        String other = somebody.api().get("/api/v1/account/sessions").path("find { !it.own }.id");
        String key =
                here.get("/account").htmlPath().getString("**.find { it.@action =~ '/account/sessions/.+' }.@action");
        stranger.api().delete("/api/v1/account/sessions/{id}", other).then().statusCode(404);
        stranger.browser().send("/account", key).then().statusCode(303);
        elsewhere.get("/account").then().statusCode(200);

        here.send("/account", key).then().statusCode(303).header("Location", endsWith("/account?done=session"));
        elsewhere.get("/account").then().statusCode(303);
        here.get("/account").then().statusCode(200);

        here.send("/account", "/account/sessions").then().statusCode(303).header("Location", endsWith("/sign-in"));
        here.get("/account").then().statusCode(303).header("Location", endsWith("/sign-in"));
        somebody.api().get("/api/v1/account/sessions").then().body("$", hasSize(0));
    }

    @Test
    void aSessionEndedElsewhereLeadsToTheSignInPageAndNoFurther() {
        Registered somebody = Registered.somebody();
        FormBrowser browser = somebody.browser();
        somebody.api().delete("/api/v1/account/sessions").then().statusCode(204);
        browser.get("/account")
                .then()
                .statusCode(303)
                .cookie("open12315-session", detailedCookie().maxAge(0));
        browser.get("/sign-in").then().statusCode(200).body(containsString("登录"));
    }

    @Test
    void programsChangeThePasswordByTheSameRules() {
        Registered somebody = Registered.somebody();
        FormBrowser browser = somebody.browser();
        somebody.api()
                .header("Accept-Language", "en")
                .body(Map.of("current", "wrong word", "password", NEW))
                .put("/api/v1/account/password")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("current"))
                .body("detail", containsString("present password is wrong"));
        somebody.api().put("/api/v1/account/password").then().statusCode(422);
        somebody.api()
                .body(Map.of("current", somebody.password(), "password", NEW))
                .put("/api/v1/account/password")
                .then()
                .statusCode(204);
        browser.get("/account").then().statusCode(303);
        somebody.api(NEW).delete("/api/v1/account/sessions").then().statusCode(204);
    }

    private static Response change(FormBrowser browser, String current, String password, String again) {
        return browser.send(
                "/account/password", "/account/password", "current", current, "password", password, "again", again);
    }
}
