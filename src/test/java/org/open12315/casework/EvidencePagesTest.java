package org.open12315.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.strip.Pictures;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

/** The evidence on the officer's side: listed, shown and saved by right, without place and device, recorded. */
@QuarkusTest
class EvidencePagesTest extends AtTheDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SAVE = Pattern.compile("href=\"(/api/v1/evidence/[^\"]*as=save[^\"]*)\"");
    private static final Pattern SHOW = Pattern.compile("src=\"(/api/v1/evidence/[^\"]*as=show[^\"]*)\"");

    @Inject
    Pool pool;

    @Inject
    FiledEvidence files;

    @Test
    void listsWhatWasSentOnTheCase() {
        String number = cases.complaint(consumer, "330110");
        files.attach(number, consumer, files.upload(consumer, Pictures.taken("jpg"), "门店收据.jpg", "image/jpeg"));
        desk.open("/cases/" + number)
                .then()
                .body(
                        containsString("门店收据.jpg"),
                        containsString("尚未查毒"),
                        containsString("/cases/" + number + "/evidence"),
                        not(containsString("sign=")));
        new Desk(signIn, officer)
                .inEnglish()
                .open("/cases/" + number)
                .then()
                .body(containsString("Not scanned yet"), containsString("Picture · 5 KB"));
    }

    @Test
    void handsAPictureOutWithoutPlaceAndDeviceAndRecordsIt() {
        String number = cases.complaint(consumer, "330110");
        byte[] photo = Pictures.taken("jpg");
        String id = files.upload(consumer, photo, "门店收据.jpg", "image/jpeg");
        files.attach(number, consumer, id);
        String page = desk.open("/cases/" + number + "/evidence").asString();
        assertThat(page).contains("门店收据.jpg", "还没有查过病毒", "<dialog");

        Response shown = desk.request().get(link(SHOW, page));
        shown.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Disposition", containsString("inline"))
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'self'")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(new String(shown.asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("SECRET", "Huawei");
        desk.request()
                .get(link(SAVE, page))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"));
        assertThat(custody(id))
                .containsExactly(
                        "KEPT by " + consumer.id(), "HANDED_OUT by " + officer.id(), "HANDED_OUT by " + officer.id());
        assertThat(given().auth()
                        .preemptive()
                        .basic(consumer.userName(), SignIn.PASSWORD)
                        .get("/api/v1/evidence/{id}", id)
                        .asByteArray())
                .as("the owner has the original")
                .isEqualTo(photo);
        new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330100"))
                .open("/access-log?number=" + number)
                .then()
                .body(containsString("证据材料"), containsString(officer.userName()));
    }

    @Test
    void playsAPartOfAFilm() {
        String number = cases.complaint(consumer, "330110");
        byte[] sound = new byte[300_000];
        System.arraycopy("RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1), 0, sound, 0, 16);
        System.arraycopy(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII), 0, sound, 100, 36);
        files.attach(number, consumer, files.upload(consumer, sound, "通话录音.wav", "audio/wav"));
        String page = desk.open("/cases/" + number + "/evidence").asString();
        assertThat(page).contains("<audio");
        desk.request()
                .header("Range", "bytes=100000-199999")
                .get(link(SHOW, page))
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100000-199999/300000")
                .header("Content-Length", "100000");
    }

    @Test
    void opensItByRightOnly() {
        String number = cases.complaint(consumer, "330110");
        files.attach(number, consumer, files.upload(consumer, Pictures.taken("png"), "聊天截图.png", "image/png"));
        String address = "/cases/" + number + "/evidence";
        new Desk(signIn, signIn.officer("310115")).open(address).then().statusCode(404);
        new Desk(signIn, signIn.account(Roles.SUPERVISOR, "310100"))
                .open(address)
                .then()
                .statusCode(404);
        new Desk(signIn, consumer).open(address).then().statusCode(403);
        new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330100"))
                .open(address)
                .then()
                .statusCode(200)
                .body(containsString("聊天截图.png"));
    }

    /** A link is for one account, one way, one file, and some time. */
    @Test
    void takesALinkFromNobodyElseAndNoneThatWasChanged() {
        String number = cases.complaint(consumer, "330110");
        files.attach(number, consumer, files.upload(consumer, Pictures.taken("png"), "聊天截图.png", "image/png"));
        String link = link(SAVE, desk.open("/cases/" + number + "/evidence").asString());
        KnownAccount other = signIn.officer("330110");
        new Desk(signIn, other).request().get(link).then().statusCode(404);
        given().get(link).then().statusCode(401);
        desk.request().get(link.replace("as=save", "as=show")).then().statusCode(404);
        desk.request().get(link.replaceFirst("until=\\d", "until=9")).then().statusCode(404);
        String otherSign = link.contains("sign=-") ? "sign=_" : "sign=-";
        desk.request().get(link.replaceFirst("sign=.", otherSign)).then().statusCode(404);
        desk.request().get(link.substring(0, link.indexOf('?'))).then().statusCode(404);
        desk.request().get(link).then().statusCode(200);
    }

    @Test
    void handsNothingInfectedToAnybody() {
        String number = cases.complaint(consumer, "330110");
        String id = files.upload(consumer, Pictures.taken("webp"), "海报.webp", "image/webp");
        files.attach(number, consumer, id);
        String link = link(SAVE, desk.open("/cases/" + number + "/evidence").asString());
        pool.preparedQuery("UPDATE evidence_upload SET scan = 'INFECTED' WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(PATIENCE);
        desk.request().get(link).then().statusCode(410).body("code", equalTo("infected"));
        desk.open("/cases/" + number + "/evidence")
                .then()
                .body(containsString("发现病毒，已隔离"), not(containsString("sign=")));
        signIn.api(consumer).get("/api/v1/evidence/{id}", id).then().statusCode(410);
    }

    @Test
    void handsOutNoPictureThatItDoesNotUnderstand() {
        String number = cases.complaint(consumer, "330110");
        byte[] broken = Pictures.taken("jpg");
        Arrays.fill(broken, 20, 60, (byte) 0x21);
        files.attach(number, consumer, files.upload(consumer, broken, "坏图.jpg", "image/jpeg"));
        String link = link(SAVE, desk.open("/cases/" + number + "/evidence").asString());
        desk.request().get(link).then().statusCode(422).body("code", equalTo("not-stripped"));
    }

    private static String link(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> custody(String id) {
        var rows = pool.preparedQuery("SELECT what || ' by ' || actor_id AS line FROM evidence_custody"
                        + " WHERE upload_id = $1 ORDER BY id")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("line"))
                .toList();
    }
}
