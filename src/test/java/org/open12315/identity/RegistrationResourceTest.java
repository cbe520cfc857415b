package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.code.Limits;
import org.open12315.testsupport.Documents;
import org.open12315.testsupport.Telephone;

/** The registration through the API, with the telephone that the development inbox stands for. */
@QuarkusTest
class RegistrationResourceTest {

    private static final String PASSWORD = "pots and pans 2026";

    @Inject
    Limits limits;

    private final Telephone telephone = new Telephone();

    @Test
    void makesAnAccountInThreeSteps() {
        String name = name();
        String token = start(name, telephone, Telephone.humanCheck())
                .statusCode(202)
                .extract()
                .path("token");
        person(token, Documents.residentNumber()).statusCode(409);
        code(token, telephone.code()).statusCode(204);
        person(token, Documents.residentNumber()).statusCode(201).body("account", greaterThan(0));
        given().auth()
                .preemptive()
                .basic(name, PASSWORD)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200);
        person(token, Documents.residentNumber()).statusCode(404);
    }

    @Test
    void saysWhatIsWrongInTheLanguageOfTheCaller() {
        Map<String, String> body = Map.of("user", "市监局王局长", "password", "12345678", "mobile", "12315");
        json().body(body)
                .post("/api/v1/registrations")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("user", "password", "mobile"))
                .body("violations.message", hasItems("用户名不能让人误认为是国家机关或工作人员，请换一个。"));
        json().header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/registrations")
                .then()
                .statusCode(422)
                .body("detail", containsString("must not sound like an authority"));
        json().post("/api/v1/registrations").then().statusCode(422);
    }

    @Test
    void aSolutionOfTheHumanCheckServesOnce() {
        String solution = Telephone.humanCheck();
        start(name(), telephone, solution).statusCode(202);
        start(name(), new Telephone(), solution).statusCode(422).body("violations[0].field", equalTo("human"));
        start(name(), new Telephone(), "e30=").statusCode(422);
        String forged = new String(java.util.Base64.getDecoder().decode(Telephone.humanCheck()))
                .replaceFirst("\"number\":\\d+", "\"number\":1");
        start(name(), new Telephone(), java.util.Base64.getEncoder().encodeToString(forged.getBytes()))
                .statusCode(422);
    }

    @Test
    void withoutTheHumanCheckThereAreFewMessages() {
        int last = 0;
        for (int i = 0; i < 5; i++) {
            ValidatableResponse answer = start(name(), new Telephone(), null);
            last = answer.extract().statusCode();
        }
        start(name(), new Telephone(), null)
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json");
        assertThat(last).isEqualTo(429);
        start(name(), new Telephone(), Telephone.humanCheck()).statusCode(202);
        limits.clear("code-unchecked-address 127.0.0.1");
        limits.clear("code-unchecked");
    }

    @Test
    void fiveTriesAndThenEvenTheRightCodeIsWrong() {
        String token =
                start(name(), telephone, Telephone.humanCheck()).extract().path("token");
        String code = telephone.code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            code(token, wrong).statusCode(422);
        }
        code(token, code).statusCode(422).body("violations[0].field", equalTo("code"));
    }

    @Test
    void oneMessageAMinuteAndTheOldCodeEnds() {
        String token =
                start(name(), telephone, Telephone.humanCheck()).extract().path("token");
        String first = telephone.code();
        json().post("/api/v1/registrations/{token}/code/again", token).then().statusCode(429);
        limits.clear("code-number +86" + telephone.number());
        String next = json().post("/api/v1/registrations/{token}/code/again", token)
                .then()
                .statusCode(202)
                .extract()
                .path("token");
        String second = telephone.code(first);
        code(next, first).statusCode(422);
        code(next, second).statusCode(204);
    }

    @Test
    void answersTheSameWhetherANumberIsKnownOrNot() {
        register(name(), telephone, Documents.residentNumber());
        limits.clear("code-number +86" + telephone.number());
        String token = start(name(), telephone, Telephone.humanCheck())
                .statusCode(202)
                .extract()
                .path("token");
        assertThat(token).hasSize(87);
        for (int i = 0; i < 100 && telephone.message().contains("验证码是"); i++) {
            sleep();
        }
        assertThat(telephone.message()).contains("本号码已有账号").doesNotContainPattern("\\d{6}");
        code(token, "123456").statusCode(422).body("violations[0].field", equalTo("code"));
    }

    @Test
    void onePersonHasOneAccount() {
        String document = Documents.residentNumber();
        register(name(), telephone, document);
        Telephone other = new Telephone();
        String token = start(name(), other, Telephone.humanCheck()).extract().path("token");
        code(token, other.code()).statusCode(204);
        person(token, document.toLowerCase())
                .statusCode(422)
                .body("violations[0].field", equalTo("documentNumber"))
                .body("detail", containsString("一人只能有一个账号"));
        person(token, Documents.residentNumber()).statusCode(201);
    }

    @Test
    void refusesChildren() {
        String token =
                start(name(), telephone, Telephone.humanCheck()).extract().path("token");
        code(token, telephone.code()).statusCode(204);
        person(token, Documents.residentNumber("110105", "20200101", 7))
                .statusCode(422)
                .body("detail", containsString("14 周岁"))
                .body("$", not(equalTo(null)));
    }

    private void register(String name, Telephone with, String document) {
        String token = start(name, with, Telephone.humanCheck())
                .statusCode(202)
                .extract()
                .path("token");
        code(token, with.code()).statusCode(204);
        person(token, document).statusCode(201);
    }

    private static ValidatableResponse start(String name, Telephone with, String humanCheck) {
        Map<String, String> body = new HashMap<>(Map.of("user", name, "password", PASSWORD, "mobile", with.number()));
        body.put("humanCheck", humanCheck);
        return json().body(body).post("/api/v1/registrations").then();
    }

    private static ValidatableResponse code(String token, String code) {
        return json().body(Map.of("code", code))
                .post("/api/v1/registrations/{token}/code", token)
                .then();
    }

    private static ValidatableResponse person(String token, String number) {
        return json().body(Map.of("name", "张伟", "documentKind", "resident-card", "documentNumber", number))
                .post("/api/v1/registrations/{token}/person", token)
                .then();
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    private static String name() {
        return "u_" + Long.toString(System.nanoTime(), 36);
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
