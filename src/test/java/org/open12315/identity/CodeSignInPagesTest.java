package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.code.Limits;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Telephone;

/** Sign-in with the telephone alone: only whoever has it comes in, and nobody learns who has an account. */
@QuarkusTest
class CodeSignInPagesTest {

    private static final String SESSION = "open12315-session";
    private static final String NUMBER = "/sign-in/mobile";
    private static final String CODE = "/sign-in/mobile/code";
    private static final String SIGN_INS = "/api/v1/sign-ins";

    @Inject
    Limits limits;

    @Inject
    Dump dump;

    @Test
    void theCodeSignsInAndLeadsToThePageThatAskedForIt() {
        Registered somebody = Registered.somebody();
        FormBrowser browser = new FormBrowser();
        browser.get("/sign-in").then().body(containsString("href=\"" + NUMBER + "\""));
        browser.get(CODE).then().statusCode(303).header("Location", endsWith(NUMBER));
        browser.get("/account/email").then().statusCode(303);
        browser.send(NUMBER, NUMBER, "mobile", "12315")
                .then()
                .statusCode(422)
                .body(containsString("value=\"12315\""))
                .body(containsString("href=\"#mobile\""));

        String code = start(browser, somebody.telephone(), somebody.telephone().code());
        browser.get(CODE).then().statusCode(200).body(containsString("139****"));
        finish(browser, code.equals("000000") ? "000001" : "000000")
                .then()
                .statusCode(422)
                .body(containsString("验证码不正确"));
        FormBrowser other = browser.copy();
        finish(browser, code)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account/email"))
                .cookie(SESSION, detailedCookie().httpOnly(true).sameSite("Lax").path("/"));
        browser.get("/account").then().statusCode(200).body(containsString(somebody.user()));
        browser.get(CODE).then().statusCode(303);

        Response twice = finish(other, code);
        twice.then().statusCode(422);
        assertThat(twice.cookie(SESSION)).as("a used code").isNull();
    }

    @Test
    void theSessionBeforeEndsAndABrowserIsSentToNoOtherSite() {
        Registered somebody = Registered.somebody();
        FormBrowser browser = somebody.browser();
        FormBrowser before = browser.copy();
        FormBrowser elsewhere = somebody.browser();
        browser.cookie("quarkus-redirect-location", "https://evil.example/");

        String code = start(browser, somebody.telephone(), somebody.telephone().code());
        finish(browser, code).then().statusCode(303).header("Location", endsWith("/start"));

        browser.get("/account").then().statusCode(200);
        before.get("/account").then().statusCode(303);
        elsewhere.get("/account").then().statusCode(200);
    }

    @Test
    void answersTheSameWhetherANumberIsKnownOrNot() {
        Registered somebody = Registered.somebody();
        limits.clear("code-number +86" + somebody.telephone().number());
        FormBrowser known = new FormBrowser();
        FormBrowser unknown = new FormBrowser();
        Response toKnown = begin(known, somebody.telephone());
        Response toUnknown = begin(unknown, new Telephone());
        assertThat(shape(toUnknown)).isEqualTo(shape(toKnown));
        assertThat(withoutNumber(finish(unknown, "12345"))).isEqualTo(withoutNumber(finish(known, "12345")));
        begin(known, somebody.telephone()).then().statusCode(429).header("Retry-After", not(blankOrNullString()));

        dump.rows("UPDATE account SET active = false WHERE user_name = '" + somebody.user() + "'");
        limits.clear("code-number +86" + somebody.telephone().number());
        assertThat(shape(begin(known, somebody.telephone()))).isEqualTo(shape(toKnown));
        assertThat(dump.rows("SELECT code_hash IS NULL AS none FROM sms_code WHERE purpose = 'sign-in'"
                                + " ORDER BY created_at DESC LIMIT 1")
                        .iterator()
                        .next()
                        .getBoolean("none"))
                .as("nothing is sent for an account that is switched off")
                .isTrue();
    }

    @Test
    void programsSignInByTheSameSteps() {
        Registered somebody = Registered.somebody();
        Telephone telephone = somebody.telephone();
        limits.clear("code-number +86" + telephone.number());
        String before = telephone.code();
        Response known = json().body(Map.of("mobile", telephone.number(), "humanCheck", Telephone.humanCheck()))
                .post(SIGN_INS);
        Response unknown = json().body(Map.of("mobile", new Telephone().number(), "humanCheck", Telephone.humanCheck()))
                .post(SIGN_INS);
        known.then().statusCode(202);
        assertThat(shape(unknown)).isEqualTo(shape(known));

        String token = known.path("token");
        String code = telephone.code(before);
        give(unknown.path("token"), code).then().statusCode(422).body("violations[0].field", equalTo("code"));
        give(token, code.equals("000000") ? "000001" : "000000").then().statusCode(422);
        Response signedIn = give(token, code);
        signedIn.then().statusCode(200).body("user", equalTo(somebody.user()), "role", equalTo("consumer"));
        json().cookie(SESSION, signedIn.cookie(SESSION))
                .get("/api/v1/account/sessions")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1), "[0].own", equalTo(true));
        give(token, code).then().statusCode(422);
        json().post(SIGN_INS).then().statusCode(422).body("violations[0].field", equalTo("mobile"));
    }

    private static Response give(String token, String code) {
        return json().body(Map.of("code", code)).post(SIGN_INS + "/{token}", token);
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    private String start(FormBrowser browser, Telephone telephone, String before) {
        limits.clear("code-number +86" + telephone.number());
        begin(browser, telephone).then().statusCode(303).header("Location", endsWith(CODE));
        return telephone.code(before);
    }

    private static Response begin(FormBrowser browser, Telephone telephone) {
        return browser.send(NUMBER, NUMBER, "mobile", telephone.number(), "altcha", Telephone.humanCheck());
    }

    private static Response finish(FormBrowser browser, String code) {
        return browser.send(CODE, CODE, "code", code);
    }

    /** Everything of an answer but its random words. */
    private static String shape(Response answer) {
        return answer.statusCode()
                + answer.headers().asList().stream()
                        .map(header -> header.getName() + header.getValue().length())
                        .toList()
                        .toString();
    }

    private static String withoutNumber(Response page) {
        return page.statusCode()
                + page.asString().replaceAll("139\\*{4}\\d{4}", "").replaceAll("value=\"[^\"]*\"", "");
    }
}
