package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.evidence.EvidenceConfig;
import org.open12315.evidence.VerifyCustody;
import org.open12315.evidence.strip.Pictures;
import org.open12315.identity.Roles;
import org.open12315.kernel.encryption.KeyRing;

/** The record of custody for a court: by right, recorded, and a command finds whatever is done to it. */
@QuarkusTest
class CustodyPagesTest extends AtTheDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Pool pool;

    @Inject
    FiledEvidence files;

    @Inject
    EvidenceConfig config;

    @Inject
    KeyRing keys;

    @TempDir
    Path folder;

    private String number;
    private String file;
    private final byte[] photo = Pictures.taken("jpg");
    private final byte[] letter = ("收据编号 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

    @Test
    void goesToCourtAndIsFoundWholeOrNot() throws Exception {
        number = cases.complaint(consumer, "330110");
        file = files.upload(consumer, letter, "收据.txt", "text/plain");
        files.attach(number, consumer, file);
        files.attach(number, consumer, files.upload(consumer, photo, "门店.jpg", "image/jpeg"));
        signIn.api(consumer).get("/api/v1/evidence/{id}", file).then().statusCode(200);
        signIn.api(consumer)
                .header("Range", "bytes=2-5")
                .get("/api/v1/evidence/{id}", file)
                .then()
                .statusCode(206);
        String address = "/cases/" + number + "/custody";

        assertPage(address);
        assertRight(address);
        String document = desk.open(address + "/document")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"custody-" + number + ".json\"")
                .extract()
                .asString();
        assertThat(verify(document)).contains("is whole: 2 files, 4 rows");
        signIn.api(consumer).get("/api/v1/evidence/{id}", file).then().statusCode(200);
        assertThat(verify(document)).as("what happened since").contains("is whole: 2 files, 4 rows");

        assertFindsAChangedDocument(document);
        assertFindsAChangedDatabase(document, address);
        assertFindsChangedContent(document);
        assertThat(verify(document)).as("all undone").contains("is whole");
    }

    /** The number of an account would tell who sends reports without a name. */
    @Test
    void isNotHadOfAReportByWhoMayNotKnowItsSender() {
        String named = cases.report(consumer, "330110", false);
        String anonymous = cases.report(consumer, "330110", true);
        for (String report : List.of(named, anonymous)) {
            desk.open("/cases/" + report + "/custody").then().statusCode(403);
            desk.open("/cases/" + report + "/custody/document").then().statusCode(403);
            desk.act(report, "check").then().statusCode(303);
        }
        desk.open("/cases/" + named + "/custody").then().statusCode(200);
        desk.open("/cases/" + anonymous + "/custody").then().statusCode(403);
        desk.open("/cases/" + anonymous + "/custody/document").then().statusCode(403);
    }

    private void assertPage(String address) {
        desk.open("/cases/" + number + "/evidence").then().body(containsString(address));
        desk.open(address)
                .then()
                .statusCode(200)
                .body(
                        containsString("收据.txt"),
                        containsString("提交人（账号 " + consumer.id() + "）"),
                        containsString("记录完整，共 3 条。"),
                        containsString("第 2–5 字节"),
                        containsString("verify-custody custody-" + number + ".json"));
        new Desk(signIn, officer).inEnglish().open(address).then().body(containsString("The record is whole: 3 rows."));
    }

    private void assertRight(String address) {
        for (String path : List.of(address, address + "/document")) {
            new Desk(signIn, signIn.officer("310115")).open(path).then().statusCode(404);
            new Desk(signIn, consumer).open(path).then().statusCode(403);
            new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330110"))
                    .open(path)
                    .then()
                    .statusCode(403);
        }
        new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330100"))
                .open("/access-log?number=" + number)
                .then()
                .body(containsString("证据保管记录"), containsString(officer.userName()));
    }

    private void assertFindsAChangedDocument(String document) throws IOException {
        String changed = "the document was changed";
        assertThat(verify(document.replace("收据.txt", "发票.txt"))).contains("NOT WHOLE", changed);
        assertThat(verify(document.replaceFirst("\"what\" : \"KEPT\"", "\"what\" : \"HANDED_OUT\"")))
                .contains(changed, "row 1 was changed");
        String row = document.substring(document.indexOf("}, {", document.indexOf("\"number\" : 1")) + 3);
        row = row.substring(0, row.indexOf('}') + 3);
        assertThat(row).contains("\"number\" : 2");
        assertThat(verify(document.replace(row, ""))).contains(changed, "row 2 was removed");
        assertThat(verify(document.replace(row, row + row))).contains(changed, "a row 2 was added");
        assertThat(verify("{\"files\": []}")).contains("NOT WHOLE", changed);
        assertThat(verify("[]")).contains("is no exported record of custody");
    }

    /** What somebody with the rights of the owner of the tables could do, and undone again. */
    private void assertFindsAChangedDatabase(String document, String address) throws IOException {
        String of = " WHERE upload_id = '" + file + "'";
        sql("ALTER TABLE evidence_custody DISABLE TRIGGER USER");
        sql("CREATE TABLE custody_before AS SELECT * FROM evidence_custody" + of);
        try {
            String change = "UPDATE evidence_custody SET actor_id = actor_id + 1" + of + " AND number = 2";
            sql(change);
            desk.open(address).then().body(containsString("记录不完整或者被改动过"));
            tampered(change, "row 2 was changed", document);
            tampered("DELETE FROM evidence_custody" + of + " AND number = 2", "row 2 was removed", document);
            tampered("DELETE FROM evidence_custody" + of + " AND number > 2", "rows 3 to 4 were removed", document);
            tampered(
                    "INSERT INTO evidence_custody (upload_id, what, sha256, number, hash)"
                            + " SELECT upload_id, what, sha256, 5, hash FROM evidence_custody"
                            + of
                            + " AND number = 1",
                    "a row 5 was added",
                    document);
        } finally {
            restore();
            sql("DROP TABLE custody_before");
            sql("ALTER TABLE evidence_custody ENABLE TRIGGER USER");
        }
    }

    private void tampered(String sql, String found, String document) throws IOException {
        sql(sql);
        assertThat(verify(document)).as(sql).contains("NOT WHOLE", "in the record of the platform " + found);
        restore();
    }

    private void restore() {
        sql("DELETE FROM evidence_custody WHERE upload_id = '" + file + "'");
        sql("INSERT INTO evidence_custody OVERRIDING SYSTEM VALUE SELECT * FROM custody_before");
    }

    private void assertFindsChangedContent(String document) throws IOException {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Files.write(copies.resolve("1.txt"), letter);
        Path picture = Files.write(copies.resolve("2.jpg"), photo);
        assertThat(verify(document, copies)).contains("is whole");
        Files.write(picture, new byte[] {1});
        assertThat(verify(document, copies)).contains("NOT WHOLE", "2.jpg", "(门店.jpg) is not in the folder");

        String hash =
                document.substring(document.indexOf("\"sha256\" : \"") + 12).substring(0, 64);
        Path content = config.folder()
                .path()
                .resolve("content")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        Files.write(content, "另一个内容".getBytes(StandardCharsets.UTF_8));
        assertThat(verify(document)).contains("NOT WHOLE", "its content was changed");
        Files.delete(content);
        assertThat(verify(document)).contains("NOT WHOLE", "its content is missing");
        Files.write(content, letter);
    }

    private String verify(String document) throws IOException {
        return verify(document, null);
    }

    private String verify(String document, Path copies) throws IOException {
        Path path = Files.writeString(folder.resolve("custody.json"), document);
        Map<String, String> dataSource = new HashMap<>();
        for (String key : new String[] {
            "quarkus.datasource.reactive.url", "quarkus.datasource.username", "quarkus.datasource.password"
        }) {
            dataSource.put(key, ConfigProvider.getConfig().getValue(key, String.class));
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = VerifyCustody.run(
                dataSource, config, keys, path, copies, new PrintStream(said, true, StandardCharsets.UTF_8));
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(words.contains("NOT WHOLE") ? 2 : words.contains("is whole") ? 0 : 1);
        return words;
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(PATIENCE);
    }
}
