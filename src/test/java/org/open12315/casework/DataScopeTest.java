package org.open12315.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

/**
 * Who may see and do what with a case of 余杭区 (330110), through the front doors: every role at home, above, beside and
 * outside, times reading and every step there is, as a page and as JSON.
 */
@QuarkusTest
class DataScopeTest {

    /** What somebody gets: for reading, for seeing the person, for a step that is possible now. */
    private record Expected(int page, int json, int stepPage, int stepJson, int person) {}

    private static final Expected STRANGER = new Expected(404, 404, 404, 404, 404);
    private static final Expected READER = new Expected(200, 200, 403, 403, 403);
    private static final Expected WRONG_ROLE = new Expected(403, 403, 403, 403, 403);
    private static final Expected NOBODY = new Expected(303, 401, 303, 401, 303);

    /** From the state in which a complaint begins. */
    private static final Set<CaseAction> POSSIBLE = EnumSet.of(
            CaseAction.ACCEPT,
            CaseAction.REFUSE,
            CaseAction.ASK_SUPPLEMENT,
            CaseAction.RETURN,
            CaseAction.PASS_ON,
            CaseAction.TRANSFER);

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    KnownAccount sender;
    String number;

    @BeforeEach
    void aCaseOfYuhang() {
        sender = signIn.consumer();
        number = cases.complaint(sender, "330110");
    }

    @Test
    void nobodyReachesBeyondTheirScope() {
        Map<KnownAccount, Expected> people = new LinkedHashMap<>();
        people.put(signIn.officer("330106"), STRANGER);
        people.put(signIn.officer("330100"), STRANGER);
        people.put(signIn.officer("330000"), STRANGER);
        people.put(signIn.officer("100000"), STRANGER);
        people.put(signIn.account(Roles.SUPERVISOR, "330106"), STRANGER);
        people.put(signIn.account(Roles.SUPERVISOR, "110000"), STRANGER);
        people.put(signIn.account(Roles.SUPERVISOR, "330100"), READER);
        people.put(signIn.account(Roles.SUPERVISOR, "100000"), READER);
        people.put(sender, WRONG_ROLE);
        people.put(signIn.consumer(), WRONG_ROLE);
        people.put(signIn.account(Roles.ADMINISTRATOR, null), WRONG_ROLE);
        List<String> wrong = new ArrayList<>();
        people.forEach((who, expected) -> wrong.addAll(
                compare(who.role() + " of " + who.authorityCode(), new Desk(signIn, who), signIn.api(who), expected)));
        wrong.addAll(compare("nobody", new Desk(), given().contentType("application/json"), NOBODY));

        assertThat(wrong).isEmpty();
        assertThat(cases.file(number).version()).as("nothing was done to it").isZero();
    }

    @Test
    void theAuthoritysOwnPeopleMayWhatTheirRoleSays() {
        Desk supervisor = new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330110"));
        supervisor.open("/cases/" + number).then().statusCode(200);
        supervisor.act(number, "accept").then().statusCode(403);
        supervisor
                .send("/cases/" + number + "/person", "personReason", "看看")
                .then()
                .statusCode(403);
        KnownAccount officer = signIn.officer("330110");
        new Desk(signIn, officer).open("/cases/" + number).then().statusCode(200);
        new Desk(signIn, officer)
                .act(number, "extend", "extend-reason", "x")
                .then()
                .statusCode(409);
        signIn.api(officer)
                .body("{\"version\": 0, \"action\": \"ACCEPT\"}")
                .post("/api/v1/cases/{number}/actions", number)
                .then()
                .statusCode(200);
    }

