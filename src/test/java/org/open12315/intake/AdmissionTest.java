package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;

/** A database that does not answer while more come than the queue holds, seen from outside. */
@QuarkusTest
class AdmissionTest {

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    @Inject
    IntakeConfig config;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/api/v1/complaints")
    URI complaints;

    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    KnownAccount consumer;

    @BeforeEach
    void somebody() {
        consumer = signIn.consumer();
        // proves the password once: afterwards a request does not cost a hash
        signIn.api(consumer).get("/api/v1/complaints").then().statusCode(200);
    }

    @Test
    void tellsWhoComesBeyondTheQueueToComeBackAndLosesNobodyInIt() {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        SqlConnection blocker = await(pool.getConnection());
        try {
            await(blocker.query("BEGIN").execute());
            await(blocker.query("LOCK TABLE submission IN SHARE ROW EXCLUSIVE MODE")
                    .execute());
            fillTheQueue(waiting);

            double refused = refused();
            for (int i = 0; i < 50; i++) {
                signIn.api(consumer)
                        .header("Accept-Language", "en")
                        .body(body("beyond " + i))
                        .post("/api/v1/complaints")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", Long.toString(config.retryAfter().toSeconds()))
                        .contentType("application/problem+json")
                        .body("status", equalTo(503), "detail", containsString("try again"));
            }
            assertThat(refused()).isEqualTo(refused + 50);
            assertThat(depth()).as("the queue has not grown").isEqualTo(config.queueSize());
            assertThat(waiting).as("nobody in it was answered yet").noneMatch(CompletableFuture::isDone);
        } finally {
            await(blocker.query("ROLLBACK").execute());
            await(blocker.close());
        }
        Set<String> receipts = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            HttpResponse<String> created =
                    answer.orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(created.statusCode()).isEqualTo(201);
            receipts.add(created.headers().firstValue("Location").orElseThrow());
        }
        assertThat(receipts).hasSameSizeAs(waiting);
        signIn.api(consumer)
                .body(body("afterwards"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201);
    }

    /** As many commits as may be under way, each waiting for the lock, and as many behind them as the queue holds. */
    private void fillTheQueue(List<CompletableFuture<HttpResponse<String>>> waiting) {
        for (int commit = 1; commit <= config.groupsInFlight(); commit++) {
            waiting.add(send("opens commit " + commit));
            int held = commit;
            until("commit " + held + " waits for the table", () -> statementsThatWait() == held);
        }
        for (int i = 0; i < config.queueSize(); i++) {
            waiting.add(send("waits " + i));
        }
        until("the queue is full", () -> depth() == config.queueSize());
    }

    private CompletableFuture<HttpResponse<String>> send(String words) {
        String credentials = consumer.userName() + ":" + SignIn.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(complaints)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(words)))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String body(String words) {
        return SubmissionResourceTest.COMPLAINT
                .formatted(SubmissionResourceTest.FACTS + words)
                .replace("330110", "530102");
    }

    private long statementsThatWait() {
        return await(pool.query("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'submission'::regclass")
                        .execute())
                .iterator()
                .next()
                .getLong(0);
    }

    private double depth() {
        return meters.get("open12315.intake.queue.depth").gauge().value();
    }

    private double refused() {
        return meters.get("open12315.intake.refused")
                .tag("reason", "overloaded")
                .counter()
                .count();
    }

    private static void until(String what, BooleanSupplier question) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!question.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
