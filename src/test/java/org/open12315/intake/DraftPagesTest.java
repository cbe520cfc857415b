package org.open12315.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class DraftPagesTest {

    @Inject
    SignIn signIn;

    @Test
    void keepsWhatIsTypedBeforeItIsSent() {
        FormBrowser browser = new FormBrowser();
        String id = begin(browser, "COMPLAINT");
        browser.get("/file/" + id + "/against").then().body(not(containsString("已保存：")));
        browser.send("/file/" + id + "/against", "/drafts/" + id + "/against", "name", "禾味电器", "channel", "NOT-ONE")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(matchesPattern("已保存：[0-2][0-9]:[0-5][0-9]"));
        browser.get("/file/" + id + "/against").then().body(containsString("value=\"禾味电器\""), containsString("已保存：20"));
        browser.get("/file/" + id + "/what").then().statusCode(303).header("Location", endsWith("/against"));
    }

    @Test
    void whatWasTypedDoesNotMakeAStepAnswered() {
        FormBrowser browser = new FormBrowser();
        String id = begin(browser, "REPORT");
        String[] right = {"name", "禾味电器", "channel", "OFFLINE"};
        browser.send("/file/" + id + "/against", "/drafts/" + id + "/against", right);
        browser.get("/file/" + id + "/what").then().statusCode(303).header("Location", endsWith("/against"));
        browser.answer("/file/" + id + "/against", right).then().statusCode(303).header("Location", endsWith("/what"));
    }

    @Test
    void remindsWhoeverBeganAndNobodyElse() {
        FormBrowser browser = new FormBrowser();
        String id = begin(browser, "COMPLAINT");
        // nothing typed yet: nothing to remind of
        browser.get("/").then().body(not(containsString("您有没写完的"))).header("Cache-Control", nullValue());
        browser.answer("/file/" + id + "/against", "name", "禾味电器");
        browser.get("/")
                .then()
                .body(containsString("您有没写完的"), containsString("投诉：禾味电器"), containsString("/file/" + id))
                .header("Cache-Control", equalTo("no-store"));
        browser.get("/drafts").then().body(containsString("投诉：禾味电器"), containsString("/drafts/" + id + "/discard"));
        new FormBrowser().get("/").then().body(not(containsString("您有没写完的")));
        FormBrowser other = new FormBrowser();
        answered(other, "某超市");
        other.get("/").then().body(containsString("某超市"), not(containsString("禾味电器")));
        other.get("/drafts").then().body(not(containsString("禾味电器")));
    }

    @Test
    void goesOnInAnotherBrowserOfTheSameAccount() {
        KnownAccount consumer = signIn.consumer();
        FormBrowser first = new FormBrowser().cookie("open12315-session", signIn.session(consumer));
        String id = answered(first, "禾味电器");
        FormBrowser second = new FormBrowser().cookie("open12315-session", signIn.session(consumer));
        second.get("/").then().body(containsString("投诉：禾味电器"));
        second.get("/my/cases").then().body(containsString("没有写完的"), containsString("/file/" + id));
        second.get("/file/" + id + "/check").then().statusCode(303).header("Location", endsWith("/what"));
        FormBrowser stranger = new FormBrowser().cookie("open12315-session", signIn.session(signIn.consumer()));
        stranger.get("/").then().body(not(containsString("禾味电器")));
        stranger.get("/drafts").then().body(not(containsString("禾味电器")));
    }

    @Test
    void whoSignsInLaterFindsWhatTheBrowserBegan() {
        FormBrowser browser = new FormBrowser();
        String id = answered(browser, "禾味电器");
        browser.cookie("open12315-session", signIn.session(signIn.consumer()));
        browser.get("/my/cases").then().body(containsString("/file/" + id));
    }

    @Test
    void discardsAfterAskingOnceMore() {
        FormBrowser browser = new FormBrowser();
        String id = answered(browser, "禾味电器");
        browser.get("/drafts/" + id + "/discard").then().body(containsString("要删除这份没有写完的吗"), containsString("禾味电器"));
        browser.get("/file/" + id + "/against").then().statusCode(200);
        browser.answer("/drafts/" + id + "/discard")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/drafts?discarded=true"));
        browser.get("/drafts?discarded=true").then().body(containsString("已删除"), not(containsString("禾味电器")));
        browser.get("/file/" + id + "/against").then().statusCode(404);
        browser.get("/").then().body(not(containsString("您有没写完的")));
    }

    /** Each answer is read, changed and kept as a whole; nobody may write over what the other tab kept. */
    @Test
    void twoTabsLoseNothing() {
        FormBrowser browser = new FormBrowser();
        String id = answered(browser, "禾味电器");
        String page = "/file/" + id;
        browser.answer(page + "/what", "category", "food", "problem", "quality", "facts", "买的月饼发霉了，商家不肯退。");
        browser.answer(page + "/want", "wants", "refund");
        for (int round = 0; round < 5; round++) {
            String amount = Integer.toString(100 + round);
            List<CompletableFuture<Void>> tabs = List.of(
                    tab(browser, page, "/want", "wants", "refund", "wantedAmount", amount),
                    tab(
                            browser,
                            page,
                            "/against",
                            "name",
                            "禾味电器",
                            "channel",
                            "OFFLINE",
                            "address",
                            "良睦路" + amount + "号"));
            CompletableFuture.allOf(tabs.toArray(CompletableFuture[]::new)).join();
            browser.get(page + "/want").then().body(containsString("value=\"" + amount + "\""));
            browser.get(page + "/against").then().body(containsString("良睦路" + amount + "号"));
        }
    }

    private static CompletableFuture<Void> tab(FormBrowser browser, String page, String step, String... fields) {
        FormBrowser copy = browser.copy();
        return CompletableFuture.runAsync(
                () -> copy.answer(page + step, fields).then().statusCode(303));
    }

    private static String answered(FormBrowser browser, String name) {
        String id = begin(browser, "COMPLAINT");
        browser.answer("/file/" + id + "/against", "name", name, "channel", "OFFLINE");
        return id;
    }

    private static String begin(FormBrowser browser, String kind) {
        String location = browser.answer("/file", "kind", kind).getHeader("Location");
        String[] parts = location.split("/");
        return parts[parts.length - 2];
    }
}
