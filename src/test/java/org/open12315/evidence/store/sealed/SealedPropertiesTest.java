package org.open12315.evidence.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.open12315.evidence.store.StoreContract.bytes;
import static org.open12315.evidence.store.StoreContract.done;
import static org.open12315.evidence.store.StoreContract.part;
import static org.open12315.evidence.store.StoreContract.sha256;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.open12315.evidence.store.FolderStore;
import org.open12315.evidence.store.Store;
import org.open12315.kernel.encryption.DataKeys;
import org.open12315.kernel.encryption.KeyRing;

/** Chunks of 16 bytes, so that small files have many edges. */
class SealedPropertiesTest {

    private static final int CHUNK = 16;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static Vertx vertx;
    private static Path folder;
    private static Store store;

    @BeforeContainer
    static void open() throws IOException {
        vertx = Vertx.vertx();
        folder = Files.createTempDirectory("sealed");
        store = store();
    }

    @AfterContainer
    static void close() throws Exception {
        done(vertx.close());
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static Store store() {
        return new SealedStore(
                vertx,
                new FolderStore(vertx, folder, 0),
                new DataKeys(KeyRing.parseForFiles("test=" + "ab".repeat(32))),
                CHUNK);
    }

    /** However it comes, in how many requests, and however far each goes on from before what was safe. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anySplitOfWritesGivesTheFile(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 50) Integer> requests,
            @ForAll @IntRange(min = 1, max = 40) int block,
            @ForAll @IntRange(max = 40) int back)
            throws Exception {
        byte[] file = bytes(requests.stream().mapToInt(i -> i).sum());
        UUID upload = UUID.randomUUID();
        int at = 0;
        for (int length : requests) {
            // what another, or the same, request had sent before and nobody counted
            int from = Math.max(0, at - back);
            write(upload, at, new byte[back], block);
            write(upload, from, part(file, from, at - from + length), block);
            at += length;
            assertThat(upload(upload)).isEqualTo(part(file, 0, at));
        }
        done(store.keep(upload, sha256(file)));
        assertThat(read(sha256(file), 0, file.length)).isEqualTo(file);
        done(store.erase(sha256(file)));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anyRangeIsThatOfTheFile(
            @ForAll @IntRange(max = 100) int length,
            @ForAll @IntRange(max = 100) int a,
            @ForAll @IntRange(max = 100) int b)
            throws Exception {
        byte[] file = bytes(length);
        keep(file);
        int from = Math.min(Math.min(a, b), length);
        int to = Math.min(Math.max(a, b), length);
        assertThat(read(sha256(file), from, to - from)).isEqualTo(Arrays.copyOfRange(file, from, to));
        assertThat(store.size(sha256(file)).await().atMost(LONGEST)).isEqualTo(length);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void anyBitThatFlippedIsFound(
            @ForAll @IntRange(max = 70) int length,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 7) int bit)
            throws Exception {
        byte[] file = bytes(length);
        Path place = keep(file);
        byte[] stored = Files.readAllBytes(place);
        byte[] changed = stored.clone();
        int at = where % stored.length;
        changed[at] ^= (byte) (1 << bit);
        Files.write(place, changed);
        if (at >= 88 && at < Head.SIZE || at < 8) {
            // the zeros of the head say nothing; without its mark it is another file, which its hash tells
            Files.write(place, stored);
            return;
        }
        assertThatThrownBy(() -> read(sha256(file), 0, length)).isInstanceOf(SealBroken.class);
        Files.write(place, stored);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anyEndThatIsMissingIsFoundWhateverIsRead(
            @ForAll @IntRange(min = 1, max = 100) int length, @ForAll @IntRange(max = 10_000) int cut)
            throws Exception {
        byte[] file = bytes(length);
        Path place = keep(file);
        byte[] stored = Files.readAllBytes(place);
        Files.write(place, Arrays.copyOf(stored, Math.max(8, cut % stored.length)));
        assertThatThrownBy(() -> read(sha256(file), 0, 1)).isInstanceOf(SealBroken.class);
        Files.write(place, stored);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void chunksThatChangedPlacesAreFound(@ForAll @IntRange(max = 3) int one, @ForAll @IntRange(max = 3) int other)
            throws Exception {
        byte[] file = bytes(5 * CHUNK);
        Path place = keep(file);
        byte[] stored = Files.readAllBytes(place);
        Layout layout = new Layout(CHUNK);
        byte[] changed = stored.clone();
        System.arraycopy(stored, (int) layout.position(one), changed, (int) layout.position(other), layout.stored());
        Files.write(place, changed);
        if (one != other) {
            assertThatThrownBy(() -> read(sha256(file), 0, file.length)).isInstanceOf(SealBroken.class);
        }
        Files.write(place, stored);
    }

    private static Path keep(byte[] file) throws Exception {
        UUID upload = UUID.randomUUID();
        write(upload, 0, file, 33);
        String hash = sha256(file);
        done(store.keep(upload, hash));
        return folder.resolve("content")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static void write(UUID upload, int offset, byte[] bytes, int block) throws Exception {
        Store.Sink sink = done(store.open(upload, offset, bytes.length));
        for (int at = 0; at < bytes.length; at += block) {
            done(sink.write(Buffer.buffer(part(bytes, at, Math.min(block, bytes.length - at)))));
        }
        done(sink.sync());
        done(sink.close());
    }

    private static byte[] read(String sha256, long from, long length) {
        return joined(
                store.read(sha256, from, length).collect().asList().await().atMost(LONGEST));
    }

    private static byte[] upload(UUID upload) {
        return joined(store.readUpload(upload, 0, Long.MAX_VALUE)
                .collect()
                .asList()
                .await()
                .atMost(LONGEST));
    }

    private static byte[] joined(List<Buffer> blocks) {
        Buffer whole = Buffer.buffer();
        blocks.forEach(whole::appendBuffer);
        return whole.getBytes();
    }
}
