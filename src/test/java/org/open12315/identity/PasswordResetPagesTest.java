package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.code.Limits;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Telephone;

/** A forgotten password is replaced by whoever has the telephone, and by nobody else. */
@QuarkusTest
class PasswordResetPagesTest {

    private static final String NEW = "a kettle of fish 2027";
    private static final String RESETS = "/api/v1/password-resets";

    @Inject
    Limits limits;

    @Test
    void replacesThePasswordAndEndsAllSessions() {
        Registered somebody = Registered.somebody();
        FormBrowser signedIn = somebody.browser();
        FormBrowser browser = new FormBrowser();
        String code = start(browser, somebody.telephone(), somebody.telephone().code());

        finish(browser, code, "12345678", "12345678").then().statusCode(422).body(containsString("太常见"));
        finish(browser, code, NEW, "another").then().statusCode(422).body(containsString("不一致"));
        finish(browser, "000000", NEW, NEW).then().statusCode(422).body(containsString("验证码不正确"));
        signedIn.get("/account").then().statusCode(200);
        finish(browser, code, NEW, NEW).then().statusCode(303).header("Location", endsWith("/password/done"));
        browser.get("/password/done").then().statusCode(200).body(containsString("新密码已设置"));

        signedIn.get("/account").then().statusCode(303);
        somebody.api().get("/api/v1/account").then().statusCode(401);
        somebody.api(NEW).get("/api/v1/account").then().statusCode(200);
        finish(browser, code, NEW, NEW).then().statusCode(303).header("Location", endsWith("/password"));
    }

    @Test
    void answersTheSameWhetherANumberIsKnownOrNot() {
        Registered somebody = Registered.somebody();
        limits.clear("code-number +86" + somebody.telephone().number());
        Response known = begin(somebody.telephone());
        Response unknown = begin(new Telephone());
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.asString()).hasSameSizeAs(known.asString());
        assertThat(unknown.headers().asList().stream().map(header -> header.getName()))
                .isEqualTo(known.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
        for (Response answer : new Response[] {known, unknown}) {
            json().body(Map.of("code", "123456", "password", NEW))
                    .put(RESETS + "/{token}", (String) answer.path("token"))
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("code"));
        }
        begin(somebody.telephone()).then().statusCode(429);
    }

    @Test
    void programsResetByTheSameRules() {
        Registered somebody = Registered.somebody();
        limits.clear("code-number +86" + somebody.telephone().number());
        String before = somebody.telephone().code();
        String token = begin(somebody.telephone()).path("token");
        String code = somebody.telephone().code(before);
        put(token, code, "short").then().statusCode(422).body("violations[0].field", equalTo("password"));
        put(token, code, NEW).then().statusCode(204);
        put(token, code, NEW).then().statusCode(422).body("violations[0].field", equalTo("code"));
        somebody.api(NEW).get("/api/v1/account").then().statusCode(200);
        json().post(RESETS).then().statusCode(422).body("violations[0].field", equalTo("mobile"));
        json().body(Map.of("mobile", somebody.telephone().number(), "humanCheck", "e30="))
                .post(RESETS)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("human"));
    }

    private String start(FormBrowser browser, Telephone telephone, String before) {
        limits.clear("code-number +86" + telephone.number());
        browser.send("/password", "/password", "mobile", "12315").then().statusCode(422);
        browser.send("/password", "/password", "mobile", telephone.number(), "altcha", Telephone.humanCheck())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/password/code"));
        return telephone.code(before);
    }

    private static Response finish(FormBrowser browser, String code, String password, String again) {
        return browser.send("/password", "/password/code", "code", code, "password", password, "again", again);
    }

    private static Response begin(Telephone telephone) {
        return json().body(Map.of("mobile", telephone.number(), "humanCheck", Telephone.humanCheck()))
                .post(RESETS);
    }

    private static Response put(String token, String code, String password) {
        return json().body(Map.of("code", code, "password", password)).put(RESETS + "/{token}", token);
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
