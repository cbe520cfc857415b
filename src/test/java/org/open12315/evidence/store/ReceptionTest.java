package org.open12315.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.open12315.evidence.store.StoreContract.bytes;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.Waiting;

class ReceptionTest {

    private static final int CHUNK = 64 * 1024;

    final Vertx vertx = Vertx.vertx();
    final Context context = vertx.getOrCreateContext();
    final SlowSink sink = new SlowSink();
    final Tap tap = new Tap();
    final List<Long> saved = new ArrayList<>();
    final Promise<Long> firstSaved = Promise.promise();
    MessageDigest sha256;
    volatile Duration pause = Duration.ZERO;
    Reception reception;

    /** A store that is done with a block only when the test says so. */
    static final class SlowSink implements Store.Sink {
        final Buffer got = Buffer.buffer();
        final ConcurrentLinkedQueue<Promise<Void>> waiting = new ConcurrentLinkedQueue<>();
        final AtomicLong synced = new AtomicLong();
        boolean slow = true;

        @Override
        public Future<Void> write(Buffer block) {
            got.appendBuffer(block);
            if (!slow) {
                return Future.succeededFuture();
            }
            Promise<Void> promise = Promise.promise();
            waiting.add(promise);
            return promise.future();
        }

        @Override
        public Future<Void> sync() {
            synced.set(got.length());
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        sha256 = MessageDigest.getInstance("SHA-256");
        reception = new Reception(
                context,
                sink,
                List.of(sha256),
                new Reception.Limits(4_000_000, 300_000),
                safe -> {
                    saved.add(safe);
                    firstSaved.tryComplete(safe);
                    return Future.succeededFuture();
                },
                bytes -> pause);
    }

    @AfterEach
    void close() throws Exception {
        StoreContract.done(vertx.close());
    }

    /** However fast the sender: two blocks and what was under way, then silence until the store goes on. */
    @Test
    void holdsNoMoreThanTwoBlocks() throws Exception {
        Future<Long> done = on(() -> reception.take(tap));
        int poured = 0;
        int block = Reception.block(1, 4_000_000);
        while (on(tap::isOpen) && poured < 10 * block) {
            on(() -> {
                tap.pour(bytes(CHUNK));
                return null;
            });
            poured += CHUNK;
        }
        assertThat(poured).isLessThanOrEqualTo(2 * (block + CHUNK));
        assertThat(on(() -> sink.got.length())).isBetween(block, block + CHUNK);
        sink.slow = false;
        on(() -> {
            sink.waiting.remove().complete();
            return null;
        });
        on(() -> {
            tap.end();
            return null;
        });
        assertThat(StoreContract.done(done)).isEqualTo(poured);
        assertThat(on(tap::isOpen)).isTrue();
    }

    /** Large while few come, small when many do, never larger than the file. */
    @Test
    void holdsLittleHoweverManyCome() {
        long film = 500_000_000;
        assertThat(Reception.block(1, film)).isEqualTo(Reception.LARGEST_BLOCK);
        assertThat(Reception.block(1, 300_000)).isEqualTo(300_000);
        assertThat(Reception.block(1, 10)).isEqualTo(Reception.BLOCK);
        assertThat(Reception.block(10_000, film)).isEqualTo(Reception.BLOCK);
        for (int many = 1; many <= 200; many++) {
            assertThat(2L * many * (Reception.block(many, film) + CHUNK))
                    .as("%d at once", many)
                    .isLessThanOrEqualTo(80_000_000);
        }
    }

    /** In a rush a sender is not read from for a while, and then it is, though nobody tells so. */
    @Test
    void readsLaterWhileOthersComeFirst() throws Exception {
        sink.slow = false;
        pause = Duration.ofMillis(50);
        Future<Long> done = on(() -> reception.take(tap));
        int block = Reception.block(1, 4_000_000);
        on(() -> {
            for (int poured = 0; poured < 2 * block; poured += CHUNK) {
                tap.pour(bytes(CHUNK));
            }
            return null;
        });
        Waiting.until("it is read from again", Duration.ofSeconds(60), () -> on(tap::isOpen));
        on(() -> {
            tap.end();
            return null;
        });
        assertThat(StoreContract.done(done)).isEqualTo(2L * block);
    }

    @Test
    void hashesEveryByteInOrderAndMakesItSafe() throws Exception {
        sink.slow = false;
        byte[] bytes = bytes(1_000_001);
        Future<Long> done = on(() -> reception.take(tap));
        for (int at = 0; at < bytes.length; at += CHUNK) {
            byte[] chunk = StoreContract.part(bytes, at, Math.min(CHUNK, bytes.length - at));
            on(() -> {
                tap.pour(chunk);
                return null;
            });
        }
        on(() -> {
            tap.end();
            return null;
        });
        assertThat(StoreContract.done(done)).isEqualTo(1_000_001);
        assertThat(sink.got.getBytes()).isEqualTo(bytes);
        assertThat(sink.synced).hasValue(1_000_001);
        assertThat(sha256.digest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(saved).isSorted().contains(1_000_001L).hasSizeGreaterThan(1);
    }

    @Test
    void keepsWhatCameBeforeTheConnectionBroke() throws Exception {
        sink.slow = false;
        Future<Long> done = on(() -> reception.take(tap));
        on(() -> {
            tap.pour(bytes(1_234));
            tap.breakOff();
            tap.pour(bytes(5));
            return null;
        });
        assertThat(StoreContract.done(done)).isEqualTo(1_234);
        assertThat(saved).containsExactly(1_234L);
        assertThat(sink.got.getBytes()).isEqualTo(bytes(1_234));
    }

    @Test
    void makesSafeWhatCameWhenAsked() throws Exception {
        sink.slow = false;
        Future<Long> done = on(() -> reception.take(tap));
        on(() -> {
            tap.pour(bytes(10));
            reception.saveSoon();
            return null;
        });
        assertThat(StoreContract.done(firstSaved.future())).isEqualTo(10L);
        assertThat(done.isComplete()).isFalse();
    }

    @Test
    void takesNoMoreThanMayCome() throws Exception {
        sink.slow = false;
        Future<Long> done = on(() -> reception.take(tap));
        on(() -> {
            tap.pour(bytes(4_000_001));
            return null;
        });
        assertThat(failure(done)).isInstanceOf(Reception.TooMuch.class);
    }

    @Test
    void failsWithTheStoreAndTellsWhatIsSafe() throws Exception {
        Future<Long> done = on(() -> reception.take(tap));
        on(() -> {
            tap.pour(bytes(Reception.block(1, 4_000_000)));
            sink.waiting.remove().fail(new StoreFull("full", null));
            return null;
        });
        assertThat(failure(done)).isInstanceOf(StoreFull.class);
        assertThat(reception.safe()).isZero();
        assertThat(saved).isEmpty();
    }

    private static Throwable failure(Future<Long> done) throws Exception {
        return done.transform(Future::succeededFuture)
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS)
                .cause();
    }

    /** On the event loop, as everything that a request does. */
    private <T> T on(Supplier<T> step) throws Exception {
        Promise<T> promise = Promise.promise();
        context.runOnContext(go -> promise.complete(step.get()));
        return StoreContract.done(promise.future());
    }
}
