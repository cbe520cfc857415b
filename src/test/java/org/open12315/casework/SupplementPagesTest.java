package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.strip.Pictures;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.FormBrowser.Attached;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;

/** A supplement (补充材料): asked for with a day, told by text message, sent with files, seen by the officer. */
@QuarkusTest
class SupplementPagesTest {

    private static final Pattern FILE = Pattern.compile("name=\"file\" value=\"([0-9a-f-]+)\"");

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    private Registered consumer;
    private FormBrowser home;
    private Desk desk;
    private String number;
    private String own;

    @BeforeEach
    void somethingIsMissing() {
        consumer = Registered.somebody();
        home = consumer.browser();
        desk = new Desk(signIn, signIn.officer("330110"));
        number = cases.complaint(consumer, "330110");
        own = "/my/cases/" + number;
        desk.act(number, "ask-supplement", "ask-supplement-reason", "请补充发票照片")
                .then()
                .statusCode(303);
    }

    @Test
    void goesFromTheOfficerToTheConsumerAndBackWithFiles() {
        String day = cases.file(number).deadline().toString();
        assertThat(cases.file(number).term()).isEqualTo(Term.SUPPLEMENT);
        desk.open("/cases/" + number).then().body(containsString("等投诉人补充材料"));
        assertThat(consumer.telephone().message("补充材料"))
                .contains(day, cases.file(number).receiptNumber().grouped())
                .doesNotContain("发票");
        assertThat(home.get(own).asString()).contains("请补充发票照片", "前补充；逾期", "data-uploader");

        Response wrong = upload(new Attached("invoice.jpg", "<html>".getBytes(StandardCharsets.UTF_8), "image/jpeg"));
        home.get(wrong.header("Location")).then().statusCode(422).body(containsString("data-uploader"));
        assertThat(upload(new Attached("invoice.jpg", Pictures.taken("jpg"), "image/jpeg"))
                        .header("Location"))
                .endsWith(own);
        upload(new Attached("wrong.png", Pictures.taken("png"), "image/png"));
        String page = home.get(own).asString();
        assertThat(page).contains("invoice.jpg", "wrong.png");
        String second = FILE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .skip(1)
                .findFirst()
                .orElseThrow();
        home.send(own, own + "/evidence/remove", "file", second).then().statusCode(303);

        home.send(own, own + "/supplement", "supplement", " ")
                .then()
                .statusCode(422)
                .body(containsString("invoice.jpg"), not(containsString("wrong.png")));
        desk.open("/cases/" + number).then().body(not(containsString("invoice.jpg")));
        home.send(own, own + "/supplement", "supplement", "发票在附件里").then().statusCode(303);

        desk.open("/cases/" + number).then().body(containsString("发票在附件里"), containsString("invoice.jpg"));
        assertThat(cases.file(number).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(cases.file(number).term()).isEqualTo(Term.DECIDE);
        assertThat(home.get(own).asString()).contains("invoice.jpg").doesNotContain("data-uploader");
        home.upload(
                        "/account",
                        own + "/evidence/files",
                        "files",
                        new Attached("more.jpg", Pictures.taken("jpg"), "image/jpeg"))
                .then()
                .statusCode(404);
    }

    /** Sent by script: what is still on its way is not left behind unseen. */
    @Test
    void waitsForAFileThatIsStillComing() {
        String id = consumer.api()
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1000")
                .header("Upload-Metadata", "filename 5Y+R56WoLmpwZw==")
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        id = id.substring(id.lastIndexOf('/') + 1);
        home.send(own, own + "/evidence/choose", "file", id).then().statusCode(204);
        home.send(own, own + "/supplement", "supplement", "发票在附件里")
                .then()
                .statusCode(422)
                .body(containsString("文件还没有传完"), containsString("发票在附件里"));
        home.send(own, own + "/evidence/remove", "file", id).then().statusCode(303);
        home.send(own, own + "/supplement", "supplement", "没有发票").then().statusCode(303);
    }

    @Test
    void takesFilesFromItsSenderOnly() {
        Attached photo = new Attached("invoice.jpg", Pictures.taken("jpg"), "image/jpeg");
        FormBrowser other = Registered.somebody().browser();
        other.upload("/account", own + "/evidence/files", "files", photo).then().statusCode(404);
        other.send(
                        "/account",
                        own + "/evidence/choose",
                        "file",
                        UUID.randomUUID().toString())
                .then()
                .statusCode(404);
        home.forgeUpload(own + "/evidence/files", "files", photo).then().statusCode(400);
        home.send(own, own + "/evidence/choose", "file", UUID.randomUUID().toString())
                .then()
                .statusCode(422);
        assertThat(home.get(own).asString()).doesNotContain("invoice.jpg");
    }

    private Response upload(Attached file) {
        return home.upload(own, own + "/evidence/files", "files", file);
    }
}
