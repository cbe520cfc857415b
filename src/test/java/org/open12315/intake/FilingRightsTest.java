package org.open12315.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** What was begun or sent by one person is not there for anybody else. */
@QuarkusTest
class FilingRightsTest {

    private static final String SESSION = "open12315-session";
    private static final String TYPED = "只有本人看得到的店名";

    @Inject
    SignIn signIn;

    @Test
    void theDraftOfAnotherIsNotThere() {
        FormBrowser owner = new FormBrowser();
        String id = begin(owner);
        FormBrowser otherBrowser = new FormBrowser();
        otherBrowser.answer("/file", "kind", "COMPLAINT");
        FormBrowser consumer = new FormBrowser().cookie(SESSION, signIn.session(signIn.consumer()));
        FormBrowser officer = new FormBrowser().cookie(SESSION, signIn.session(signIn.officer("330110")));
        for (FormBrowser stranger : List.of(new FormBrowser(), otherBrowser, consumer, officer)) {
            refusedEverywhere(stranger, id);
        }
        owner.get("/file/" + id + "/against").then().statusCode(200).body(containsString(TYPED));
    }

    @Test
    void onceItHasAnOwnerTheBrowserAloneOpensItNoMore() {
        KnownAccount consumer = signIn.consumer();
        FormBrowser browser = new FormBrowser();
        String id = begin(browser);
        FormBrowser signedIn = browser.copy().cookie(SESSION, signIn.session(consumer));
        signedIn.answer("/file/" + id + "/against", "name", TYPED, "channel", "OFFLINE");
        // the same browser, signed out: its owner is asked to sign in
        browser.get("/file/" + id + "/what").then().statusCode(303).header("Location", endsWith("/sign-in"));
        browser.get("/").then().body(not(containsString(TYPED)));
        FormBrowser nextUser = browser.copy().cookie(SESSION, signIn.session(signIn.consumer()));
        refusedEverywhere(nextUser, id);
    }

    @Test
    void theSecretOfADraftIsLongRandomAndNotOfferedByTheBrowser() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            secrets.add(secret(new FormBrowser()));
        }
        assertThat(secrets).hasSize(20).allMatch(secret -> secret.matches("[0-9a-f]{64}"));
        // a cookie that we did not make is no secret
        String replaced = secret(new FormBrowser().cookie("draft-secret", "letmein"));
        assertThat(replaced).matches("[0-9a-f]{64}");
        String id = begin(new FormBrowser());
        Stream.of("", "0".repeat(64), "letmein", id, replaced)
                .forEach(guess -> new FormBrowser()
                        .cookie("draft-secret", guess)
                        .get("/file/" + id + "/against")
                        .then()
                        .statusCode(404));
    }

    @Test
    void theReceiptAndTheCaseOfAnotherAreNotThere() {
        KnownAccount owner = signIn.consumer();
        String number = signIn.api(owner)
                .body("""
                        {"against": {"name": "禾味电器", "channel": "OFFLINE", "divisionCode": "330110"},
                         "matter": {"category": "appliances.kitchen", "problem": "quality",
                                    "facts": "电饭煲第二次使用就漏电跳闸。"},
                         "wants": ["refund"],
                         "person": {"name": "李明", "telephone": "13812345678", "address": "良睦路18号"}}""")
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
        signIn.page(owner).get("/receipts/" + number).then().statusCode(200);
        for (KnownAccount stranger : List.of(signIn.consumer(), signIn.consumer())) {
            FormBrowser browser = new FormBrowser().cookie(SESSION, signIn.session(stranger));
            for (String page :
                    List.of("/receipts/" + number, "/receipts/" + number + "/state", "/my/cases/" + number)) {
                browser.get(page).then().statusCode(404).body(not(containsString("禾味电器")));
            }
            for (String step : List.of("withdraw", "separate", "supplement")) {
                browser.send("/track", "/my/cases/" + number + "/" + step, "withdrawReason", "我不要了")
                        .then()
                        .statusCode(404);
            }
            browser.answer("/track", "number", number).then().statusCode(422).body(containsString("没有查到您名下的这个编号"));
        }
        given().redirects().follow(false).get("/receipts/" + number).then().statusCode(303);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        FormBrowser browser = new FormBrowser();
        String id = begin(browser);
        for (String form : List.of(
                "/file",
                "/file/" + id + "/against",
                "/file/" + id + "/send",
                "/drafts/" + id + "/against",
                "/drafts/" + id + "/discard")) {
            browser.forge(form, "name", "换掉的店名", "kind", "REPORT").then().statusCode(400);
        }
        browser.get("/file/" + id + "/against").then().body(containsString(TYPED), not(containsString("换掉的店名")));
    }

    private static void refusedEverywhere(FormBrowser stranger, String id) {
        for (String page :
                List.of("/file/" + id + "/against", "/file/" + id + "/check", "/drafts/" + id + "/discard")) {
            stranger.get(page).then().statusCode(404).body(not(containsString(TYPED)));
        }
        for (String form : List.of(
                "/file/" + id + "/against",
                "/file/" + id + "/send",
                "/drafts/" + id + "/against",
                "/drafts/" + id + "/discard")) {
            stranger.send("/file", form, "name", "换掉的店名").then().statusCode(404);
        }
        stranger.get("/drafts").then().body(not(containsString(TYPED)));
        stranger.get("/").then().body(not(containsString(TYPED)));
    }

    private static String begin(FormBrowser browser) {
        String[] parts = browser.answer("/file", "kind", "COMPLAINT")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .split("/");
        String id = parts[parts.length - 2];
        browser.answer("/file/" + id + "/against", "name", TYPED);
        return id;
    }

    private static String secret(FormBrowser browser) {
        Response answer = browser.answer("/file", "kind", "COMPLAINT");
        return answer.getCookie("draft-secret");
    }
}
