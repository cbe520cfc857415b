package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class SignInPagesTest {

    @Inject
    SignIn signIn;

    @Inject
    Accounts accounts;

    @Test
    void leadsToTheSignInPageAndBack() {
        Response asked = given().redirects().follow(false).get("/admin/accounts");
        asked.then().statusCode(303).header("Location", endsWith("/sign-in"));
        KnownAccount admin = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        given().redirects()
                .follow(false)
                .cookies(asked.cookies())
                .contentType(ContentType.URLENC)
                .formParam("user", admin.userName())
                .formParam("password", SignIn.PASSWORD)
                .post("/sign-in/check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/admin/accounts"))
                .cookie("open12315-session", detailedCookie().httpOnly(true).sameSite("Lax"));
    }

    @Test
    void keepsTheNameAndSaysTheSameForUnknownAndWrong() {
        KnownAccount known = signIn.consumer();
        String wrong = failed(known.userName(), "wrong-password");
        String unknown = failed("nobody_here", "wrong-password");
        assertThat(wrong).contains("用户名或密码不正确").contains("value=\"" + known.userName() + "\"");
        assertThat(unknown.replace("nobody_here", known.userName())).isEqualTo(wrong);
    }

    @Test
    void makesWaitAfterFiveWrongTries() {
        KnownAccount known = signIn.consumer();
        for (int i = 0; i < 5; i++) {
            attempt(known.userName(), "wrong-password");
        }
        Response right = attempt(known.userName(), SignIn.PASSWORD);
        assertThat(right.cookie("open12315-session")).isNull();
        given().cookies(right.cookies())
                .get("/sign-in")
                .then()
                .statusCode(429)
                .header("Retry-After", "300")
                .body(containsString("错误次数过多"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/complaints", "/api/v1/evidence/8f5ab5e4-4f6b-4ce2-a0c9-5b3f0e1c9a10/content"})
    void tellsAProgramToWaitToo(String path) {
        KnownAccount known = signIn.consumer();
        for (int i = 0; i < 5; i++) {
            basic(known, "wrong-password").get(path).then().statusCode(401);
        }
        basic(known, SignIn.PASSWORD)
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "300")
                .body("status", equalTo(429), "title", equalTo("Too many requests"));
        basic(signIn.consumer(), SignIn.PASSWORD)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification basic(KnownAccount who, String password) {
        return given().auth().preemptive().basic(who.userName(), password).accept("application/json");
    }

    @Test
    void aWaitSaysTheSameForUnknownAndKnown() {
        KnownAccount known = signIn.consumer();
        String nobody = "nobody-" + known.userName();
        String toKnown = waits(known.userName());
        String toNobody = waits(nobody);
        assertThat(toNobody.replace(nobody, known.userName())).isEqualTo(toKnown);
    }

    @Test
    void refusesFormsWithoutTokenAndFromElsewhere() {
        KnownAccount admin = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        signIn.page(admin)
                .contentType(ContentType.URLENC)
                .formParam("user", "somebody_new")
                .post("/admin/accounts")
                .then()
                .statusCode(400);
        given().header("Origin", "https://evil.example")
                .contentType(ContentType.URLENC)
                .formParam("user", admin.userName())
                .formParam("password", SignIn.PASSWORD)
                .post("/sign-in/check")
                .then()
                .statusCode(403);
        signIn.api(signIn.consumer())
                .header("Origin", "https://evil.example")
                .body("{}")
                .post("/api/v1/complaints")
                .then()
                .statusCode(403);
    }

    @Test
    void aStartWithoutTheDemoHoldsNoDemoAccount() throws Throwable {
        for (Accounts.NewAccount demo : FirstAccounts.demoAccounts()) {
            KnownAccount found = VertxContextSupport.subscribeAndAwait(() -> accounts.find(demo.userName()));
            assertThat(found).as(demo.userName()).isNull();
        }
    }

    @Test
    void onlyAnAdministratorSeesTheAccounts() {
        for (KnownAccount other : java.util.List.of(signIn.consumer(), signIn.officer("330110"))) {
            signIn.page(other).get("/admin/accounts").then().statusCode(403);
        }
        signIn.page(signIn.account(Roles.SYSTEM_ADMINISTRATOR, null))
                .get("/admin/accounts")
                .then()
                .statusCode(200)
                .body(containsString("账号管理"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Retry-After", nullValue());
    }

    /** The page after one try too many. */
    private static String waits(String user) {
        for (int i = 0; i < 5; i++) {
            attempt(user, "wrong-password");
        }
        return withoutToken(given().cookies(attempt(user, "wrong-password").cookies())
                .get("/sign-in")
                .then()
                .statusCode(429)
                .header("Retry-After", "300")
                .extract()
                .asString());
    }

    private static String failed(String user, String password) {
        Response attempt = attempt(user, password);
        return withoutToken(given().cookies(attempt.cookies())
                .get("/sign-in")
                .then()
                .statusCode(401)
                .extract()
                .asString());
    }

    /** The page as it is for everybody: the token of its form for passkeys is another one each time. */
    private static String withoutToken(String page) {
        return page.replaceAll("(name=\"csrf-token\" value=\")[^\"]*", "$1");
    }

    private static Response attempt(String user, String password) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("user", user)
                .formParam("password", password)
                .post("/sign-in/check");
    }
}
