package org.open12315.identity.flood;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.EvidenceConfig;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.flood.Allowance.By;
import org.open12315.intake.IntakeConfig;
import org.open12315.testsupport.SignIn;

/** Whoever has used up what the configuration allows waits, and nobody else does. */
@QuarkusTest
class FloodTest {

    private static final String SECONDS = "[1-9][0-9]*";
    private static final String SHOP = "好再来水果店（西湖店）<b>&\"";

    @Inject
    SignIn signIn;

    @Inject
    Flood flood;

    @Inject
    FloodConfig limits;

    @Inject
    IntakeConfig intake;

    @Inject
    EvidenceConfig evidence;

    @Test
    void anAccountWaitsByItself() {
        KnownAccount busy = signIn.consumer();
        KnownAccount other = signIn.consumer();
        useUp("filing", By.ACCOUNT, busy.id(), intake.flood().filing());
        for (String kind : new String[] {"complaints", "reports", "complaints;a=b", "complaints/"}) {
            signIn.api(busy)
                    .urlEncodingEnabled(false)
                    .body("{}")
                    .post("/api/v1/" + kind)
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern(SECONDS))
                    .body("title", equalTo("操作太频繁"));
        }
        signIn.api(busy).get("/api/v1/complaints").then().statusCode(200);
        signIn.api(other).body("{}").post("/api/v1/complaints").then().statusCode(422);

        useUp("upload", By.ACCOUNT, busy.id(), evidence.flood().upload());
        useUp("download", By.ACCOUNT, busy.id(), evidence.flood().download());
        String file = "/api/v1/evidence/" + UUID.randomUUID();
        evidenceOf(busy)
                .header("Upload-Length", "5")
                .post("/api/v1/evidence")
                .then()
                .spec(waiting());
        evidenceOf(busy)
                .body(new byte[] {1, 2, 3})
                .put("/api/v1/evidence/film.mp4")
                .then()
                .spec(waiting());
        evidenceOf(busy).get(file).then().spec(waiting());
        evidenceOf(other).get(file).then().statusCode(404);
    }

    @Test
    void aDeviceWaitsAndKeepsWhatWasTyped() {
        String secret = "0123456789abcdef".repeat(3)
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String token = token(given().get("/file"));
        RequestSpecification browser =
                form(token).cookie("draft-secret", secret).formParam("businessName", SHOP);
        useUp("drafting", By.DEVICE, secret, intake.flood().drafting());
        String path = "/file/" + UUID.randomUUID() + "/against";
        browser.cookie("lang", "zh")
                .post(path)
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern(SECONDS))
                .body(
                        containsString("<h1>操作太频繁</h1>"),
                        containsString("action=\"" + path + '"'),
                        containsString("value=\"好再来水果店（西湖店）&lt;b&gt;&amp;&quot;\""),
                        containsString("value=\"" + token + '"'));
        form(token)
                .cookie("draft-secret", secret)
                .cookie("lang", "en")
                .formParam("businessName", SHOP)
                .post(path)
                .then()
                .statusCode(429)
                .body(containsString("What you typed is still on this page"), containsString("Send again"));
        form(token).formParam("businessName", SHOP).post(path).then().statusCode(404);
    }

    @Test
    void anAddressWaitsAtTheRegistrationAndTheSignIn() {
        useUp("registration", By.ADDRESS, "203.0.113.7", limits.registration());
        useUp("sign-in", By.ADDRESS, "203.0.113.7", limits.signIn());
        Response page = from("203.0.113.7", form(token(given().get("/register"))))
                .formParam("user", "王小明")
                .formParam("password", "a-secret-of-mine")
                .formParam("again", "a-secret-of-mine")
                .post("/register");
        page.then().statusCode(429).body(containsString("value=\"王小明\""), not(containsString("a-secret-of-mine")));
        from("203.0.113.7", given().contentType("application/json").accept("application/json"))
                .body("{}")
                .post("/api/v1/registrations")
                .then()
                .statusCode(429);
        from("203.0.113.8", given().contentType("application/json").accept("application/json"))
                .body("{}")
                .post("/api/v1/registrations")
                .then()
                .statusCode(422);

        KnownAccount known = signIn.consumer();
        Map<String, String> hint = from("203.0.113.7", given().redirects().follow(false))
                .formParam("user", known.userName())
                .formParam("password", SignIn.PASSWORD)
                .post("/sign-in/check")
                .then()
                .statusCode(anyOf(is(302), is(303)))
                .extract()
                .cookies();
        assertThat(hint).doesNotContainKey("open12315-session");
        given().cookies(hint).get("/sign-in").then().statusCode(429).body(containsString(known.userName()));
    }

    /** All of 127.0.0.0/8 is this machine; only 127.0.0.1 is a proxy here. */
    @Test
    void believesAForwardedAddressOnlyFromAProxy() throws IOException {
        useUp("registration", By.ADDRESS, "203.0.113.9", limits.registration());
        assertThat(register("127.0.0.1", "203.0.113.9")).startsWith("HTTP/1.1 429 ");
        assertThat(register("127.0.0.2", "203.0.113.9"))
                .as("a header written by anybody")
                .startsWith("HTTP/1.1 422 ");
        useUp("registration", By.ADDRESS, "127.0.0.3", limits.registration());
        assertThat(register("127.0.0.3", "203.0.113.10"))
                .as("nobody flees from a limit by a header")
                .startsWith("HTTP/1.1 429 ");
    }

    private static String register(String from, String said) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(60_000);
            String request = "POST /api/v1/registrations HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + said
                    + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    /** The limits of the tests are refilled so slowly that none comes back while a test runs. */
    private void useUp(String what, By by, Object who, Allowance allowance) {
        while (flood.take(what, by, who, allowance).isZero()) {
            // until nothing is left
        }
    }

    private static io.restassured.specification.ResponseSpecification waiting() {
        return new io.restassured.builder.ResponseSpecBuilder()
                .expectStatusCode(429)
                .expectHeader("Retry-After", matchesPattern(SECONDS))
                .expectBody("code", equalTo("too-often"))
                .build();
    }

    private RequestSpecification evidenceOf(KnownAccount who) {
        return signIn.api(who).contentType("application/octet-stream").header("Tus-Resumable", "1.0.0");
    }

    private static RequestSpecification from(String address, RequestSpecification request) {
        return request.header("X-Forwarded-For", address);
    }

    private static RequestSpecification form(String token) {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("csrf-token", token)
                .formParam("csrf-token", token);
    }

    private static String token(Response page) {
        return page.cookie("csrf-token");
    }
}
