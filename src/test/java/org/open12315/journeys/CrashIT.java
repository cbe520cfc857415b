package org.open12315.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.testsupport.Waiting;

/**
 * Kills the application and its PostgreSQL with SIGKILL while consumers file. Afterwards every receipt that was given
 * out is stored exactly once and stands in a worklist exactly once.
 */
class CrashIT {

    /** Each round kills the application once; every second one kills PostgreSQL under it first. */
    private static final int ROUNDS = 4;

    private static final int RECEIPTS_A_ROUND = 200;
    private static final int MOST_COMPLAINTS = 12_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    // a minute and a half on a quiet machine; the rest is for one that does other work too
    @Timeout(value = 7, unit = TimeUnit.MINUTES)
    void everyReceiptSurvivesKillsOfApplicationAndDatabase() throws Exception {
        try (PackagedApplication application = new PackagedApplication(folder)) {
            application.start();
            FilingLoad load =
                    new FilingLoad(List.of(application), MOST_COMPLAINTS, Duration.ofMillis(15), number -> number);
            load.start();
            int kills = 0;
            for (int round = 0; round < ROUNDS; round++) {
                awaitReceipts(load, RECEIPTS_A_ROUND);
                kills += round % 2 == 0 ? crash(application) : crashWithDatabase(application, load);
                application.start();
            }
            awaitReceipts(load, RECEIPTS_A_ROUND);
            load.finish(Duration.ofSeconds(30));
            System.out.printf(
                    "CrashIT: %d kills, %d receipts, %d requests without an answer, %d told to come back%n",
                    kills, load.acknowledged().size(), load.unanswered(), load.refused());
            assertEquals(ROUNDS + ROUNDS / 2, kills);
            assertTrue(load.unanswered() > 0, "no request was under way when a process died: the test shows nothing");
            assertEquals(Set.of(), load.strangeAnswers());
            try (Connection connection = application.database()) {
                showNothingLostAndNothingDoubled(load.acknowledged(), new Stored(connection));
            }
            showKeysStillKnown(load);
        }
    }

    private static int crash(PackagedApplication application) {
        application.kill();
        return 1;
    }

    /** The application cannot start a server again that it lost, so it goes as well; the next start recovers both. */
    private static int crashWithDatabase(PackagedApplication application, FilingLoad load) throws IOException {
        int before = load.refused() + load.unanswered();
        application.killDatabase();
        Waiting.until(
                "a sender notices that the database is away",
                Duration.ofSeconds(20),
                () -> load.refused() + load.unanswered() > before);
        application.kill();
        return 2;
    }

    private static void awaitReceipts(FilingLoad load, int more) {
        int before = load.acknowledged().size();
        Waiting.until(
                more + " more receipts",
                Duration.ofSeconds(60),
                () -> load.acknowledged().size() >= before + more);
    }

    private static void showNothingLostAndNothingDoubled(Map<String, Long> acknowledged, Stored stored)
            throws SQLException {
        Waiting.until("the outbox is empty", Duration.ofSeconds(60), () -> stored.waiting() == 0);
        stored.holdExactly(acknowledged);
        assertEquals(0, stored.deadLetters());
    }

    /** Some keys from before all crashes: they get the receipt they got then. */
    private static void showKeysStillKnown(FilingLoad load) throws IOException, InterruptedException {
        for (int number = 0; number < 50; number++) {
            assertEquals(load.acknowledged().get(FilingLoad.key(number)), load.file(number));
        }
    }
}
