package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.strip.Pictures;
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

    /** The limits of a file, of a case and of a day hold for forms as they do for the API, and for what the script chooses. */
    @Test
    void holdsToTheLimits() throws Exception {
        FormBrowser browser = new FormBrowser();
        String page = begun(browser) + "/evidence";
        byte[] large = Arrays.copyOf(Pictures.taken("jpg"), 20 * 1024 * 1024 + 1);
        told(browser, page, new FormBrowser.Attached("a.jpg", large, "image/jpeg"))
                .body(containsString("文件太大，最大 20 MB"));

        dump.rows("WITH more AS (INSERT INTO evidence_upload (id, secret_hash, length, expires_at)"
                + " SELECT gen_random_uuid(), '\\x00', 1, now() + interval '1 day' FROM generate_series(1, 18) RETURNING id)"
                + " INSERT INTO evidence_of_draft (draft_id, evidence_id) SELECT '" + page.split("/")[2]
                + "', id FROM more");
        told(browser, page, file("19.txt", "第一张"), file("20.txt", "第二张"), file("21.txt", "第三张"))
                .body(containsString("20 个文件"), containsString("已添加的文件（20）"), not(containsString("21.txt")));
        String chosen = browser.tus(10);
        browser.send(page, page + "/choose", "file", chosen)
                .then()
                .statusCode(422)
                .body(containsString("20"));
        told(browser, page, file("22.txt", "还有一张"))
                .body(
                        containsString("已添加的文件（20）"),
                        containsString("<p class=\"hint\" id=\"files\" tabindex=\"-1\">已经有 20 个文件"));

        browser.send(page, page + "/remove", "file", id(browser, page, "20.txt"))
                .then()
                .statusCode(303);
        dump.rows("UPDATE evidence_upload SET length = 5368709120 WHERE id = '" + chosen + "'");
        told(browser, page, file("23.txt", "今天传得太多")).body(containsString("5120 MB 的上限"));
    }

    /** Sends files that are refused, and the page that says so. */
    private static ValidatableResponse told(FormBrowser browser, String page, FormBrowser.Attached... files) {
        String told = browser.upload(page, page + "/files", "files", files)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return browser.get(told.substring(told.indexOf("/file/"))).then().statusCode(422);
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
