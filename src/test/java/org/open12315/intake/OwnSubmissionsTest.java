package org.open12315.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

/** A sender reads the own submissions, page by page, and nobody else's. */
@QuarkusTest
class OwnSubmissionsTest {

    private static final String REPORT = """
            {"against": {"name": "某某超市", "divisionCode": "530102", "channel": "OFFLINE"},
             "matter": {"category": "food.fresh", "problem": "food-safety", "facts": "货架上摆着过期三天的牛奶还在卖。"},
             "anonymous": true}
            """;

    @Inject
    SignIn signIn;

    KnownAccount consumer;

    @BeforeEach
    void somebody() {
        consumer = signIn.consumer();
    }

    @Test
    void anotherPersonsIsAsIfItDidNotExist() {
        String number = complaint(1);
        String absent = "261123482910537734";
        KnownAccount other = signIn.consumer();
        Response theirs = signIn.api(other).get("/api/v1/complaints/" + number);
        Response nobodys = signIn.api(other).get("/api/v1/complaints/" + absent);
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(theirs.asString().replace(number, "NUMBER"))
                .as("nothing tells one from the other")
                .isEqualTo(nobodys.asString().replace(absent, "NUMBER"));
        signIn.api(other).get("/api/v1/complaints").then().statusCode(200).body("items", empty());
        signIn.api(other)
                .queryParam("before", number)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.OFFICER, Roles.SUPERVISOR, Roles.ADMINISTRATOR, Roles.SYSTEM_ADMINISTRATOR})
    void staffDoNotUseTheDoorOfSenders(String role) {
        String number = complaint(1);
        KnownAccount staff = signIn.account(role, Roles.ofAuthority(role) ? "530102" : null);
        signIn.api(staff)
                .get("/api/v1/complaints/" + number)
                .then()
                .statusCode(403)
                .body(not(containsString("李明")));
        signIn.api(staff).get("/api/v1/complaints").then().statusCode(403);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        String number = complaint(1);
        given().get("/api/v1/complaints/" + number).then().statusCode(401);
        given().get("/api/v1/complaints").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic(consumer.userName(), "not-the-password")
                .get("/api/v1/complaints/" + number)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "123456789012345678",
                "26112348291053773",
                "2611234829105377340",
                "-1",
                "261123482910537734%27%20OR%201=1",
                "%00",
                "..%2F..%2Fetc"
            })
    void whatIsNoNumberFindsNothing(String number) {
        signIn.api(consumer)
                .urlEncodingEnabled(false)
                .get("/api/v1/complaints/" + number)
                .then()
                .statusCode(404)
                .body(not(containsString("Exception")));
    }

    @Test
    void aNumberMayBeWrittenInGroups() {
        String number = complaint(1);
        String grouped = number.substring(0, 6) + " " + number.substring(6, 12) + "-" + number.substring(12);
        signIn.api(consumer)
                .get("/api/v1/complaints/{number}", grouped)
                .then()
                .statusCode(200)
                .body("receiptNumber", equalTo(number));
    }

    /** By key, so what is filed while somebody turns pages neither repeats nor hides an item. */
    @Test
    void pagesStayRightWhileMoreIsFiled() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            filed.add(complaint(i));
        }
        signIn.api(consumer).body(REPORT).post("/api/v1/reports").then().statusCode(201);
        filed.sort(Comparator.reverseOrder());

        List<String> seen = new ArrayList<>();
        String before = null;
        List<String> meanwhile = new ArrayList<>();
        do {
            Response page = page(before, 3);
            seen.addAll(page.path("items.receiptNumber"));
            before = page.path("nextBefore");
            meanwhile.add(complaint(100 + seen.size()));
        } while (before != null);

        assertThat(seen).as("newest number first").isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(seen).doesNotHaveDuplicates().containsAll(filed);
        assertThat(seen).allMatch(number -> filed.contains(number) || meanwhile.contains(number));
        signIn.api(consumer).get("/api/v1/reports?limit=1").then().body("items.size()", equalTo(1));
    }

    @Test
    void theLastPageSaysThatItIsTheLast() {
        signIn.api(consumer)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("nextBefore", nullValue());
        complaint(1);
        page(null, 2).then().body("items.size()", equalTo(1)).body("nextBefore", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1"})
    void aPageHasItsBounds(String query) {
        signIn.api(consumer).get("/api/v1/complaints?" + query).then().statusCode(422);
    }

    private Response page(String before, int limit) {
        var request = signIn.api(consumer).queryParam("limit", limit);
        return (before == null ? request : request.queryParam("before", before))
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private String complaint(int number) {
        return signIn.api(consumer)
                .body(SubmissionResourceTest.COMPLAINT
                        .formatted(SubmissionResourceTest.FACTS + number)
                        .replace("330110", "530102"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
    }
}
