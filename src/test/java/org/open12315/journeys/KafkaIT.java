package org.open12315.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.kernel.database.EmbeddedDatabase;
import org.open12315.testsupport.DatabaseResource;
import org.open12315.testsupport.Waiting;

/**
 * The stages over a real Kafka broker, two instances of the application and one database, each a process of its own. Both
 * instances are killed with SIGKILL under load, one after the other, and started again. Afterwards nothing is lost, nothing
 * is doubled, and what was filed against one business was handled in the order in which it was filed.
 */
class KafkaIT {

    private static final int RECEIPTS_A_ROUND = 200;
    /** More than can be filed while instances start, however fast the machine. */
    private static final int MOST_COMPLAINTS = 60_000;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long STRANGE_RECEIPT = 261_199_999_999_999_951L;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @Timeout(value = 7, unit = TimeUnit.MINUTES)
    void twoInstancesShareTheWorkAndKillsLoseAndDoubleNothing() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseResource.config(folder.resolve("data")));
                KafkaBroker broker = new KafkaBroker(folder.resolve("broker"));
                PackagedApplication first = instance("first", database, broker);
                PackagedApplication second = instance("second", database, broker)) {
            broker.start();
            first.start();
            second.start();
            FilingLoad load = new FilingLoad(List.of(first, second), MOST_COMPLAINTS, PAUSE, KafkaIT::business);
            load.start();
            awaitWork(load, first, second);
            second.kill();
            awaitReceipts(load);
            second.start();
            awaitWork(load, first, second);
            first.kill();
            awaitReceipts(load);
            first.start();
            awaitWork(load, first, second);
            putStrangeRecords(broker);
            load.finish(Duration.ofSeconds(30));
            System.out.printf(
                    "KafkaIT: 2 kills, %d receipts, %d requests without an answer, %d told to come back%n",
                    load.acknowledged().size(), load.unanswered(), load.refused());
            assertTrue(load.unanswered() > 0, "no request was under way when a process died: the test shows nothing");
            assertEquals(Set.of(), load.strangeAnswers());
            try (Connection connection = connection(database)) {
                showNothingLostAndNothingDoubled(load.acknowledged(), new Stored(connection));
                showOrder(load.acknowledged(), new Stored(connection).openingsInTime());
            }
        }
    }

    private PackagedApplication instance(String name, EmbeddedDatabase database, KafkaBroker broker) {
        Map<String, String> keys = database.dataSource();
        return new PackagedApplication(
                folder.resolve(name),
                "-Dopen12315.database.url=" + keys.get("quarkus.datasource.reactive.url"),
                "-Dopen12315.database.username=" + keys.get("quarkus.datasource.username"),
                "-Dopen12315.database.password=" + keys.get("quarkus.datasource.password"),
                "-Dquarkus.http.auth.session.encryption-key=the-same-on-all-instances-0123456789",
                "-Dopen12315.encryption.keys=lookup=" + "01".repeat(32) + " kafka=" + "23".repeat(32),
                "-Dopen12315.pipeline.connector=smallrye-kafka",
                "-Dkafka.bootstrap.servers=" + broker.address());
    }

    /** Each sender has one business, so that its complaints have an order. */
    private static int business(int number) {
        return number % FilingLoad.SENDERS;
    }

    private static void awaitReceipts(FilingLoad load) {
        int before = load.acknowledged().size();
        Waiting.until(
                RECEIPTS_A_ROUND + " more receipts",
                Duration.ofSeconds(60),
                () -> load.acknowledged().size() >= before + RECEIPTS_A_ROUND);
    }

    /** More receipts, and each of the two running processes has handled messages of every stage. */
    private static void awaitWork(FilingLoad load, PackagedApplication... instances) {
        awaitReceipts(load);
        for (PackagedApplication instance : instances) {
            for (String stage : List.of("dedupe", "routing", "casework")) {
                Waiting.until(
                        instance.at("") + " takes part in " + stage,
                        Duration.ofSeconds(60),
                        () -> instance.metric("open12315_stage_handled_total", "stage=\"" + stage + "\"") > 0);
            }
        }
    }

    /** Not JSON at all, and a record of a later version: both have to reach the list of dead letters. */
    private static void putStrangeRecords(KafkaBroker broker) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.address());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "open12315.submissions", "x", "不是 JSON".getBytes(StandardCharsets.UTF_8)))
                    .get();
            String later = """
                    {"version": 99, "submission": {"version": 1, "receiptNumber": %d}}""".formatted(STRANGE_RECEIPT);
            producer.send(new ProducerRecord<>("open12315.screened", "x", later.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static Connection connection(EmbeddedDatabase database) throws SQLException {
        Map<String, String> keys = database.dataSource();
        return DriverManager.getConnection(
                keys.get("quarkus.datasource.jdbc.url"),
                keys.get("quarkus.datasource.username"),
                keys.get("quarkus.datasource.password"));
    }

    private static void showNothingLostAndNothingDoubled(Map<String, Long> acknowledged, Stored stored)
            throws SQLException {
        Waiting.until(
                "all receipts stand in a worklist",
                Duration.ofSeconds(90),
                () -> stored.waiting() == 0 && stored.cases().size() >= acknowledged.size());
        stored.holdExactly(acknowledged);
        Waiting.until(
                "the two strange records are dead letters", Duration.ofSeconds(30), () -> stored.deadLetters() >= 2);
        assertEquals(List.of(0L), stored.deadLetters("open12315.submissions"));
        assertEquals(List.of(STRANGE_RECEIPT), stored.deadLetters("open12315.screened"));
        assertEquals(2, stored.deadLetters());
    }

    /** For each business the cases were opened in the order in which its complaints were filed. */
    private static void showOrder(Map<String, Long> acknowledged, List<Long> openings) {
        Map<Long, Integer> turn = new HashMap<>();
        IntStream.range(0, openings.size()).forEach(index -> turn.put(openings.get(index), index));
        for (int sender = 0; sender < FilingLoad.SENDERS; sender++) {
            int one = sender;
            List<Integer> turns = IntStream.iterate(one, number -> number + FilingLoad.SENDERS)
                    .mapToObj(number -> acknowledged.get(FilingLoad.key(number)))
                    .takeWhile(receipt -> receipt != null)
                    .map(turn::get)
                    .toList();
            assertTrue(turns.size() > 10, "business " + one + " has too few complaints to show an order");
            assertEquals(turns.stream().sorted().toList(), turns, "order of the complaints against business " + one);
        }
    }
}
