package org.open12315.intake;

import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class FilingPagesTest {

    private static final String FACTS = "11月1日买的电饭煲第二次使用就漏电跳闸，联系商家三次都不处理。";

    @Inject
    SignIn signIn;

    @Inject
    Filing filing;

    @Test
    void filesAComplaintFromTheFirstPageToTheReceipt() {
        FormBrowser browser = new FormBrowser();
        String draft = complaint(browser);
        browser.get(draft + "/check").then().statusCode(200).body(containsString("浙江省杭州市余杭区"), containsString(FACTS));
        browser.send(draft + "/check", draft + "/send")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/send-sign-in"));
        browser.get(draft + "/send-sign-in").then().statusCode(303).header("Location", endsWith("/sign-in"));
        KnownAccount consumer = signIn.consumer();
        browser.cookie("open12315-session", signIn.session(consumer));
        browser.get(draft + "/send-sign-in").then().statusCode(303).header("Location", endsWith("/check"));
        String receipt = location(browser.send(draft + "/check", draft + "/send"));
        browser.get(receipt)
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*[0-9]{6} [0-9]{6} [0-9]{6}.*"), containsString("7 个工作日"));
        // the form of another tab, sent again
        browser.send("/file", draft + "/send").then().statusCode(303).header("Location", equalTo(receipt));
        browser.get(draft + "/who").then().statusCode(303).header("Location", equalTo(receipt));
        signIn.page(signIn.consumer()).get(receipt).then().statusCode(404);
        String number = receipt.substring(receipt.lastIndexOf('/') + 1);
        browser.get("/my/cases").then().statusCode(200).body(containsString("/my/cases/" + number));
        browser.get("/my/cases/" + number).then().statusCode(200).body(containsString(FACTS));
        browser.answer("/track", "number", number)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/my/cases/" + number));
        browser.answer("/track", "number", "123").then().statusCode(422).body(containsString("编号有误"));
        signIn.page(signIn.consumer()).get("/my/cases/" + number).then().statusCode(404);
    }

    @Test
    void keepsWhatWasTypedAndLeadsToTheFieldThatIsWrong() {
        FormBrowser browser = new FormBrowser();
        String draft = begin(browser, "COMPLAINT");
        browser.answer(draft + "/against", "name", "", "address", "文一西路\u201c969\u201d号", "division", "鼓楼区")
                .then()
                .statusCode(422)
                .body(
                        containsString("<a href=\"#name\">请填写被投诉举报的商家名称或店铺名称。"),
                        containsString("<a href=\"#channel\">"),
                        containsString("江苏省南京市鼓楼区"),
                        containsString("文一西路\u201c969\u201d号"));
        browser.get(draft + "/against").then().statusCode(200).body(containsString("文一西路\u201c969\u201d号"));
        browser.answer(
                        draft + "/against",
                        "name",
                        "某某超市",
                        "channel",
                        "OFFLINE",
                        "division",
                        "鼓楼区",
                        "divisionChoice",
                        "320106")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/what"));
    }

    @Test
    void leadsBackToTheFirstQuestionThatIsOpen() {
        FormBrowser browser = new FormBrowser();
        String draft = begin(browser, "REPORT");
        for (String later : new String[] {"/what", "/act", "/who", "/check"}) {
            browser.get(draft + later).then().statusCode(303).header("Location", endsWith("/against"));
        }
        browser.get(draft + "/want").then().statusCode(303);
    }

    @Test
    void aDraftOpensForNobodyElse() {
        FormBrowser browser = new FormBrowser();
        String draft = begin(browser, "COMPLAINT");
        new FormBrowser().get(draft + "/against").then().statusCode(404);
        signIn.page(signIn.consumer()).get(draft + "/against").then().statusCode(404);
        new FormBrowser().get("/file/not-a-draft/against").then().statusCode(404);
    }

    @Test
    void whoIsNotSureCanSaySo() {
        FormBrowser browser = new FormBrowser();
        String draft = begin(browser, "COMPLAINT");
        browser.get(draft + "/against").then().body(containsString("不清楚"), containsString("<option value=\"拼多多\">"));
        browser.answer(draft + "/against", "name", "不知道全名的水果店", "channel", "UNKNOWN")
                .then()
                .statusCode(303);
        browser.get(draft + "/what")
                .then()
                .body(containsString("<optgroup label=\"食品\">"), containsString(">食品，说不清是哪一种</option>"));
        browser.answer(draft + "/what", "category", "food", "problem", "other", "facts", "果".repeat(2000))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/want"));
        browser.answer(draft + "/what", "category", "food", "problem", "other", "facts", "果".repeat(2001))
                .then()
                .statusCode(422)
                .body(containsString("事情经过请写 10 至 2000 个字"), containsString("果".repeat(2001)));
    }

    @Test
    void aReportSaysThatItCannotBeWithdrawn() {
        FormBrowser browser = new FormBrowser();
        String draft = begin(browser, "REPORT");
        browser.answer(draft + "/against", "name", "仓前新鲜果业", "channel", "OFFLINE");
        browser.answer(draft + "/what", "category", "food", "problem", "quality", "facts", FACTS);
        browser.answer(draft + "/act");
        browser.answer(draft + "/who", "anonymous", "yes");
        browser.get(draft + "/check")
                .then()
                .statusCode(200)
                .body(containsString("也不能撤回"), containsString("没有填写"), containsString("匿名举报"));
    }

    /** Sent, but the answer never came; then something was changed and sent again: the first stands, once. */
    @Test
    void whatWasSentOnceIsNotSentAgainAfterAChange() throws Throwable {
        KnownAccount consumer = signIn.consumer();
        FormBrowser browser = new FormBrowser();
        browser.cookie("open12315-session", signIn.session(consumer));
        String draft = complaint(browser);
        NewSubmission first = AnswerReading.submission(
                SubmissionKind.COMPLAINT,
                Answers.none()
                        .with("name", "杭州某某食品有限公司")
                        .with("channel", "OFFLINE")
                        .with("category", "food")
                        .with("problem", "quality")
                        .with("facts", FACTS + "（改之前）"));
        Receipt receipt = VertxContextSupport.subscribeAndAwait(
                () -> filing.file(first, consumer.id(), draft.substring("/file/".length())));
        browser.send(draft + "/check", draft + "/send")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/receipts/" + receipt.number()));
        browser.get(draft + "/what")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/receipts/" + receipt.number()));
        browser.get("/my/cases/" + receipt.number()).then().body(containsString("（改之前）"));
    }

    @Test
    void speaksEnglish() {
        FormBrowser browser = new FormBrowser();
        browser.cookie("lang", "en");
        browser.get("/file").then().statusCode(200).body(containsString("File a complaint or a report"));
        browser.answer("/file").then().statusCode(422).body(containsString("Choose complaint or report."));
        String draft = begin(browser, "COMPLAINT");
        browser.answer(draft + "/against", "name", "")
                .then()
                .statusCode(422)
                .body(containsString("Enter the name of the business or shop."));
    }

    @Test
    void asksFirstAndHidesTheSecretFromScripts() {
        FormBrowser browser = new FormBrowser();
        browser.answer("/file").then().statusCode(422).body(containsString("请选择投诉或举报"));
        browser.answer("/file", "kind", "REPORT")
                .then()
                .statusCode(303)
                .cookie("draft-secret", detailedCookie().httpOnly(true).sameSite("Lax"));
    }

    private static String complaint(FormBrowser browser) {
        String draft = begin(browser, "COMPLAINT");
        browser.answer(draft + "/against", "name", "杭州某某食品有限公司", "channel", "OFFLINE", "division", "浙江省杭州市余杭区");
        browser.answer(draft + "/what", "category", "appliances.kitchen", "problem", "quality", "facts", FACTS);
        browser.answer(draft + "/want", "wants", "refund");
        browser.answer(draft + "/who", "personName", "李明", "telephone", "13812345678", "personAddress", "杭州市余杭区文一西路1号")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/check"));
        return draft;
    }

    private static String begin(FormBrowser browser, String kind) {
        String first = location(browser.answer("/file", "kind", kind));
        return first.substring(first.indexOf("/file"), first.lastIndexOf('/'));
    }

    private static String location(Response response) {
        return response.then().statusCode(303).extract().header("Location");
    }
}
