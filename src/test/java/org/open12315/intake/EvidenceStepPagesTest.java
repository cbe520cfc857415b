package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** Files of a draft by plain forms, from a browser that nobody is signed in at to the submission. */
@QuarkusTest
class EvidenceStepPagesTest {

    @Inject
    SignIn signIn;

    @Inject
    Dump dump;

    @Test
    void addsFilesWithoutScriptAndSendsThem() {
        FormBrowser browser = new FormBrowser();
        String draft = begun(browser);
        String page = draft + "/evidence";
        browser.get(page)
                .then()
                .statusCode(200)
                .body(containsString("图片每个最大 20 MB"), containsString("最多 20 个文件"), containsString("第 4 步，共 6 步"));
        browser.upload(page, page + "/files", "files", file("receipt.txt", "合计 59.90"), file("chat.txt", "不给退"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/evidence"));
        browser.get(page)
                .then()
                .body(containsString("receipt.txt"), containsString("chat.txt"), containsString("已添加的文件（2）"));

        Response wrong =
                browser.upload(page, page + "/files", "files", file("page.html", "<html><script>1</script></html>"));
        String told = wrong.then().statusCode(303).extract().header("Location");
        browser.get(told.substring(told.indexOf("/file/")))
                .then()
                .statusCode(422)
                .body(
                        containsString("<a href=\"#files\">"),
                        containsString("receipt.txt"),
                        not(containsString("page.html")));
        wrong = browser.upload(page, page + "/files", "files");
        assertThat(wrong.then().statusCode(303).extract().header("Location")).contains("wrong=no-file");

        String chat = id(browser, page, "chat.txt");
        browser.send(page, page + "/remove", "file", chat).then().statusCode(303);
        browser.get(page).then().body(containsString("已添加的文件（1）"), not(containsString("chat.txt")));
        assertThat(dump.rows("SELECT 1 FROM evidence_upload WHERE id = '" + chat + "'"))
                .isEmpty();

        // nobody else, and no form that another page made up
        FormBrowser other = new FormBrowser();
        String theirs = begun(other);
        other.upload(theirs + "/evidence", page + "/files", "files", file("a.txt", "a"))
                .then()
                .statusCode(404);
        browser.forgeUpload(page + "/files", "files", file("a.txt", "forged"))
                .then()
                .statusCode(400);
        other.send(theirs + "/evidence", page + "/remove", "file", id(browser, page, "receipt.txt"))
                .then()
                .statusCode(404);

        browser.answer(page).then().statusCode(303).header("Location", endsWith("/who"));
        browser.answer(draft + "/who", "personName", "李明", "telephone", "13812345678", "personAddress", "杭州市余杭区文一西路1号")
                .then()
                .header("Location", endsWith("/check"));
        browser.get(draft + "/check").then().body(containsString("receipt.txt"), containsString(page));
        KnownAccount consumer = signIn.consumer();
        browser.cookie("open12315-session", signIn.session(consumer));
        String receipt = browser.send(draft + "/check", draft + "/send")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String number = receipt.substring(receipt.lastIndexOf('/') + 1);
        assertThat(dump.rows("SELECT 1 FROM evidence_of_submission s JOIN evidence_upload e ON e.id = s.evidence_id"
                        + " WHERE s.submission_receipt = " + number + " AND e.owner_id = " + consumer.id()))
                .hasSize(1);
    }

    private static FormBrowser.Attached file(String name, String text) {
        return new FormBrowser.Attached(
                name, (text + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static String id(FormBrowser browser, String page, String name) {
        String html = browser.get(page).asString();
        String before = html.substring(0, html.indexOf(name));
        return before.substring(before.lastIndexOf("data-file=\"") + 11).substring(0, 36);
    }

    private static String begun(FormBrowser browser) {
        String first = browser.answer("/file", "kind", "COMPLAINT")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String draft = first.substring(first.indexOf("/file"), first.lastIndexOf('/'));
        browser.answer(draft + "/against", "name", "杭州某某食品有限公司", "channel", "OFFLINE", "division", "浙江省杭州市余杭区");
        browser.answer(
                draft + "/what", "category", "food.packaged", "problem", "quality", "facts", "饼干打开后发现霉斑，店家三次都不处理。");
        browser.answer(draft + "/want", "wants", "refund").then().header("Location", endsWith("/evidence"));
        return draft;
    }
}
