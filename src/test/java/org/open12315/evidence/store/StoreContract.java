package org.open12315.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises; a test of a store says how to open one. */
public abstract class StoreContract {

    protected static final long A_MEGABYTE = 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Later than anything that a test writes. */
    protected static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    protected final Vertx vertx = Vertx.vertx();
    protected final UUID upload = UUID.randomUUID();
    protected Store store;

    /** A store on the place of this test; the second call finds what the first has left. */
    protected abstract Store open() throws Exception;

    @BeforeEach
    void openFirst() throws Exception {
        store = open();
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    void keepsContentUnderItsHash() throws Exception {
        byte[] bytes = bytes(300_000);
        write(upload, 0, bytes, 65_536);
        done(store.keep(upload, sha256(bytes)));
        assertThat(content(sha256(bytes))).isEqualTo(bytes);
        assertThat(store.size(sha256(bytes)).await().atMost(LONGEST)).isEqualTo(300_000);
    }

    @Test
    void givesAnyPartOfIt() throws Exception {
        byte[] bytes = bytes(200_000);
        write(upload, 0, bytes, 200_000);
        done(store.keep(upload, sha256(bytes)));
        assertThat(read(sha256(bytes), 70_000, 80_000)).isEqualTo(part(bytes, 70_000, 80_000));
        assertThat(read(sha256(bytes), 199_999, 1)).isEqualTo(part(bytes, 199_999, 1));
    }

    @Test
    void holdsAnEmptyFile() throws Exception {
        write(upload, 0, new byte[0], 1);
        done(store.keep(upload, sha256(new byte[0])));
        assertThat(content(sha256(new byte[0]))).isEmpty();
    }

    @Test
    void goesOnWhereItStoppedAndDropsWhatWasNotSafe() throws Exception {
        byte[] bytes = bytes(150_000);
        write(upload, 0, part(bytes, 0, 100_000), 30_000);
        store = open();
        write(upload, 60_000, part(bytes, 60_000, 90_000), 30_000);
        assertThat(upload(upload)).isEqualTo(bytes);
        assertThat(joined(store.readUpload(upload, 149_990, 100)
                        .collect()
                        .asList()
                        .await()
                        .atMost(LONGEST)))
                .isEqualTo(part(bytes, 149_990, 10));
        write(upload, 40_000, new byte[0], 1);
        assertThat(upload(upload)).isEqualTo(part(bytes, 0, 40_000));
    }

    @Test
    void doesNotGoOnBehindAGap() {
        assertThatThrownBy(() -> done(store.open(upload, 10, 10))).isInstanceOf(NotStored.class);
    }

    @Test
    void showsNothingBeforeItIsKept() throws Exception {
        byte[] bytes = bytes(10_000);
        write(upload, 0, bytes, 10_000);
        assertThatThrownBy(() -> content(sha256(bytes))).isInstanceOf(NotStored.class);
    }

    @Test
    void storesTheSameContentOnce() throws Exception {
        byte[] bytes = bytes(10_000);
        UUID again = UUID.randomUUID();
        write(upload, 0, bytes, 10_000);
        write(again, 0, bytes, 10_000);
        done(store.keep(upload, sha256(bytes)));
        done(store.keep(again, sha256(bytes)));
        assertThat(content(sha256(bytes))).isEqualTo(bytes);
        assertThatThrownBy(() -> upload(again)).isInstanceOf(NotStored.class);
    }

    @Test
    void mayBeAskedTwice() throws Exception {
        byte[] bytes = bytes(10_000);
        write(upload, 0, bytes, 10_000);
        done(store.keep(upload, sha256(bytes)));
        done(store.keep(upload, sha256(bytes)));
        done(store.erase(sha256(bytes)));
        done(store.erase(sha256(bytes)));
        done(store.discard(upload));
        done(store.discard(upload));
        assertThatThrownBy(() -> content(sha256(bytes))).isInstanceOf(NotStored.class);
        assertThatThrownBy(() -> done(store.keep(upload, sha256(bytes)))).isInstanceOf(NotStored.class);
    }

    @Test
    void joinsPartsInTheirOrder() throws Exception {
        byte[] bytes = bytes(250_000);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        write(first, 0, part(bytes, 0, 90_000), 90_000);
        write(second, 0, part(bytes, 90_000, 160_000), 90_000);
        done(store.join(upload, List.of(first, second)));
        assertThat(upload(upload)).isEqualTo(bytes);
        done(store.join(upload, List.of(second, first)));
        assertThat(upload(upload)).hasSize(250_000).isNotEqualTo(bytes);
        assertThat(upload(first)).hasSize(90_000);
        assertThatThrownBy(() -> done(store.join(upload, List.of(first, UUID.randomUUID()))))
                .isInstanceOf(NotStored.class);
    }

    @Test
    void forgetsAnUpload() throws Exception {
        write(upload, 0, bytes(1_000), 1_000);
        done(store.discard(upload));
        assertThatThrownBy(() -> upload(upload)).isInstanceOf(NotStored.class);
    }

    @Test
    void listsItsContentInOrder() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (int length = 1; length <= 4; length++) {
            UUID next = UUID.randomUUID();
            write(next, 0, bytes(length), length);
            done(store.keep(next, sha256(bytes(length))));
            hashes.add(sha256(bytes(length)));
        }
        hashes.sort(null);
        assertThat(all(store.contents(null, LATER))).isEqualTo(hashes);
        assertThat(all(store.contents(hashes.get(1), LATER))).isEqualTo(hashes.subList(2, 4));
        assertThat(all(store.contents(null, Instant.EPOCH))).isEmpty();
    }

