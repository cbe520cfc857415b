package org.open12315.evidence.virus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scanner makes of each way in which the daemon can answer, or not. The real daemon: ClamavIT. */
class ClamdScannerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] FILE = "门店收据".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    private static Vertx vertx;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsTheWholeAndHearsThatItIsClean() throws IOException {
        AtomicReference<byte[]> came = new AtomicReference<>();
        Verdict verdict = look(file -> {
            came.set(file);
            return "stream: OK";
        });
        assertThat(verdict).isEqualTo(Verdict.clean());
        assertThat(came.get()).isEqualTo(FILE);
    }

    @Test
    void hearsTheNameOfAVirus() throws IOException {
        assertThat(look(file -> "stream: Win.Test.EICAR_HDB-1 FOUND"))
                .isEqualTo(Verdict.infected("Win.Test.EICAR_HDB-1"));
        assertThat(look(file -> "stream: OK FOUND")).isEqualTo(Verdict.infected("OK"));
    }

    /** An error that was taken for a clean file would let a virus pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "stream: ", "OK", "stream: Can't allocate memory ERROR", "stream: OK\nstream: Eicar FOUND"})
    void takesNothingElseForAVerdict(String answer) {
        assertThatThrownBy(() -> look(file -> answer)).isInstanceOf(ScannerAway.class);
    }

    @Test
    void isAwayWhenNobodyAnswers() throws IOException {
        assertThatThrownBy(() -> look(file -> null)).isInstanceOf(ScannerAway.class);
        int port;
        try (FakeClamd gone = new FakeClamd(file -> null, 1)) {
            port = gone.port();
        }
        AtomicInteger opened = new AtomicInteger();
        assertThatThrownBy(() -> new ClamdScanner(vertx, "127.0.0.1", port, PATIENCE, 1)
                        .scan(() -> {
                            opened.incrementAndGet();
                            return new ByteArrayInputStream(FILE);
                        })
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(ScannerAway.class);
        assertThat(opened).as("no file is read for nothing").hasValue(0);
    }

    @Test
    void saysThatAFileIsTooLong() throws IOException {
        // longer than the limit by its last byte, so that the answer is there when the file is
        try (FakeClamd clamd = new FakeClamd(file -> "stream: OK", FILE.length - 1)) {
            assertThat(scan(clamd)).isEqualTo(Verdict.tooLong());
        }
    }

    private Verdict look(Function<byte[], String> answer) throws IOException {
        try (FakeClamd clamd = new FakeClamd(answer, Integer.MAX_VALUE)) {
            return scan(clamd);
        }
    }

    private Verdict scan(FakeClamd clamd) {
        return new ClamdScanner(vertx, "127.0.0.1", clamd.port(), PATIENCE, 1)
                .scan(() -> new ByteArrayInputStream(FILE))
                .await()
                .atMost(PATIENCE);
    }
}
