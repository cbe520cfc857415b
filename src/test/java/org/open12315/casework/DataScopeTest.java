package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

/**
 * That every step of a case, each list and each search keep to what {@link PermissionTableTest} shows of the rights: around
 * a case of 余杭区 (330110), for those above, beside and outside, as a page and as JSON.
 */
@QuarkusTest
class DataScopeTest {

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
    void everyStepIsClosedToWhoeverMayOnlyReadAndToStrangers() {
        List<String> wrong = new ArrayList<>();
        KnownAccount reader = signIn.account(Roles.SUPERVISOR, "330100");
        KnownAccount stranger = signIn.officer("330106");
        for (KnownAccount who : List.of(reader, stranger)) {
            Desk desk = new Desk(signIn, who);
            int read = who == reader ? 200 : 404;
            check(wrong, who, "reads the page", desk.open("/cases/" + number), read);
            for (CaseAction action : CaseAction.values()) {
                int step = who == stranger ? 404 : POSSIBLE.contains(action) ? 403 : 409;
                Response page = desk.actFrom("0", number, WorklistAddress.value(action));
                check(wrong, who, action + " by the page", page, step);
                Response json = signIn.api(who)
                        .body("{\"version\": 0, \"action\": \"" + action + "\"}")
                        .post("/api/v1/cases/" + number + "/actions");
                check(wrong, who, action + " by JSON", json, step);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases.file(number).version()).as("nothing was done to it").isZero();
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
        for (KnownAccount outside : List.of(sender, signIn.account(Roles.SYSTEM_ADMINISTRATOR, null))) {
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
        for (KnownAccount stranger : List.of(signIn.officer("330100"), signIn.account(Roles.SUPERVISOR, "110000"))) {
            Desk desk = new Desk(signIn, stranger);
            for (String sort : List.of("deadline", "received")) {
                for (String text : words) {
                    signIn.api(stranger)
                            .queryParams(Map.of("q", text, "tray", "all", "sort", sort))
                            .get("/api/v1/cases")
                            .then()
                            .statusCode(200)
                            .body("items.receiptNumber", not(hasItem(hidden)));
                }
                desk.request()
                        .queryParams(Map.of("q", shop, "tray", "all", "sort", sort))
                        .get("/worklist")
                        .then()
                        .statusCode(200)
                        .body(not(containsString("/cases/" + hidden)));
                for (String edge : List.of("after", "before")) {
                    desk.open("/worklist?tray=all&sort=" + sort + "&" + edge + "=20000." + hidden)
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

    private static void check(List<String> wrong, KnownAccount who, String what, Response answer, int expected) {
        if (answer.statusCode() != expected) {
            wrong.add(who.role() + ' ' + what + ": " + answer.statusCode() + " instead of " + expected);
        }
    }
}
