package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.virus.ClamdScanner;
import org.open12315.evidence.virus.FakeClamd;
import org.open12315.evidence.virus.VirusScanner;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Waiting;

/** What becomes of a file with a scanner that is there, away, and there again. The real daemon: ClamavIT. */
@QuarkusTest
class ScanningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Inject
    EvidenceConfig config;

    private final byte[] photo = Samples.photo(60_000);
    private Registered consumer;

    @BeforeEach
    void somebody() {
        consumer = Registered.somebody();
    }

    @Test
    void acceptsAtOnceScansLaterAndTellsWhoSentAVirus() throws IOException {
        scanAt(closedPort());
        String id = upload(consumer);
        Waiting.until("the scanner was tried", PATIENCE, () -> scan(id).equals("UNSCANNED"));
        assertThat(download(id, consumer))
                .as("nothing is lost while the scanner is away")
                .isEqualTo(200);

        try (FakeClamd clamd = finding(photo)) {
            scanAt(clamd.port());
            dueNow(id);
            Waiting.until("it is found", PATIENCE, () -> scan(id).equals("INFECTED"));
            consumer.api()
                    .get("/api/v1/evidence/{id}", id)
                    .then()
                    .statusCode(410)
                    .body("code", equalTo("infected"));
            assertThat(consumer.telephone().message("病毒")).contains("已经隔离");
        }
    }

    /** One scan locks away each copy, also one that was called clean before the scanner knew the virus. */
    @Test
    void locksTheSameContentAwayWhereverItHangs() throws IOException {
        String first;
        try (FakeClamd clamd = finding(new byte[0])) {
            scanAt(clamd.port());
            first = upload(consumer);
            Waiting.until("it is clean", PATIENCE, () -> scan(first).equals("CLEAN"));
            assertThat(download(first, consumer)).isEqualTo(200);
        }
        try (FakeClamd clamd = finding(photo)) {
            scanAt(clamd.port());
            Registered other = Registered.somebody();
            String second = upload(other);
            Waiting.until("it is found", PATIENCE, () -> scan(second).equals("INFECTED"));
            assertThat(scan(first)).isEqualTo("INFECTED");
            assertThat(download(first, consumer)).isEqualTo(410);
            assertThat(consumer.telephone().message("病毒")).isNotEmpty();
            assertThat(other.telephone().message("病毒")).isNotEmpty();
        }
    }

    @Test
    void waitsLongerAfterEachFailureButNeverForEver() {
        assertThat(IntStream.range(0, 40).mapToObj(tries -> Scanning.pause(config.scanner(), tries)))
                .startsWith(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40))
                .isSorted()
                .endsWith(Duration.ofHours(1));
    }

    /** Takes one content for a virus and all others for clean. */
    private static FakeClamd finding(byte[] virus) throws IOException {
        return new FakeClamd(
                file -> Arrays.equals(file, virus) ? "stream: Test.Virus FOUND" : "stream: OK", Integer.MAX_VALUE);
    }

    private static int closedPort() throws IOException {
        try (FakeClamd gone = finding(new byte[0])) {
            return gone.port();
        }
    }

    private void scanAt(int port) {
        QuarkusMock.installMockForType(new ClamdScanner(vertx, "127.0.0.1", port, PATIENCE, 2), VirusScanner.class);
    }

    private String upload(Registered who) {
        return who.api()
                .contentType("image/jpeg")
                .body(photo)
                .put("/api/v1/evidence/{name}", "照片.jpg")
                .then()
                .statusCode(201)
                .extract()
                .path("files[0].id");
    }

    private static int download(String id, Registered who) {
        return who.api().get("/api/v1/evidence/{id}", id).statusCode();
    }

    private String scan(String id) {
        return pool.preparedQuery("SELECT scan FROM evidence_upload WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(PATIENCE);
    }

    /** The pause after a failure is over: it is first in the queue. */
    private void dueNow(String id) {
        pool.preparedQuery("UPDATE evidence_upload SET scan_next = now() - interval '1 day' WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(PATIENCE);
    }
}
