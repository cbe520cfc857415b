package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What holds from one start to the next: what was stored, keys of senders, and that only a demo has demo accounts. */
class RestartIT {

    private static final String BODY = """
            {"against": {"name": "%s", "divisionCode": "330110", "address": "文一西路1号", "channel": "OFFLINE"},
             "matter": {"category": "food.packaged", "problem": "food-safety", "amount": 59.90,
                        "facts": "饼干打开后发现霉斑，联系店家三次都不处理，要求退款。"},
             "wants": ["refund"],
             "person": {"name": "李明", "telephone": "13812345678", "address": "杭州市余杭区仓前街道1号"}}
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void thePlatformComesBackAsItWas() throws Exception {
        try (PackagedApplication production = new PackagedApplication(folder, "-Dopen12315.demo=false")) {
            production.start();
            holdsNoDemo(production);
            production.stop();
        }
        try (PackagedApplication demo = new PackagedApplication(folder)) {
            demo.start();
            Stored.Counts loaded = counts(demo);
            assertThat(loaded.accounts()).isGreaterThan(10);
            assertThat(loaded.submissions()).isGreaterThan(20);

            List<String> receipts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                receipts.add(receipt(file(demo, 1, "key-" + i, "第" + i + "家店")));
            }
            demo.stop();
            demo.start();

            assertThat(counts(demo))
                    .as("the demo was loaded once, and what was filed is there")
                    .isEqualTo(new Stored.Counts(loaded.accounts(), loaded.submissions() + 3));
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> again = file(demo, 1, "key-" + i, "第" + i + "家店");
                assertThat(receipt(again)).isEqualTo(receipts.get(i));
                assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
                assertThat(get(demo, 1, receipts.get(i)).body()).contains("第" + i + "家店");
            }
            assertThat(file(demo, 1, "key-0", "别的店").statusCode()).isEqualTo(422);
            HttpResponse<String> another = file(demo, 2, "key-0", "第0家店");
            assertThat(receipt(another)).as("the key of another person").isNotEqualTo(receipts.get(0));
            assertThat(get(demo, 2, receipts.get(0)).statusCode()).isEqualTo(404);
        }
    }

    private void holdsNoDemo(PackagedApplication production) throws Exception {
        assertThat(counts(production)).isEqualTo(new Stored.Counts(0, 0));
        for (String user : List.of("demo-consumer-1", "officer-330110", "supervisor-100000", "admin")) {
            assertThat(send(production, user, HttpRequest.newBuilder(production.at("/api/v1/complaints")))
                            .statusCode())
                    .as(user)
                    .isEqualTo(401);
        }
    }

    private static Stored.Counts counts(PackagedApplication application) throws Exception {
        try (Connection connection = application.database()) {
            return new Stored(connection).counts();
        }
    }

    private HttpResponse<String> file(PackagedApplication application, int person, String key, String business)
            throws Exception {
        return send(
                application,
                "demo-consumer-" + person,
                HttpRequest.newBuilder(application.at("/api/v1/complaints"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(BODY.formatted(business))));
    }

    private HttpResponse<String> get(PackagedApplication application, int person, String receipt) throws Exception {
        return send(
                application,
                "demo-consumer-" + person,
                HttpRequest.newBuilder(application.at("/api/v1/complaints/" + receipt)));
    }

    private HttpResponse<String> send(PackagedApplication application, String user, HttpRequest.Builder request)
            throws Exception {
        String credentials = Base64.getEncoder().encodeToString((user + ":demo-12315").getBytes());
        return client.send(
                request.timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }
}
