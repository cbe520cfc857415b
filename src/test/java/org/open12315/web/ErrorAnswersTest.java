package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ErrorAnswersTest {

    private static final int MUCH = 1_200_000;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "400,这个请求无法处理,This request cannot be handled",
        "403,您没有权限打开这个页面,You may not open this page",
        "404,没有找到这个页面,There is no such page",
        "409,内容已经被别人改动,Somebody else changed this",
        "413,提交的内容太大,What you sent is too large",
        "429,操作太频繁,Too many tries",
        "500,系统出了问题,Something went wrong on our side",
        "503,现在使用的人太多,Too many people are using this right now"
    })
    void tellsAPersonInTheFrame(int status, String chinese, String english) {
        page(browser().get("/probe/status/" + status).then(), status, chinese);
        page(browser().cookie("lang", "en").get("/probe/status/" + status).then(), status, english);
    }

    /** What is in it: {@link ProblemContractTest}. */
    @Test
    void tellsAProgramInProblemDetails() {
        given().accept("application/json")
                .get("/probe/status/409")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        // a browser that looks at the API is a program too
        browser().get("/api/v1/probe/status/409").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void keepsTheReasonOfABugToItself() {
        browser()
                .get("/probe/bug")
                .then()
                .statusCode(500)
                .body(containsString("系统出了问题"), not(containsString("secret")));
        given().get("/api/v1/probe/bug").then().statusCode(500).body(not(containsString("secret")));
    }

    @Test
    void leadsToTheSignInPage() {
        browser()
                .redirects()
                .follow(false)
                .get("/probe/closed")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in"));
        given().get("/api/v1/probe/closed").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "li", roles = "consumer")
    void refusesWhoIsSignedInWithoutTheRole() {
        page(browser().get("/probe/closed").then(), 403, "您没有权限打开这个页面");
        given().get("/api/v1/probe/closed").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void knowsNothingAtAnUnknownAddress() {
        page(browser().get("/no/such/page").then(), 404, "没有找到这个页面");
        given().get("/api/v1/no-such-thing").then().statusCode(404).contentType("application/problem+json");
        page(browser().get("/assets/gone.css").then(), 404, "没有找到这个页面");
    }

    @Test
    void knowsNoOtherMethod() {
        page(browser().get("/probe/body").then(), 405, "这个操作不能这样进行");
        given().get("/api/v1/probe/body").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void takesNoMoreThanTheLimit() throws IOException {
        assertThat(announce("/api/v1/probe/body", "application/json")).startsWith("HTTP/1.1 413 ");
        assertThat(announce("/probe/body", BROWSER)).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void tellsAPersonThatAFormIsTooLarge() {
        String form = "text=" + "a".repeat(MUCH);
        for (boolean said : new boolean[] {true, false}) {
            HttpResponse<String> chinese = post("/probe/body", BROWSER, "zh", form, said);
            assertThat(chinese.statusCode()).as("said: %s", said).isEqualTo(413);
            assertThat(chinese.body()).contains("<h1>提交的内容太大</h1>", "class=\"footer\"");
            assertThat(chinese.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(post("/probe/body", BROWSER, "en", form, said).body())
                    .contains("<h1>What you sent is too large</h1>");
        }
    }

    @Test
    void countsABodyWhoseLengthNobodySaid() {
        HttpResponse<String> refused = post("/api/v1/probe/body", "*/*", "zh", "a".repeat(MUCH), false);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        HttpResponse<String> taken = post("/api/v1/probe/body", "*/*", "zh", "a".repeat(70_000), false);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo("70000");
    }

    /** Sends all of the body, with its length or in pieces of a length that is not said. */
    private static HttpResponse<String> post(String path, String accept, String language, String body, boolean said) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", accept)
                .header("Cookie", "lang=" + language)
                .header("Content-Type", "text/plain")
                .POST(
                        said
                                ? BodyPublishers.ofByteArray(bytes)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Says how large the body will be, sends none of it, and emits the first line of the answer. A client that wrote it all
     * would meet a closed line before it reads.
     */
    private static String announce(String path, String accept) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 1200000\r\n\r\n";
            socket.getOutputStream().write(head.formatted(path, accept).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static RequestSpecification browser() {
        return given().header("Accept", BROWSER);
    }

    private static void page(ValidatableResponse response, int status, String heading) {
        response.statusCode(status)
                .contentType("text/html")
                .body(containsString("<h1>" + heading + "</h1>"), containsString("class=\"footer\""));
    }

    /** Over HTTP/2 nothing is read before its time, and a body says how long it is. */
    @Test
    void speaksHttp2() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/registrations"))
                .header("Content-Type", "application/json");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(page.statusCode()).isEqualTo(200);
        }
        assertThat(client.send(request.POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(422);
        HttpRequest endless = request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9])))
                .build();
        assertThat(client.send(endless, BodyHandlers.ofString()).statusCode()).isEqualTo(411);
    }
}
