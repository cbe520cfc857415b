package org.open12315.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

/** What an operator sees of a complaint: each figure moves when it should. And what the health page is asked. */
@QuarkusTest
class MetricsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    Pool pool;

    @Test
    void countsAComplaintAtEveryDoorItPasses() {
        List<String> risen = List.of(
                "open12315_intake_accepted_total{kind=\"COMPLAINT\"",
                "open12315_intake_group_size_count",
                "open12315_intake_commit_seconds_count",
                "open12315_stage_handled_total{stage=\"dedupe\"",
                "open12315_stage_handled_total{stage=\"routing\"",
                "open12315_stage_handled_total{stage=\"casework\"",
                "open12315_stage_batch_seconds_count{stage=\"casework\"");
        List<Double> before = risen.stream().map(MetricsTest::value).toList();
        cases.complaint(signIn.consumer(), "330110");
        for (int i = 0; i < risen.size(); i++) {
            double was = before.get(i);
            String name = risen.get(i);
            Waiting.until(name + " has risen", PATIENCE, () -> value(name) >= was + 1);
        }
        assertThat(metrics())
                .contains("open12315_intake_queue_depth ")
                .contains("open12315_outbox_depth ")
                .contains("open12315_outbox_age_seconds ")
                .contains("open12315_stage_lag_seconds{stage=\"dedupe\"");
    }

    @Test
    void countsARefusalByItsReasonAndAReplay() {
        KnownAccount consumer = signIn.consumer();
        String key = UUID.randomUUID().toString();
        double refused = value("open12315_intake_refused_total{reason=\"key-reused\"");
        double replayed = value("open12315_intake_replayed_total");
        file(consumer, key, "饼干发霉，要求退款。", 201);
        file(consumer, key, "饼干发霉，要求退款。", 201);
        file(consumer, key, "完全不同的另一件事。", 422);
        assertThat(value("open12315_intake_refused_total{reason=\"key-reused\""))
                .isGreaterThanOrEqualTo(refused + 1);
        assertThat(value("open12315_intake_replayed_total")).isGreaterThanOrEqualTo(replayed + 1);
    }

    @Test
    void countsADeadLetterUntilSomebodyDealsWithIt() {
        double buried = value("open12315_stage_dead_letters_total{stage=\"outbox\"");
        pool.preparedQuery("INSERT INTO outbox (receipt_number, payload) VALUES ($1, 'nothing that can be read')")
                .execute(Tuple.of(261_199_999_999_600_001L))
                .await()
                .atMost(PATIENCE);
        Waiting.until(
                "the dead letter is counted",
                PATIENCE,
                () -> value("open12315_stage_dead_letters_total{stage=\"outbox\"") >= buried + 1);
        Waiting.until("an open one is counted", PATIENCE, () -> value("open12315_dead_letters_open") >= 1);
    }

    @Test
    void healthIsAskedTheQuestionsOfTheHouse() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("ground data are loaded"))
                .body("checks.find { it.name == 'ground data are loaded' }.status", is("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("database keeps what it acknowledges"))
                .body("checks.name", hasItem("submissions have a partition to go to"));
        given().get("/q/health/well")
                .then()
                .body("checks.name", hasItem("pipeline moves"))
                .body("checks.name", hasItem("holidays are known"));
    }

    private void file(KnownAccount consumer, String key, String facts, int status) {
        signIn.api(consumer)
                .header("Idempotency-Key", key)
                .body(FiledCases.complaintBody("测试商行" + key, "330110", facts))
                .post("/api/v1/complaints")
                .then()
                .statusCode(status);
    }

    private static double value(String line) {
        return metrics()
                .lines()
                .filter(one -> one.startsWith(line))
                .mapToDouble(one -> Double.parseDouble(one.substring(one.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
