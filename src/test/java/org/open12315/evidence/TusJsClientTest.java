package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.evidence.store.Store;
import org.open12315.testsupport.CuttingProxy;
import org.open12315.testsupport.NodeUpload;
import org.open12315.testsupport.SignIn;

/** The client that pages use, run by Node: on a good line, stopped and gone on with, in pieces, and on a bad line. */
@QuarkusTest
class TusJsClientTest {

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
        NodeUpload node = new NodeUpload(
                URI.create("http://127.0.0.1:" + port + endpoint.getPath()),
                NodeUpload.basic(signIn.consumer().userName(), SignIn.PASSWORD),
                folder.resolve("video.jpg"),
                way);
        try (node) {
            return node.seen();
        }
    }

    private void assertKept() {
        assertThat(store.size(Samples.sha256(file)).await().indefinitely()).isEqualTo(file.length);
    }
}