    @Test
    void listsHoldOnlyWhatMayBeRead() {
        for (KnownAccount stranger : List.of(signIn.officer("330100"), signIn.officer("330106"))) {
            new Desk(signIn, stranger)
                    .open("/worklist?tray=all&sort=received")
                    .then()
                    .statusCode(200)
                    .body(not(containsString(number)));
            new Desk(signIn, stranger).open("/worklist?authority=330110").then().statusCode(404);
            new Desk(signIn, stranger)
                    .open("/worklist?q=" + number)
                    .then()
                    .statusCode(200)
                    .body(containsString("没有符合条件的办件"));
            signIn.api(stranger).get("/api/v1/cases?authority=330110").then().statusCode(404);
            signIn.api(stranger)
                    .get("/api/v1/cases?tray=all&sort=received")
                    .then()
                    .body(not(containsString(number)));
        }
        KnownAccount above = signIn.account(Roles.SUPERVISOR, "330100");
        new Desk(signIn, above)
                .open("/worklist?authority=330110&sort=received")
                .then()
                .statusCode(200)
                .body(containsString(number));
        new Desk(signIn, above).open("/worklist?authority=110105").then().statusCode(404);
        for (KnownAccount outside : List.of(sender, signIn.account(Roles.ADMINISTRATOR, null))) {
            new Desk(signIn, outside).open("/worklist").then().statusCode(403);
            signIn.api(outside).get("/api/v1/cases").then().statusCode(403);
        }
    }

    @Test
    void nobodyFindsItBySearchingOrSorting() {
        String shop = FiledCases.business();
        String hidden = cases.complaint(sender, "330110", shop, "隔壁区的人搜不到这一件：微波炉冒烟。");
        List<String> words = List.of(
                shop,
                shop.substring(2),
                "微波炉冒烟",
                hidden,
                cases.file(hidden).receiptNumber().grouped());
        for (KnownAccount stranger : List.of(
                signIn.officer("330106"),
                signIn.officer("330100"),
                signIn.account(Roles.SUPERVISOR, "330106"),
                signIn.account(Roles.SUPERVISOR, "110000"))) {
            for (String sort : List.of("deadline", "received")) {
                for (String text : words) {
                    Map<String, Object> asked = Map.of("q", text, "tray", "all", "sort", sort);
                    new Desk(signIn, stranger)
                            .request()
                            .queryParams(asked)
                            .get("/worklist")
                            .then()
                            .statusCode(200)
                            .body(not(containsString("/cases/" + hidden)));
                    signIn.api(stranger)
                            .queryParams(asked)
                            .get("/api/v1/cases")
                            .then()
                            .statusCode(200)
                            .body("items.receiptNumber", not(hasItem(hidden)));
                }
                for (String edge : List.of("after", "before")) {
                    new Desk(signIn, stranger)
                            .open("/worklist?tray=all&sort=" + sort + "&" + edge + "=20000." + hidden)
                            .then()
                            .statusCode(200)
                            .body(not(containsString("/cases/" + hidden)));
                }
            }
        }
        signIn.api(signIn.officer("330110"))
                .queryParams(Map.of("q", shop, "tray", "all"))
                .get("/api/v1/cases")
                .then()
                .body("items.receiptNumber", hasItem(hidden));
    }

    /** What did not come out as expected, each in one line. */
    private List<String> compare(String who, Desk desk, RequestSpecification json, Expected expected) {
        List<String> wrong = new ArrayList<>();
        check(wrong, who + " reads the page", desk.open("/cases/" + number).statusCode(), expected.page());
        check(
                wrong,
                who + " reads JSON",
                given().spec(json).get("/api/v1/cases/" + number).statusCode(),
                expected.json());
        check(
                wrong,
                who + " looks at the person",
                desk.send("/cases/" + number + "/person", "personReason", "看看").statusCode(),
                expected.person());
        for (CaseAction action : CaseAction.values()) {
            boolean later = expected.equals(READER) && !POSSIBLE.contains(action);
            check(
                    wrong,
                    who + " " + action + " by the page",
                    desk.actFrom("0", number, WorklistAddress.value(action)).statusCode(),
                    later ? 409 : expected.stepPage());
            check(
                    wrong,
                    who + " " + action + " by JSON",
                    given().spec(json)
                            .body("{\"version\": 0, \"action\": \"" + action + "\"}")
                            .post("/api/v1/cases/" + number + "/actions")
                            .statusCode(),
                    later ? 409 : expected.stepJson());
        }
        return wrong;
    }

    private static void check(List<String> wrong, String what, int status, int expected) {
        if (status != expected) {
            wrong.add(what + ": " + status + " instead of " + expected);
        }
    }
}
