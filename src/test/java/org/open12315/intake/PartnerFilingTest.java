package org.open12315.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Tokens;
import org.open12315.testsupport.Waiting;

/** A partner's program files for consumers with the token of its own: it is named in the case, and reads what it filed. */
@QuarkusTest
class PartnerFilingTest {

    private static final String CODE = "91330110MA2AXYZQ49";
    private static final String NAME = "禾味商城售后";
    private static final String COMPLAINTS = "/api/v1/complaints";

    @Inject
    SignIn signIn;

    @Test
    void filesForConsumersInItsOwnNameAndReadsNothingElse() {
        Map<String, Object> partner = partner();
        String first = file(partner, "李明");
        String second = file(partner, "王芳");
        with(partner, "submissions:read")
                .get(COMPLAINTS)
                .then()
                .statusCode(200)
                .body("items.receiptNumber", hasItems(first, second));
        with(partner, "submissions:read")
                .get(COMPLAINTS + "/" + first)
                .then()
                .statusCode(200)
                .body("person.name", equalTo("李明"));
        // with the other scope, and for another partner, and for a consumer
        with(partner, "submissions:write").get(COMPLAINTS + "/" + first).then().statusCode(403);
        with(partner, "submissions:read").body("{}").post(COMPLAINTS).then().statusCode(403);
        with(partner(), "submissions:read").get(COMPLAINTS + "/" + first).then().statusCode(404);
        with(partner(), "submissions:read").get(COMPLAINTS).then().body("items", empty());
        signIn.api(signIn.consumer()).get(COMPLAINTS + "/" + first).then().statusCode(404);
        // a program of nobody's house
        Map<String, Object> homeless = partner();
        homeless.remove("enterprise");
        with(homeless, "submissions:write").body("{}").post(COMPLAINTS).then().statusCode(401);
        theOfficerSeesWhoFiledIt(first, second);
    }

    private void theOfficerSeesWhoFiledIt(String first, String second) {
        KnownAccount officer = signIn.officer("330110");
        for (String number : List.of(first, second)) {
            Waiting.until(
                    "the case is open",
                    Duration.ofSeconds(60),
                    () -> signIn.api(officer).get("/api/v1/cases/" + number).statusCode() == 200);
        }
        signIn.api(officer)
                .get("/api/v1/cases/" + first)
                .then()
                .body("partner.code", equalTo(CODE))
                .body("partner.name", equalTo(NAME))
                .body("person.name", not(containsString(NAME)));
        // the same words of two consumers are no repetition by one person
        signIn.api(officer).get("/api/v1/cases/" + second).then().body("case.linkedTo", nullValue());
        signIn.page(officer)
                .get("/cases/" + first)
                .then()
                .statusCode(200)
                .body(containsString("代消费者提交的单位"), containsString(NAME + "（" + CODE + "）"));
    }

    private String file(Map<String, Object> partner, String consumer) {
        return with(partner, "submissions:write")
                .body("""
                        {"against": {"name": "禾味电器专营店", "channel": "OFFLINE", "divisionCode": "330110"},
                         "matter": {"category": "appliances.kitchen", "problem": "quality",
                                    "facts": "电饭煲第二次使用就漏电跳闸，联系店家三次都不处理。"},
                         "wants": ["refund"],
                         "person": {"name": "%s", "telephone": "13812345678", "address": "良睦路18号"}}""".formatted(consumer))
                .post(COMPLAINTS)
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
    }

    private static RequestSpecification with(Map<String, Object> partner, String scope) {
        Map<String, Object> claims = new HashMap<>(partner);
        claims.put("scope", scope);
        return given().header("Authorization", "Bearer " + Tokens.of(claims))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** Claims of a program nobody else uses. */
    private static Map<String, Object> partner() {
        String id = UUID.randomUUID().toString();
        return new HashMap<>(Map.of(
                "sub", id,
                "preferred_username", "service-account-" + id.substring(0, 8),
                "name", NAME,
                "roles", List.of("organisation-partner"),
                "enterprise", CODE));
    }
}
