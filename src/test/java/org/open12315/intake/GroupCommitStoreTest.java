package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.kernel.encryption.KeyedHash;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.SignIn;

/** One bad row in a group, on the real database: it fails alone. */
@QuarkusTest
class GroupCommitStoreTest {

    private static final int NEIGHBOURS = 6;

    /** Ways in which a row can be refused by the database. */
    enum Poison {
        NUL_IN_THE_TEXT,
        NO_CONTENT,
        NO_PARTITION,
        NUMBER_TAKEN
    }

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Inject
    SignIn signIn;

    @Inject
    Dump dump;

    @Inject
    KeyedHash hash;

    @Inject
    ObjectMapper json;

    private final Random random = new Random();
    private GatedStore store;
    private GroupCommit commit;
    private long consumer;

    @BeforeEach
    void oneCommitAtATime() {
        store = new GatedStore(pool);
        commit = new GroupCommit(
                store, () -> {}, waiting -> {}, GroupCommitTest.config(64, 64, 1), new SimpleMeterRegistry());
        consumer = signIn.consumer().id();
    }

    @ParameterizedTest
    @EnumSource
    void aPoisonedRowFailsAlone(Poison poison) throws Exception {
        SubmissionRow first = good(null);
        List<SubmissionRow> group = new ArrayList<>();
        for (int i = 0; i < NEIGHBOURS; i++) {
            group.add(good(i % 2 == 0 ? "neighbour-" + i : null));
        }
        SubmissionRow bad = poisoned(poison, first);
        group.add(NEIGHBOURS / 2, bad);

        CompletableFuture<Receipt> opener = send(first);
        List<CompletableFuture<Receipt>> answers =
                group.stream().map(this::send).toList();
        store.open();
        opener.get(20, TimeUnit.SECONDS);

        for (int i = 0; i < group.size(); i++) {
            CompletableFuture<Receipt> answer = answers.get(i);
            if (group.get(i) == bad) {
                assertThat(catchThrowable(() -> answer.get(20, TimeUnit.SECONDS)))
                        .hasCauseInstanceOf(io.vertx.pgclient.PgException.class);
            } else {
                assertThat(answer.get(20, TimeUnit.SECONDS).number())
                        .isEqualTo(group.get(i).receiptNumber());
            }
        }
        assertThat(store.largest).as("they did share a commit").isEqualTo(NEIGHBOURS + 1);
        assertThat(stored("submission WHERE consumer_id = " + consumer)).isEqualTo(NEIGHBOURS + 1);
        assertThat(stored("idempotency_key WHERE owner_id = " + consumer)).isEqualTo(NEIGHBOURS / 2);
    }

    /** In the same group: a first use, its repeat, the same key with another body, and one without a key. */
    @Test
    void keysThatMeetInOneGroupAreToldApart() throws Exception {
        SubmissionRow opener = good(null);
        SubmissionRow original = good("same");
        SubmissionRow repeat = good("same");
        SubmissionRow other = row(number(), "same", hash.of("test", "another body".getBytes()));
        SubmissionRow keyless = good(null);

        CompletableFuture<Receipt> gate = send(opener);
        List<CompletableFuture<Receipt>> pair = List.of(send(original), send(repeat));
        CompletableFuture<Receipt> refused = send(other);
        CompletableFuture<Receipt> free = send(keyless);
        store.open();
        gate.get(20, TimeUnit.SECONDS);

        List<Receipt> receipts =
                List.of(pair.get(0).get(20, TimeUnit.SECONDS), pair.get(1).get(20, TimeUnit.SECONDS));
        assertThat(receipts).extracting(Receipt::number).containsOnly(original.receiptNumber());
        assertThat(receipts).extracting(Receipt::replayed).containsExactly(false, true);
        assertThat(catchThrowable(() -> refused.get(20, TimeUnit.SECONDS))).hasCauseInstanceOf(Refused.KeyReused.class);
        assertThat(free.get(20, TimeUnit.SECONDS).number()).isEqualTo(keyless.receiptNumber());
        assertThat(stored("submission WHERE consumer_id = " + consumer)).isEqualTo(3);
    }

    private SubmissionRow poisoned(Poison poison, SubmissionRow taken) {
        return switch (poison) {
            case NUL_IN_THE_TEXT -> rowOf(number(), "{\"facts\":\"a\u0000b\"}", null, null);
            case NO_CONTENT -> rowOf(number(), null, null, null);
            case NO_PARTITION -> row(ReceiptNumber.create(YearMonth.of(2071, 1), random), null, null);
            case NUMBER_TAKEN -> row(taken.receiptNumber(), null, null);
        };
    }

    private SubmissionRow good(String key) {
        return row(number(), key, key == null ? null : hash.of("test", "body".getBytes()));
    }

    private SubmissionRow row(ReceiptNumber number, String key, byte[] fingerprint) {
        try {
            String content = json.writeValueAsString(
                    SampleSubmission.complaint().received(number, consumer, OffsetDateTime.now(clock)));
            return rowOf(number, content, key, fingerprint);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SubmissionRow rowOf(ReceiptNumber number, String content, String key, byte[] fingerprint) {
        return new SubmissionRow(
                number,
                SubmissionKind.COMPLAINT,
                consumer,
                OffsetDateTime.now(clock),
                content,
                null,
                key,
                fingerprint,
                List.of());
    }

    private ReceiptNumber number() {
        return ReceiptNumber.create(YearMonth.now(clock), random);
    }

    private CompletableFuture<Receipt> send(SubmissionRow row) {
        CompletableFuture<Receipt> answer = new CompletableFuture<>();
        commit.store(row).subscribe().with(answer::complete, answer::completeExceptionally);
        return answer;
    }

    private long stored(String what) {
        return dump.rows("SELECT count(*) FROM " + what).iterator().next().getLong(0);
    }

    /** The real store; its first statement waits, so that what comes meanwhile becomes one group. */
    private static final class GatedStore extends SubmissionStore {

        private final AtomicReference<UniEmitter<? super Boolean>> gate = new AtomicReference<>();
        private volatile int largest;

        GatedStore(Pool pool) {
            super(pool, null);
        }

        @Override
        Uni<Integer> insert(List<SubmissionRow> rows) {
            boolean first = largest == 0;
            largest = Math.max(largest, rows.size());
            return first
                    ? Uni.createFrom().<Boolean>emitter(gate::set).chain(opened -> super.insert(rows))
                    : super.insert(rows);
        }

        void open() {
            gate.get().complete(true);
        }
    }
}
