package org.open12315.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Heard;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

/** The log tells what happens and nobody's name, number, address, password or words. */
@QuarkusTest
class LogsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BODY = """
            {"against": {"name": "杭州某某电器商行", "divisionCode": "330110", "address": "文一西路969号",
                         "channel": "OFFLINE"},
             "matter": {"category": "appliances.kitchen", "problem": "quality", "facts": "%s"},
             "wants": ["refund"], %s
             "person": {"name": "%s", "telephone": "%s", "address": "%s"}}
            """;

    @Inject
    SignIn signIn;

    private final String mark = Long.toString(ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999));
    private final String name = "欧阳" + mark;
    private final String telephone = "137" + mark;
    private final String address = "仓前街道" + mark + "号";
    private final String facts = "电饭煲漏电" + mark;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private Registered somebody;
    private String number;

    @Test
    void tellWhatHappensAndNothingOfPeople() {
        try (Heard log = Heard.listen()) {
            comesIn();
            files();
            isWrong();
            isHandled();
            leaves();
            String all = log.all();
            assertThat(all)
                    .as("what concerns safety is told")
                    .contains("open12315.security signed in: account ")
                    .contains("open12315.security not let in: not known by password")
                    .contains("open12315.security not let in: not known by password of a program")
                    .contains("open12315.security refused: account ");
            assertThat(all).doesNotContainPattern("\\b" + somebody.telephone().code() + "\\b");
            secrets.forEach((what, value) -> assertThat(all).as(what).doesNotContain(value));
        }
    }

    private void comesIn() {
        somebody = Registered.somebody();
        secrets.put("user name", somebody.user());
        secrets.put("password", somebody.password());
        secrets.put("mobile number", somebody.telephone().number());
        secrets.put("document number", somebody.document());
        secrets.put("wrong password", "wrong-" + mark);
        secrets.put("what only this test says: name, telephone, address, facts, files, reasons", mark);
        somebody.signIn(new FormBrowser(), "wrong-" + mark).then().statusCode(303);
        somebody.api("wrong-" + mark).get("/api/v1/complaints").then().statusCode(401);
        somebody.browser().get("/account").then().statusCode(200);
    }

    private void files() {
        String file = somebody.api()
                .contentType("text/plain")
                .body(("收据 " + mark).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/evidence/{name}", "r" + mark + ".txt")
                .then()
                .statusCode(201)
                .extract()
                .path("files[0].id");
        number = somebody.api()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(BODY.formatted(facts, "\"evidence\": [\"" + file + "\"],", name, telephone, address))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
        somebody.api().get("/api/v1/evidence/" + file).then().statusCode(200);
    }

    /** Whatever cannot be read or is not right is where software likes to repeat what it got. */
    private void isWrong() {
        somebody.api()
                .body("{\"person\": {\"name\": \"" + name)
                .post("/api/v1/complaints")
                .then()
                .statusCode(400);
        somebody.api()
                .body(BODY.formatted("", "", "", telephone + "x", address))
                .post("/api/v1/complaints")
                .then()
                .statusCode(422);
        somebody.api().get("/api/v1/complaints/" + mark).then().statusCode(404);
        somebody.api()
                .contentType("image/jpeg")
                .body(("no picture " + mark).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/evidence/{name}", "p" + mark + ".jpg");
        somebody.api().get("/api/v1/cases").then().statusCode(403);
        given().header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("nobody" + mark + ":" + mark).getBytes()))
                .get("/api/v1/complaints")
                .then()
                .statusCode(401);
        given().header("Authorization", "Basic " + mark).get("/api/v1/complaints");
    }

    private void isHandled() {
        KnownAccount officer = signIn.officer("330110");
        FormBrowser desk = new FormBrowser();
        desk.send("/file", "/sign-in/check", "user", officer.userName(), "password", SignIn.PASSWORD);
        String page = "/cases/" + number;
        Waiting.until("the case is opened", PATIENCE, () -> desk.get(page).statusCode() == 200);
        desk.send(page, page + "/person", "personReason", "电话核实" + mark).then().statusCode(200);
        desk.get("/worklist?q=" + mark).then().statusCode(200);
        desk.get(page + "/evidence").then().statusCode(200);
        desk.forge(page + "/accept", "reason", mark).then().statusCode(400);
        secrets.put("officer", officer.userName());
    }

    private void leaves() {
        FormBrowser browser = somebody.browser();
        browser.get("/my/cases/" + number).then().statusCode(200);
        browser.get("/file?" + mark);
    }
}
