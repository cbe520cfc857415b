package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Mailbox;
import org.open12315.testsupport.Registered;

/** Another e-mail address: the password, and a code from that address. */
@QuarkusTest
class OwnEmailPagesTest {

    private static final String EMAIL = "/account/email";
    private static final String CODE = "/account/email/code";

    @Inject
    Dump dump;

    @Test
    void anAddressIsTheAccountsOnceItsCodeIsGiven() {
        Registered somebody = Registered.somebody();
        FormBrowser browser = somebody.browser();
        Mailbox mailbox = new Mailbox();
        browser.get(EMAIL).then().statusCode(200).body(containsString("邮箱还没有确认"));
        browser.get("/account").then().body(containsString("r***@example.org（未确认）"));
        browser.get(CODE).then().statusCode(303).header("Location", endsWith(EMAIL));
        change(browser, "甲@", somebody.password())
                .then()
                .statusCode(422)
                .body(containsString("电子邮箱格式有误"))
                .body(containsString("value=\"甲@\""));

        change(browser, mailbox.address(), somebody.password())
                .then()
                .statusCode(303)
                .header("Location", endsWith(CODE));
        browser.get(CODE).then().statusCode(200).body(containsString("m***@mail.example"));
        String code = mailbox.code();
        assertThat(dump.rows("SELECT 1 FROM email_code WHERE email LIKE '%@%'"))
                .as("in clear at rest")
                .isEmpty();
        browser.send(CODE, CODE, "code", other(code)).then().statusCode(422).body(containsString("验证码不正确"));
        shown(somebody).body("email", equalTo("r***@example.org"));

        FormBrowser stranger = Registered.somebody().browser();
        stranger.cookie("email-change", browser.cookie("email-change"));
        stranger.send(CODE, CODE, "code", code).then().statusCode(422);

        browser.send(CODE, CODE, "code", code).then().statusCode(303).header("Location", endsWith("?done=changed"));
        shown(somebody).body("email", equalTo("m***@mail.example"));
        browser.get(EMAIL).then().body(containsString("现在的邮箱已经确认"));
        browser.get("/account").then().body(containsString("m***@mail.example（已确认）"));
        assertThat(somebody.telephone().message("刚刚被修改")).isNotEmpty();

        change(browser, "", somebody.password()).then().statusCode(303);
        shown(somebody).body("email", nullValue());
        browser.get(EMAIL).then().body(containsString("邮箱还没有确认"));
    }

    @Test
    void programsChangeItByTheSameRules() {
        Registered somebody = Registered.somebody();
        Mailbox first = new Mailbox();
        Mailbox mailbox = new Mailbox();
        put(somebody, "nobody", somebody.password()).statusCode(422).body("violations[0].field", equalTo("email"));
        put(somebody, first.address(), "wrong word 2026")
                .statusCode(422)
                .body("violations[0].field", equalTo("current"));
        String before = put(somebody, first.address(), somebody.password())
                .statusCode(202)
                .extract()
                .path("token");
        String token = put(somebody, mailbox.address(), somebody.password())
                .statusCode(202)
                .extract()
                .path("token");
        confirm(somebody, before, first.code()).statusCode(422).body("violations[0].field", equalTo("code"));
        String code = mailbox.code();
        for (int tries = 0; tries < 4; tries++) {
            confirm(somebody, token, other(code)).statusCode(422);
        }
        confirm(somebody, token, code).statusCode(204);
        confirm(somebody, token, code).statusCode(422);
        shown(somebody).body("email", equalTo("m***@mail.example"), "emailConfirmed", equalTo(true));

        for (int mails = 2; mails < 5; mails++) {
            put(somebody, new Mailbox().address(), somebody.password()).statusCode(202);
        }
        put(somebody, new Mailbox().address(), somebody.password())
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static Response change(FormBrowser browser, String email, String password) {
        return browser.send(EMAIL, EMAIL, "email", email, "current", password);
    }

    private static ValidatableResponse put(Registered somebody, String email, String password) {
        return somebody.api()
                .body(Map.of("email", email, "current", password))
                .put("/api/v1/account/email")
                .then();
    }

    private static ValidatableResponse confirm(Registered somebody, String token, String code) {
        return somebody.api()
                .body(Map.of("code", code))
                .put("/api/v1/account/email/{token}", token)
                .then();
    }

    private static ValidatableResponse shown(Registered somebody) {
        return somebody.api().get("/api/v1/account").then().statusCode(200);
    }
}
