package org.open12315.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class SubmissionResourceTest {

    static final String COMPLAINT = """
            {"against": {"name": "杭州某某食品有限公司", "divisionCode": "330110", "address": "文一西路969号",
                         "channel": "OFFLINE"},
             "matter": {"category": "food.packaged", "problem": "food-safety", "facts": "%s",
                        "amount": 59.90, "purchasedOn": "2026-11-11", "orderNumber": "A-1001"},
             "wants": ["refund", "compensation"], "wantedAmount": 1000,
             "person": {"name": "李明", "telephone": "13812345678", "address": "杭州市余杭区仓前街道1号"}}
            """;
    static final String FACTS = "购买的饼干打开后发现霉斑，联系店家三次都不处理。";

    @Inject
    SignIn signIn;

    KnownAccount consumer;

    @BeforeEach
    void newConsumer() {
        consumer = signIn.consumer();
    }

    @Test
    void givesAReceiptThatFindsWhatWasSaid() {
        String number = file(COMPLAINT.formatted(FACTS), null)
                .then()
                .statusCode(201)
                .body("replayed", is(false))
                .extract()
                .path("receiptNumber");
        assertThat(ReceiptNumber.parse(number)).isPresent();
        signIn.api(consumer)
                .get("/api/v1/complaints/{number}", number)
                .then()
                .statusCode(200)
                .body("facts", equalTo(FACTS))
                .body("against.name", equalTo("杭州某某食品有限公司"))
                .body("person.name", equalTo("李明"));
        signIn.api(consumer).get("/api/v1/reports/{number}", number).then().statusCode(404);
    }

    @Test
    void showsNobodyElsesSubmissionAndAsksWhoYouAre() {
        String number = file(COMPLAINT.formatted(FACTS), null).path("receiptNumber");
        signIn.api(signIn.consumer())
                .get("/api/v1/complaints/{number}", number)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(not(containsString("李明")));
        given().get("/api/v1/complaints/{number}", number)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        signIn.api(signIn.officer("330110"))
                .get("/api/v1/complaints/{number}", number)
                .then()
                .statusCode(403);
    }

    @Test
    void pagesThroughOnesOwnNewestFirst() {
        Set<String> filed = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            filed.add(file(COMPLAINT.formatted(FACTS + i), null).path("receiptNumber"));
        }
        List<String> seen = new ArrayList<>();
        String before = null;
        do {
            Response page = (before == null
                            ? signIn.api(consumer)
                            : signIn.api(consumer).queryParam("before", before))
                    .get("/api/v1/complaints?limit=2");
            seen.addAll(page.then().statusCode(200).extract().path("items.receiptNumber"));
            before = page.path("nextBefore");
        } while (before != null);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(filed);
        signIn.api(consumer)
                .get("/api/v1/reports")
                .then()
                .body("items", empty())
                .body("nextBefore", nullValue());
        signIn.api(consumer).get("/api/v1/complaints?before=12").then().statusCode(400);
    }

    @Test
    void namesEveryWrongFieldInTheSendersLanguage() {
        String wrong = """
                {"against": {"name": " ", "creditCode": "91330110MA2AXYZQ4X", "channel": "OFFLINE"},
                 "matter": {"category": "no.such", "problem": "quality", "facts": "短", "amount": -1},
                 "wants": [], "person": {"name": "李明", "telephone": "abc", "address": "杭州"}}
                """;
        file(wrong, null)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("against.name"))
                .body("violations.field", hasItem("against.creditCode"))
                .body("violations.field", hasItem("matter.category"))
                .body("violations.field", hasItem("matter.facts"))
                .body("violations.field", hasItem("matter.amount"))
                .body("violations.field", hasItem("wants"))
                .body("violations.field", hasItem("person.telephone"))
                .body("violations", hasSize(7))
                .body("violations.message", hasItem("请填写被投诉举报的商家名称或店铺名称。"));
        signIn.api(consumer)
                .header("Accept-Language", "en")
                .body(wrong)
                .post("/api/v1/complaints")
                .then()
                .statusCode(422)
                .body("violations.message", hasItem("Enter the name of the business or shop."));
    }

    @Test
    void answersWhatItCannotReadWithAProblem() {
        for (String body : List.of("{", "[]", "{\"against\": 7}", "")) {
            file(body, null)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                    .contentType("application/problem+json")
                    .body(not(containsString("Exception")));
        }
        file(COMPLAINT.formatted(FACTS), "no spaces please").then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @Test
    void sameKeyGivesTheSameReceiptAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = file(COMPLAINT.formatted(FACTS), key).path("receiptNumber");
        file(COMPLAINT.formatted(FACTS), key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("receiptNumber", equalTo(first));
        file(COMPLAINT.formatted(FACTS + "另外，"), key).then().statusCode(422);
        String others = signIn.api(signIn.consumer())
                .header("Idempotency-Key", key)
                .body(COMPLAINT.formatted(FACTS))
                .post("/api/v1/complaints")
                .path("receiptNumber");
        assertThat(others).as("the key belongs to its sender").isNotEqualTo(first);
    }

    @Test
    void sameKeyAtTheSameInstantStoresOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String key = UUID.randomUUID().toString();
            ExecutorService senders = Executors.newFixedThreadPool(8);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(senders.submit(
                        () -> file(COMPLAINT.formatted(FACTS), key).path("receiptNumber")));
            }
            Set<String> numbers = new HashSet<>();
            for (Future<String> answer : answers) {
                numbers.add(answer.get());
            }
            senders.shutdown();
            assertThat(numbers).hasSize(1);
        }
    }

    @Test
    void takesAnonymousReportsAndKeepsNoPerson() {
        String report = """
                {"against": {"name": "某某超市", "divisionCode": "110105", "channel": "OFFLINE"},
                 "matter": {"category": "food.fresh", "problem": "food-safety", "facts": "货架上摆着过期三天的牛奶还在卖。"},
                 "act": {"divisionCode": "110105", "address": "建国路87号", "happenedOn": "2026-11-12"},
                 "anonymous": true, "person": {"name": "王五", "telephone": "13900000000", "address": "某处"}}
                """;
        String number = signIn.api(consumer)
                .body(report)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
        signIn.api(consumer)
                .get("/api/v1/reports/{number}", number)
                .then()
                .body("anonymous", is(true))
                .body("person", nullValue());
        signIn.api(consumer)
                .body(report.replace("\"anonymous\": true", "\"anonymous\": true, \"rewardWished\": true"))
                .post("/api/v1/reports")
                .then()
                .statusCode(422);
    }

    private Response file(String body, String key) {
        var request = signIn.api(consumer).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/complaints");
    }
}
