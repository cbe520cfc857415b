package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Telephone;

/** What a session is worth: it ends when its owner says so, nobody can plant one, and its cookie keeps to itself. */
@QuarkusTest
class SessionPagesTest {

    private static final String SESSION = "open12315-session";
    private static final String OVER_TLS = "__Host-open12315-session";

    @Inject
    SignIn signIn;

    @Test
    void signingOutEndsTheSessionForEveryCopyOfItsCookie() {
        KnownAccount officer = signIn.officer("330110");
        String one = signIn.session(officer);
        String other = signIn.session(officer);
        assertThat(worklist(one)).isEqualTo(200);

        Response out = new FormBrowser().cookie(SESSION, one).send("/", "/sign-out");
        out.then().statusCode(303).header("Location", endsWith("/"));
        assertThat(out.getDetailedCookie(SESSION).getMaxAge()).isZero();

        assertThat(worklist(one)).as("a copy of the cookie").isEqualTo(303);
        assertThat(worklist(other)).as("the same person elsewhere").isEqualTo(200);
    }

    @Test
    void aSessionBroughtAlongIsNotAdopted() {
        KnownAccount victim = signIn.officer("330110");
        String planted = signIn.session(signIn.officer("330106"));
        for (String brought : new String[] {planted, "chosen-by-somebody-else"}) {
            String given = attempt(victim, given().cookie(SESSION, brought)).cookie(SESSION);
            assertThat(given).isNotBlank().isNotEqualTo(brought);
            given().cookie(SESSION, given)
                    .get("/worklist")
                    .then()
                    .statusCode(200)
                    .body(containsString(victim.userName()));
        }
    }

    @Test
    void cookiesAreSecureWhereTheProxyEndsTls() {
        KnownAccount officer = signIn.officer("330110");
        attempt(officer, given().header("X-Forwarded-Proto", "https"))
                .then()
                .statusCode(302)
                .cookie(
                        OVER_TLS,
                        detailedCookie()
                                .secured(true)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .path("/")
                                .domain(nullValue()));
        attempt(officer, given()).then().cookie(SESSION, detailedCookie().secured(false));

        given().header("X-Forwarded-Proto", "https")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .cookie("csrf-token", detailedCookie().secured(true).httpOnly(true));
        wrong(given().header("X-Forwarded-Proto", "https"))
                .then()
                .cookie("sign-in-hint", detailedCookie().secured(true).httpOnly(true));
        given().header("X-Forwarded-Proto", "https")
                .redirects()
                .follow(false)
                .get("/worklist")
                .then()
                .statusCode(303)
                .cookie(
                        "quarkus-redirect-location",
                        detailedCookie().secured(true).httpOnly(true));

        Response form = given().header("X-Forwarded-Proto", "https").get("/password");
        String token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        given().header("X-Forwarded-Proto", "https")
                .redirects()
                .follow(false)
                .cookie("csrf-token", form.cookie("csrf-token"))
                .formParam("csrf-token", token)
                .formParam("mobile", new Telephone().number())
                .formParam("altcha", Telephone.humanCheck())
                .post("/password")
                .then()
                .statusCode(303)
                .cookie("password-reset", detailedCookie().secured(true).httpOnly(true));
    }

    @Test
    void overTlsOnlyTheNameThatNobodyElseCanSetCounts() {
        KnownAccount officer = signIn.officer("330110");
        String session =
                attempt(officer, given().header("X-Forwarded-Proto", "https")).cookie(OVER_TLS);
        assertThat(worklist(given().header("X-Forwarded-Proto", "https").cookie(OVER_TLS, session)))
                .isEqualTo(200);
        assertThat(worklist(given().header("X-Forwarded-Proto", "https").cookie(SESSION, session)))
                .as("a plain name over TLS: set by a neighbour, or before TLS")
                .isEqualTo(303);
        assertThat(worklist(given().cookie(OVER_TLS, session)))
                .as("the name for TLS without it")
                .isEqualTo(303);

        String token =
                given().header("X-Forwarded-Proto", "https").get("/sign-in").cookie("csrf-token");
        Response out = given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .cookie(OVER_TLS, session)
                .cookie("csrf-token", token)
                .header("csrf-token", token)
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf-token", token)
                .post("/sign-out");
        out.then().statusCode(303).cookie(OVER_TLS, detailedCookie().maxAge(0L).secured(true));
        assertThat(out.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void signingInLeadsToNoOtherSite() {
        KnownAccount officer = signIn.officer("330110");
        for (String elsewhere : new String[] {"https://evil.example/", "http://localhost:1/", "//evil.example/"}) {
            Response answer = attempt(officer, given().cookie("quarkus-redirect-location", elsewhere));
            assertThat(answer.statusCode()).as(elsewhere).isNotEqualTo(302);
            assertThat(answer.header("Location")).as(elsewhere).isNull();
        }
    }

    @Test
    void theLanguageStays() {
        FormBrowser english = new FormBrowser().cookie("lang", "en");
        KnownAccount officer = signIn.officer("330110");
        english.send("/file", "/sign-in/check", "user", officer.userName(), "password", "wrong-word")
                .then()
                .header("Location", endsWith("/sign-in"));
        english.get("/sign-in").then().statusCode(401).body(containsString("The user name or the password is wrong"));
        english.send("/file", "/sign-in/check", "user", officer.userName(), "password", SignIn.PASSWORD)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/start"));
        english.get("/worklist").then().statusCode(200).body(containsString("Worklist"));
    }

    private static int worklist(String session) {
        return worklist(given().cookie(SESSION, session));
    }

    private static int worklist(RequestSpecification request) {
        return request.redirects().follow(false).get("/worklist").statusCode();
    }

    private static Response wrong(RequestSpecification request) {
        return send(request, "nobody_here", "wrong-word");
    }

    private static Response attempt(KnownAccount who, RequestSpecification request) {
        return send(request, who.userName(), SignIn.PASSWORD);
    }

    private static Response send(RequestSpecification request, String user, String password) {
        return request.redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("user", user)
                .formParam("password", password)
                .post("/sign-in/check");
    }
}
