package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.evidence.store.Store;
import org.open12315.testsupport.SignIn;

/** The client that pages use, run by Node: on a good line, stopped and gone on with, in pieces, and on a bad line. */
@QuarkusTest
class TusJsClientTest {

    private static final Path FRONTEND = Path.of("frontend").toAbsolutePath();

    @Inject
    SignIn signIn;

    @Inject
    Store store;

    @TestHTTPResource("/api/v1/evidence")
    URI endpoint;

    @TempDir
    Path folder;

    byte[] file;

    @BeforeEach
    void write() throws Exception {
        file = Samples.photo(4_000_000);
        Files.write(folder.resolve("video.jpg"), file);
    }

    @Test
    void uploadsInOneRequest() throws Exception {
        assertThat(upload(endpoint.getPort(), "whole").getInteger("retries")).isZero();
        assertKept();
    }

    @Test
    void stopsAndGoesOn() throws Exception {
        assertThat(upload(endpoint.getPort(), "stop").getInteger("stoppedAt")).isBetween(2_000_000, 3_999_999);
        assertKept();
    }

    @Test
    void uploadsPiecesSideBySide() throws Exception {
        upload(endpoint.getPort(), "parallel");
        assertKept();
    }

    @Test
    void comesThroughALineThatBreaksAgainAndAgain() throws Exception {
        try (CuttingProxy line = new CuttingProxy(endpoint.getPort(), 4, 1_000_000)) {
            assertThat(upload(line.port(), "whole").getInteger("retries")).isPositive();
            assertThat(line.cutsLeft()).isZero();
        }
        assertKept();
    }

    private JsonObject upload(int port, String way) throws Exception {
        String credentials = signIn.consumer().userName() + ":" + SignIn.PASSWORD;
        Process node = new ProcessBuilder(
                        "node",
                        FRONTEND.resolve("test/tus-upload.mjs").toString(),
                        "http://127.0.0.1:" + port + endpoint.getPath(),
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                        folder.resolve("video.jpg").toString(),
                        way)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try {
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
            assertThat(node.exitValue()).isZero();
            return new JsonObject(said);
        } finally {
            node.destroyForcibly();
        }
    }

    private void assertKept() {
        assertThat(store.size(Samples.sha256(file)).await().indefinitely()).isEqualTo(file.length);
    }
}
