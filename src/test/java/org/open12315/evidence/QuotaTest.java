package org.open12315.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.BrowserSecret;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

/** What one person may send in a day, on every way in, and what becomes of an upload that nobody finishes. */
@QuarkusTest
class QuotaTest extends TusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String BEGUN = "INSERT INTO evidence_upload (id, owner_id, secret_hash, length, expires_at)"
            + " SELECT gen_random_uuid(), $1, $2, $3, now() + interval '1 day' FROM ";

    @Inject
    Receiving receiving;

    @Inject
    Finishing finishing;

    @Inject
    UploadStore rows;

    @Inject
    HashStates hashes;

    @Inject
    UploadErasure erasure;

    private KnownAccount consumer;

    @BeforeEach
    void somebody() {
        consumer = signIn.consumer();
        client = TusClient.account(root.getPort(), consumer.userName(), SignIn.PASSWORD);
    }

    @Test
    void isTheSameOnEveryWayIn() throws Exception {
        leave(1_000);
        HttpResponse<String> tus = client.begin(1_001, "a.jpg", "image/jpeg");
        assertThat(tus.statusCode()).isEqualTo(429);
        assertThat(tus.body()).contains("\"code\":\"quota\"", "5120 MB");
        byte[] more = bytes(1_001);
        assertThat(client.send(
                                "POST",
                                TusClient.PATH,
                                more,
                                "Upload-Length",
                                "1001",
                                "Content-Type",
                                TusClient.BODY_TYPE)
                        .statusCode())
                .isEqualTo(429);
        request()
                .header("Accept-Language", "en")
                .contentType("image/jpeg")
                .body(more)
                .put("/api/v1/evidence/a.jpg")
                .then()
                .statusCode(429)
                .body("code", equalTo("quota"), "detail", containsString("limit of 5120 MB"));
        request()
                .multiPart("files", "a.jpg", more, "image/jpeg")
                .post("/api/v1/evidence")
                .then()
                .statusCode(429)
                .body("code", equalTo("quota"));
        assertThat(count()).as("nothing is left of them").isEqualTo(1);

        request()
                .contentType("image/jpeg")
                .body(bytes(600))
                .put("/api/v1/evidence/a.jpg")
                .then()
                .statusCode(201);
        String last = client.begun(400);
        assertThat(client.begin(1, "b.jpg", "").statusCode()).isEqualTo(429);
        client.send("DELETE", last, null);
        assertThat(client.begin(1, "b.jpg", "").statusCode())
                .as("what was given up takes no room")
                .isEqualTo(201);
    }

    /** Two that begin at the same moment would both find room for one: the second waits until the first is there. */
    @Test
    void holdsForManyAtTheSameMoment() {
        leave(1_500);
        SqlConnection first = pool.getConnectionAndAwait();
        Transaction open = first.beginAndAwait();
        first.preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended('evidence_upload:' || $1, 0))")
                .executeAndAwait(Tuple.of(Long.toString(consumer.id())));
        first.preparedQuery(BEGUN + "(SELECT 1) AS t").executeAndAwait(Tuple.of(consumer.id(), null, 1_000L));
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(this::aThousandBytes);
        Waiting.until("the second one waits, or is through", PATIENCE, () -> second.isDone() || somebodyWaits());
        open.commitAndAwait();
        first.closeAndAwait();
        assertThat(second.join()).isEqualTo(429);
    }

    private boolean somebodyWaits() {
        return pool.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                        .executeAndAwait()
                        .size()
                > 0;
    }

    private int aThousandBytes() {
        try {
            return client.begin(1_000, "a.jpg", "").statusCode();
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    @Test
    void countsAFileThatWasJoinedOfPiecesOnce() throws Exception {
        leave(3_000);
        byte[] file = bytes(2_000);
        String first = part(Arrays.copyOf(file, 1_000));
        String second = part(Arrays.copyOfRange(file, 1_000, 2_000));
        assertThat(client.begin(1_001, "a.jpg", "").statusCode()).isEqualTo(429);
        String both = "final;" + first + " " + second;
        assertThat(client.send("POST", TusClient.PATH, null, "Upload-Concat", both)
                        .statusCode())
                .isEqualTo(201);
        assertKept(file);
        assertThat(client.begin(1_001, "a.jpg", "").statusCode()).isEqualTo(429);
        assertThat(client.begin(1_000, "a.jpg", "").statusCode()).isEqualTo(201);
    }

    private String part(byte[] bytes) throws Exception {
        String length = Integer.toString(bytes.length);
        return header(
                client.send(
                        "POST",
                        TusClient.PATH,
                        bytes,
                        "Upload-Concat",
                        "partial",
                        "Upload-Length",
                        length,
                        "Content-Type",
                        TusClient.BODY_TYPE),
                "Location");
    }

    @Test
    void boundsTheNumberOfFilesToo() throws Exception {
        insert("SELECT 1 FROM generate_series(1, 499) AS one", 1);
        String last = client.begun(1);
        assertThat(last).isNotEmpty();
        HttpResponse<String> more =
                client.send("POST", TusClient.PATH, null, "Upload-Length", "1", "Accept-Language", "en");
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.body()).contains("\"code\":\"quota-files\"", "limit of 500");
        pool.query("DELETE FROM evidence_upload WHERE length = 1").executeAndAwait();
    }

    /** Otherwise one could send all of it again by signing in. */
    @Test
    void countsWhatTheSameBrowserSentBefore() throws Exception {
        String secret = Samples.sha256(bytes(100));
        insert(
                null,
                BrowserSecret.hash(secret),
                "SELECT 1",
                config.limits().perDay().asLongValue() - 1_000);
        assertThat(TusClient.browser(root.getPort(), secret)
                        .begin(1_001, "a.jpg", "")
                        .statusCode())
                .isEqualTo(429);
        String[] withSecret = {"Upload-Length", "1001", "Cookie", BrowserSecret.COOKIE + "=" + secret};
        assertThat(client.send("POST", TusClient.PATH, null, withSecret).statusCode())
                .isEqualTo(429);
        assertThat(client.begin(1_001, "a.jpg", "").statusCode()).isEqualTo(201);
    }

    /** The clock is moved for uploads alone: nothing else of the platform shall see another day. */
    @Test
    void isThereAgainADayLaterAndWhatWasNotFinishedIsGone() throws Exception {
        leave(1_000);
        String upload = client.begun(1_000);
        assertThat(client.patch(upload, 0, bytes(300)).statusCode()).isEqualTo(204);
        move(Duration.ofHours(24).minusSeconds(60));
        assertThat(client.begin(1, "a.jpg", "").statusCode()).isEqualTo(429);
        assertThat(client.offset(upload)).isEqualTo(300);

        move(Duration.ofHours(24));
        assertThat(client.begin(1, "a.jpg", "").statusCode()).isEqualTo(201);
        assertThat(client.head(upload).statusCode()).isEqualTo(410);
        HttpResponse<String> late = client.patch(upload, 300, bytes(700));
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("\"code\":\"expired\"");
        assertThat(client.send("DELETE", upload, null).statusCode()).isEqualTo(410);

        Instant night = Instant.now().plus(Duration.ofHours(24)).minus(erasure.period());
        assertThat(erasure.next(null, night, 10_000).await().atMost(PATIENCE).position())
                .isNull();
        assertThat(client.head(upload).statusCode()).isEqualTo(404);
        assertThat(config.folder().path().resolve("incoming").resolve(id(upload).toString()))
                .doesNotExist();
    }

    private void move(Duration ahead) {
        Clock later = Clock.offset(Clock.systemUTC(), ahead);
        QuarkusMock.installMockForType(
                new Uploads(rows, store, receiving, finishing, hashes, config, later), Uploads.class);
    }

    private RequestSpecification request() {
        return given().auth().preemptive().basic(consumer.userName(), SignIn.PASSWORD);
    }

    /** As if all but so many bytes of the day were sent. */
    private void leave(long bytes) {
        insert("SELECT 1", config.limits().perDay().asLongValue() - bytes);
    }

    private void insert(String times, long length) {
        insert(consumer.id(), null, times, length);
    }

    private void insert(Long owner, byte[] secretHash, String times, long length) {
        pool.preparedQuery(BEGUN + "(" + times + ") AS t")
                .execute(Tuple.tuple()
                        .addLong(owner)
                        .addValue(secretHash == null ? null : Buffer.buffer(secretHash))
                        .addLong(length))
                .await()
                .atMost(PATIENCE);
    }

    private long count() {
        return pool.preparedQuery("SELECT count(*) FROM evidence_upload WHERE owner_id = $1")
                .execute(Tuple.of(consumer.id()))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
