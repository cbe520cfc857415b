package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class CaseResourceTest {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    KnownAccount consumer;
    KnownAccount officer;

    @BeforeEach
    void people() {
        consumer = signIn.consumer();
        officer = signIn.officer("310115");
    }

    @Test
    void readsACaseWithThePersonMasked() {
        String number = cases.complaint(consumer, "310115");
        signIn.api(officer)
                .get("/api/v1/cases/{number}", number)
                .then()
                .statusCode(200)
                .body(
                        "case.receiptNumber", equalTo(number),
                        "case.state", equalTo("ASSIGNED"),
                        "case.stateName", equalTo("待受理"),
                        "case.authority.name", equalTo("上海市浦东新区市场监督管理局"),
                        "case.deadline.workingDaysLeft", is(7),
                        "case.deadline.confirmed", is(false),
                        "person.name", equalTo("欧***"),
                        "duplicates.verdict", equalTo("NEW"),
                        "actions.action", hasItems("ACCEPT", "REFUSE"),
                        "actions.find { it.action == 'REFUSE' }.grounds.code", hasItem("not-consumption"),
                        "timeline", hasSize(1))
                .body(not(containsString("欧阳建国")), not(containsString("13812345678")));
    }

    @Test
    void actsOnTheVersionThatWasSeen() {
        String number = cases.complaint(consumer, "310115");
        act(number, 0, "\"action\": \"ACCEPT\"")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"), "version", is(1), "visible", is(true));
        act(number, 0, "\"action\": \"REFUSE\", \"ground\": \"not-consumption\"")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("version", is(1), "state", equalTo("ACCEPTED"), "since[0]", containsString("受理"));
        act(number, 1, "\"action\": \"ASSIGN\"").statusCode(409).body("detail", containsString("已受理"));
        act(number, 1, "\"action\": \"SETTLE\", \"reason\": \"退款 299 元\"").statusCode(200);
        act(number, 2, "\"action\": \"CLOSE\"").statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(cases.file(number).assignedTo()).isEqualTo(officer.displayName());
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        String number = cases.complaint(consumer, "310115");
        act(number, 0, "\"action\": \"PASS_ON\"")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("reason", "authority"));
        act(number, 0, "\"action\": \"REFUSE\", \"ground\": \"none-such\"")
                .statusCode(422)
                .body("violations.field", contains("ground"), "violations[0].message", containsString("法定理由"));
        act(number, 0, "\"action\": \"RETURN\", \"reason\": \"" + "长".repeat(1001) + "\"")
                .statusCode(422)
                .body("violations.field", contains("reason"));
        act(number, 0, "\"action\": \"SING\"").statusCode(422).body("violations.field", contains("action"));
        signIn.api(officer)
                .header("Accept-Language", "en")
                .body("{}")
                .post("/api/v1/cases/{number}/actions", number)
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        contains("version", "action"),
                        "violations[1].message",
                        equalTo("Give the action."));
        act(number, 0, "\"action\": \"RETURN\", \"reason\": \"a\\u0000b\"")
                .statusCode(200)
                .body("visible", is(false));
    }

    @Test
    void pagesThroughTheWorklist() {
        KnownAccount desk = signIn.officer("650502");
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(cases.complaint(consumer, "650502"));
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var page = (after == null ? signIn.api(desk) : signIn.api(desk).queryParam("after", after))
                    .get("/api/v1/cases?tray=all&limit=2");
            seen.addAll(page.then().statusCode(200).extract().path("items.receiptNumber"));
            after = page.path("next");
        } while (after != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(filed);
        signIn.api(desk).get("/api/v1/cases?kind=report").then().body("items", hasSize(0), "next", nullValue());
    }

    @Test
    void refusesAParameterThatItDoesNotKnow() {
        for (String wrong : List.of("tray=x", "kind=consultation", "due=x", "sort=x", "after=1")) {
            signIn.api(officer)
                    .get("/api/v1/cases?" + wrong)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("parameter", equalTo(wrong.substring(0, wrong.indexOf('='))));
        }
        signIn.api(officer).get("/api/v1/cases/123").then().statusCode(404);
    }

    private ValidatableResponse act(String number, int version, String rest) {
        return signIn.api(officer)
                .body("{\"version\": " + version + ", " + rest + "}")
                .post("/api/v1/cases/{number}/actions", number)
                .then();
    }

    @Test
    void aReportIsCheckedDecidedToldAndClosed() {
        String number = cases.report(consumer, "310115", false);
        act(number, 0, "\"action\": \"CHECK\"").statusCode(200);
        act(number, 1, "\"action\": \"DO_NOT_OPEN\"").statusCode(422).body("violations.field", contains("reason"));
        act(number, 1, "\"action\": \"DO_NOT_OPEN\", \"reason\": \"查无过期商品\"").statusCode(200);
        signIn.api(officer)
                .get("/api/v1/cases/{number}", number)
                .then()
                .body("case.deadline.term", equalTo("TELL_REPORTER"), "case.deadline.workingDaysLeft", is(5));
        act(number, 2, "\"action\": \"TELL_REPORTER\"").statusCode(200).body("state", equalTo("TOLD"));
        act(number, 3, "\"action\": \"CLOSE\"").statusCode(200);
        signIn.api(consumer)
                .get("/api/v1/reports/{number}", number)
                .then()
                .body(
                        "progress.state", equalTo("CLOSED"),
                        "progress.open", is(false),
                        "progress.timeline.why", hasItem("查无过期商品"));
    }

    @Test
    void theClearingDeskAssigns() {
        String number = cases.complaint(consumer, "330100");
        assertThat(cases.file(number).state()).isEqualTo(CaseState.CLEARING);
        KnownAccount desk = signIn.officer("330100");
        signIn.api(desk)
                .body("{\"version\": 0, \"action\": \"ASSIGN\", \"authority\": \"330110\", \"reason\": \"经营地在余杭区\"}")
                .post("/api/v1/cases/{number}/actions", number)
                .then()
                .statusCode(200)
                .body("visible", is(false));
        signIn.api(signIn.officer("330110"))
                .get("/api/v1/cases/{number}", number)
                .then()
                .statusCode(200)
                .body("timeline[0].what", equalTo("ASSIGN"), "timeline[0].toAuthority", equalTo("330110"));
    }

    @Test
    void isDescribedWithExamples() {
        signIn.api(officer)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/api/v1/cases'.get.parameters.name", hasItems("tray", "due", "q", "after", "limit"),
                        "paths.'/api/v1/cases/{receiptNumber}/actions'.post.responses.keySet()",
                                hasItems("403", "404", "409", "422"),
                        "components.schemas.CaseDetail.properties.keySet()", hasItems("case", "routing", "actions"),
                        "components.schemas.CaseActionRequest.properties.ground.examples", hasItem("not-consumption"));
    }
}
