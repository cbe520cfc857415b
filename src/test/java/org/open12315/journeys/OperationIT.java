package org.open12315.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.kernel.database.EmbeddedDatabase;
import org.open12315.testsupport.DatabaseResource;
import org.open12315.testsupport.Waiting;

/** The packaged application as an operator meets it: it ends in good order under load, and says what it does in JSON. */
class OperationIT {

    private static final List<String> STAGES = List.of("dedupe", "routing", "casework");

    /** What the load says of its consumers and of their troubles. */
    private static final List<String> PERSONAL = List.of("李明", "13812345678", "仓前街道1号", "霉斑");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void endsInGoodOrderUnderLoadAndLosesNothing() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseResource.config(folder.resolve("data")));
                PackagedApplication application = application(database)) {
            application.start();
            FilingLoad load = new FilingLoad(List.of(application), 100_000, Duration.ofMillis(15), number -> number);
            load.start();
            Waiting.until(
                    "200 receipts",
                    Duration.ofSeconds(60),
                    () -> load.acknowledged().size() >= 200);
            application.terminate();
            Waiting.until(
                    "readiness goes down first",
                    Duration.ofSeconds(10),
                    () -> application.status("/q/health/ready") == 503);
            int atGoodbye = load.acknowledged().size();
            int code = application.exit(Duration.ofSeconds(60));
            assertTrue(code == 0 || code == 143, "exit code " + code);
            assertTrue(load.acknowledged().size() > atGoodbye, "while readiness is down requests are still served");
            load.abandon();
            assertEquals(Set.of(), load.strangeAnswers());
            try (Connection connection = connection(database)) {
                Stored stored = new Stored(connection);
                assertEquals(Set.of(), unheard(load.acknowledged(), stored.keys()), "stored, and the sender not told");
                assertEquals(0, stored.deadLetters());
                application.start();
                Waiting.until("the outbox is empty", Duration.ofSeconds(60), () -> stored.waiting() == 0);
                stored.holdExactly(load.acknowledged());
            }
            showLog(load.acknowledged());
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void isNotReadyWithoutItsDatabaseButAlive() throws Exception {
        try (PackagedApplication application = new PackagedApplication(folder)) {
            application.start();
            assertEquals(200, application.status("/q/health/started"));
            application.killDatabase();
            Waiting.until(
                    "not ready without a database",
                    Duration.ofSeconds(30),
                    () -> application.status("/q/health/ready") == 503);
            assertEquals(200, application.status("/q/health/live"));
        }
    }

    private static Set<String> unheard(Map<String, Long> acknowledged, Map<String, Long> stored) {
        Set<String> unheard = new HashSet<>(stored.keySet());
        unheard.removeAll(acknowledged.keySet());
        return unheard;
    }

    private PackagedApplication application(EmbeddedDatabase database) {
        Map<String, String> keys = database.dataSource();
        return new PackagedApplication(
                folder.resolve("application"),
                "-Dopen12315.database.url=" + keys.get("quarkus.datasource.reactive.url"),
                "-Dopen12315.database.username=" + keys.get("quarkus.datasource.username"),
                "-Dopen12315.database.password=" + keys.get("quarkus.datasource.password"),
                "-Dquarkus.http.auth.session.encryption-key=the-same-on-all-instances-0123456789",
                "-Dopen12315.encryption.keys=lookup=" + "01".repeat(32) + " operation=" + "23".repeat(32),
                "-Dopen12315.log.json=true",
                "-Dquarkus.log.category.\"org.open12315\".level=DEBUG",
                "-Dquarkus.shutdown.delay=3s");
    }

    private static Connection connection(EmbeddedDatabase database) throws SQLException {
        Map<String, String> keys = database.dataSource();
        return DriverManager.getConnection(
                keys.get("quarkus.datasource.jdbc.url"),
                keys.get("quarkus.datasource.username"),
                keys.get("quarkus.datasource.password"));
    }

    /** One object a line; a receipt can be followed through the house by its number; and nobody's data stand there. */
    private void showLog(Map<String, Long> acknowledged) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String number = "%018d".formatted(acknowledged.get(FilingLoad.key(0)));
        List<String> said = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("application/application.log"))) {
            JsonNode entry = json.readTree(line);
            assertTrue(entry.isObject() && entry.hasNonNull("timestamp") && entry.hasNonNull("level"), line);
            assertFalse(Set.of("ERROR", "FATAL").contains(entry.get("level").asText()), line);
            for (String personal : PERSONAL) {
                assertFalse(line.contains(personal), line);
            }
            if (entry.at("/mdc/receiptNumber").asText().equals(number)) {
                said.add(entry.get("message").asText());
            }
        }
        assertTrue(said.contains("COMPLAINT accepted"), said.toString());
        for (String stage : STAGES) {
            assertTrue(said.contains(stage + " handled it"), said.toString());
        }
    }
}
