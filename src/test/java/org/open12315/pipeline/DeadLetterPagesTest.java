package org.open12315.pipeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class DeadLetterPagesTest {

    private static final AtomicLong NEXT = new AtomicLong(261199999999700001L);
    private static final String LIST = "/admin/dead-letters";

    @Inject
    SignIn signIn;

    @Inject
    OutboxStore store;

    KnownAccount admin;
    FormBrowser browser;

    @BeforeEach
    void signInAdministrator() {
        admin = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        browser = new FormBrowser().cookie("open12315-session", signIn.session(admin));
    }

    @Test
    void showsTheReasonAndSendsSeveralAgainOnce() throws Throwable {
        DeadLetter one = bury("Poison: <b>because</b>");
        DeadLetter other = bury("Poison");
        browser.get(LIST)
                .then()
                .statusCode(200)
                .body(containsString("Poison: &lt;b&gt;because"))
                .body(containsString(Long.toString(one.receiptNumber())));
        replay(one.id(), other.id()).then().statusCode(303).header("Location", endsWith("done=replay&count=2"));
        replay(one.id(), other.id()).then().statusCode(303).header("Location", endsWith("done=replay&count=0"));
        browser.get(LIST + "?open=false").then().body(containsString(admin.userName() + " 已于"));
        browser.get(LIST + "?done=replay&count=2").then().body(containsString("已重新发送 2 条"));
    }

    @Test
    void discardsOnlyWithAReasonAndKeepsWhatWasTyped() throws Throwable {
        DeadLetter letter = bury("Poison");
        Response wrong = discard(letter, "  ");
        wrong.then()
                .statusCode(422)
                .body(containsString("请填写作废理由"))
                .body(containsString("href=\"#reason\""))
                .body(containsString("value=\"" + letter.id() + "\" checked"));
        assertTrue(open(letter));
        browser.send(LIST, LIST + "/discard", "reason", "测试数据，无需处理")
                .then()
                .statusCode(422)
                .body(containsString("请至少选择一条死信"))
                .body(containsString("value=\"测试数据，无需处理\""));
        discard(letter, "x".repeat(501)).then().statusCode(422).body(containsString("不能超过 500 个字"));
        discard(letter, "测试数据，无需处理").then().statusCode(303).header("Location", endsWith("done=discard&count=1"));
        browser.get(LIST + "?open=false")
                .then()
                .body(containsString(admin.userName() + " 已于"))
                .body(containsString("作废：测试数据，无需处理"));
        replay(letter.id()).then().header("Location", endsWith("done=replay&count=0"));
    }

    @Test
    void goesThroughTheListPageByPage() throws Throwable {
        for (int i = 0; i < 51; i++) {
            bury("Poison of a long evening");
        }
        Response first = browser.get(LIST);
        String next = first.htmlPath().getString("**.find { it.@rel == 'next' }.@href");
        assertEquals(
                50,
                first.htmlPath().getList("**.findAll { it.@name == 'letter' }").size());
        browser.get(next).then().statusCode(200).body(containsString("Poison of a long evening"));
    }

    @Test
    void speaksEnglishToo() throws Throwable {
        bury("Poison");
        browser.cookie("lang", "en")
                .get(LIST)
                .then()
                .body(containsString("Dead letters"))
                .body(containsString("Discard the chosen ones"));
    }

    @Test
    void nobodyElseSeesOrChangesThem() throws Throwable {
        DeadLetter letter = bury("Poison");
        for (KnownAccount other :
                List.of(signIn.consumer(), signIn.officer("330110"), signIn.account(Roles.SUPERVISOR, "330110"))) {
            signIn.page(other).get(LIST).then().statusCode(403).body(not(containsString("死信")));
            FormBrowser theirs = new FormBrowser().cookie("open12315-session", signIn.session(other));
            for (String step : List.of("/replay", "/discard")) {
                theirs.send("/", LIST + step, "letter", Long.toString(letter.id()), "reason", "weg damit")
                        .then()
                        .statusCode(403);
            }
        }
        given().redirects()
                .follow(false)
                .get(LIST)
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        assertTrue(open(letter));
    }

    private Response replay(long... ids) {
        String[] fields = new String[ids.length * 2];
        for (int i = 0; i < ids.length; i++) {
            fields[2 * i] = "letter";
            fields[2 * i + 1] = Long.toString(ids[i]);
        }
        return browser.send(LIST, LIST + "/replay", fields);
    }

    private Response discard(DeadLetter letter, String reason) {
        return browser.send(LIST, LIST + "/discard", "letter", Long.toString(letter.id()), "reason", reason);
    }

    private DeadLetter bury(String reason) throws Throwable {
        long number = NEXT.incrementAndGet();
        VertxContextSupport.subscribeAndAwait(() -> store.bury("dedupe", number, "not json", reason));
        return letters().stream()
                .filter(letter -> letter.receiptNumber() == number)
                .findFirst()
                .orElseThrow();
    }

    private boolean open(DeadLetter wanted) throws Throwable {
        return letters().stream().anyMatch(letter -> letter.id() == wanted.id());
    }

    private List<DeadLetter> letters() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> store.letters(Long.MAX_VALUE, 500, true));
    }
}