    /** By their own names alone, whatever else lies beside them, so that each that is left over can be discarded. */
    @Test
    void listsUploadsThatGrow() throws Exception {
        assertThat(all(store.uploads(LATER))).isEmpty();
        UUID other = UUID.randomUUID();
        write(upload, 0, bytes(150_000), 70_000);
        write(other, 0, bytes(10), 10);
        assertThat(all(store.uploads(LATER))).containsExactlyInAnyOrder(upload, other);
        assertThat(all(store.uploads(Instant.EPOCH))).isEmpty();
        done(store.keep(upload, sha256(bytes(150_000))));
        done(store.discard(other));
        assertThat(all(store.uploads(LATER))).isEmpty();
    }

    private static <T> List<T> all(Multi<T> names) {
        return names.collect().asList().await().atMost(LONGEST);
    }

    protected void write(UUID to, long offset, byte[] bytes, int block) throws Exception {
        Store.Sink sink = done(store.open(to, offset, bytes.length));
        for (int at = 0; at < bytes.length; at += block) {
            done(sink.write(Buffer.buffer(part(bytes, at, Math.min(block, bytes.length - at)))));
        }
        done(sink.sync());
        done(sink.close());
    }

    protected byte[] content(String sha256) {
        return read(sha256, 0, store.size(sha256).await().atMost(LONGEST));
    }

    private byte[] read(String sha256, long from, long length) {
        return joined(
                store.read(sha256, from, length).collect().asList().await().atMost(LONGEST));
    }

    protected byte[] upload(UUID name) {
        return joined(store.readUpload(name, 0, Long.MAX_VALUE)
                .collect()
                .asList()
                .await()
                .atMost(LONGEST));
    }

    private static byte[] joined(List<Buffer> buffers) {
        Buffer whole = Buffer.buffer();
        buffers.forEach(whole::appendBuffer);
        return whole.getBytes();
    }

    public static byte[] part(byte[] bytes, int from, int length) {
        return Buffer.buffer(bytes).getBytes(from, from + length);
    }

    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    public static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    public static <T> T done(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw (Exception) failed.getCause();
        }
    }
}
