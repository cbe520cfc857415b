package org.open12315.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.store.Store;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

@QuarkusTest
class PlainRoutesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SignIn signIn;

    @Inject
    Store store;

    @Inject
    Pool pool;

    @Inject
    EvidenceConfig config;

    @TestHTTPResource
    URI root;

    KnownAccount consumer;

    @BeforeEach
    void people() {
        consumer = signIn.consumer();
    }

    @Test
    void takesAFileByPut() {
        byte[] file = Samples.photo(1_500_000);
        request()
                .contentType("image/jpeg")
                .body(file)
                .put("/api/v1/evidence/{name}", "门店收据.jpg")
                .then()
                .statusCode(201)
                .body(
                        "files.name", contains("门店收据.jpg"),
                        "files.bytes", contains(1_500_000),
                        "files.sha256", contains(Samples.sha256(file)));
        assertThat(store.size(Samples.sha256(file)).await().indefinitely()).isEqualTo(1_500_000);
    }

    @Test
    void takesTheFilesOfAForm() {
        byte[] first = Samples.photo(1_200_000);
        byte[] second = Samples.photo(300_000);
        request()
                .multiPart("note", "以下两张照片")
                .multiPart("files", "a.jpg", first, "image/jpeg")
                .multiPart("files", "..\\C:/照片/b.jpg", second, "image/jpeg")
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .body(
                        "files.name", contains("a.jpg", "b.jpg"),
                        "files.sha256", contains(Samples.sha256(first), Samples.sha256(second)));
        assertThat(store.size(Samples.sha256(second)).await().indefinitely()).isEqualTo(300_000);
    }

    @Test
    void saysWhichLimitAFileIsAbove() throws Exception {
        long before = rows();
        File tooLarge = FormBrowser.onDisk(Samples.photo(20 * 1024 * 1024 + 1));
        request()
                .multiPart("files", tooLarge, "image/jpeg")
                .post("/api/v1/evidence")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"), "detail", containsString("20 MB"));
        request()
                .header("Accept-Language", "en")
                .contentType("image/jpeg")
                .body(tooLarge)
                .put("/api/v1/evidence/a.jpg")
                .then()
                .statusCode(413)
                .body("detail", containsString("At most 20 MB"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void wantsAFileAndASender() {
        request()
                .multiPart("note", "没有文件")
                .post("/api/v1/evidence")
                .then()
                .statusCode(400)
                .body("code", equalTo("no-file"));
        request()
                .contentType("image/jpeg")
                .body(new byte[0])
                .put("/api/v1/evidence/a.jpg")
                .then()
                .statusCode(422)
                .body("code", equalTo("empty"));
        given().multiPart("files", "a.jpg", Samples.photo(100), "image/jpeg")
                .post("/api/v1/evidence")
                .then()
                .statusCode(401);
        given().cookie("draft-secret", "ef".repeat(32))
                .multiPart("files", "a.jpg", Samples.photo(100), "image/jpeg")
                .post("/api/v1/evidence")
                .then()
                .statusCode(201);
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        put("a.jpg", Samples.text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"))
                .body("code", equalTo("content-markup"), "detail", containsString("SVG"));
        put("合同.pdf", Samples.photo(2_000)).body("code", equalTo("content-mismatch"));
        put("setup.exe", Samples.text("MZ\u0000\u0003")).body("code", equalTo("content-type"));
    }

    private io.restassured.response.ValidatableResponse put(String name, byte[] file) {
        return request()
                .contentType("image/jpeg")
                .body(file)
                .put("/api/v1/evidence/{name}", name)
                .then()
                .statusCode(415);
    }

    /** Who cannot go on has nothing from a half: it is forgotten. */
    @Test
    void forgetsWhatBreaksOff() throws Exception {
        byte[] file = Samples.photo(900_000);
        long before = rows();
        String credentials = Base64.getEncoder()
                .encodeToString((consumer.userName() + ":" + SignIn.PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket("localhost", root.getPort())) {
            socket.getOutputStream()
                    .write(("PUT /api/v1/evidence/a.jpg HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                                    + credentials + "\r\nContent-Length: 900000\r\nContent-Type: image/jpeg\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Arrays.copyOf(file, 400_000));
            socket.getOutputStream().flush();
            // seen by the server, so that there is something to forget
            Waiting.until("the server has begun", PATIENCE, () -> rows() > before);
        }
        Waiting.until("the row is forgotten", PATIENCE, () -> rows() == before);
        // after the row: a file that nobody knows can be swept, a row without its file would be a lie
        Waiting.until("the file is gone", PATIENCE, () -> incoming() == 0);
    }

    private RequestSpecification request() {
        return given().auth().preemptive().basic(consumer.userName(), SignIn.PASSWORD);
    }

    /** Uploads of this test's sender. */
    private long rows() {
        return pool.preparedQuery("SELECT count(*) FROM evidence_upload WHERE owner_id = $1")
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(consumer.id()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    /** Files of exactly the size that came in the broken request. */
    private long incoming() throws IOException {
        Path folder = config.folder().path().resolve("incoming");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().length() == 400_000).count();
        }
    }
}
