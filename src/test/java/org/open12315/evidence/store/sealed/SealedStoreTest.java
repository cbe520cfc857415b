package org.open12315.evidence.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.evidence.store.FolderStore;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.store.StoreContract;
import org.open12315.kernel.encryption.DataKeys;
import org.open12315.kernel.encryption.KeyRing;

/** The promises of every store hold for the encrypted one, and more. */
class SealedStoreTest extends StoreContract {

    private static final String OLD = "old=" + "ab".repeat(32);
    private static final String NEW = "new=" + "cd".repeat(32);

    @TempDir
    Path folder;

    @Override
    protected Store open() {
        return open(OLD);
    }

    private Store open(String keys) {
        return new SealedStore(vertx, clear(), new DataKeys(KeyRing.parseForFiles(keys)));
    }

    private Store clear() {
        return new FolderStore(vertx, folder, A_MEGABYTE);
    }

    @Test
    void nothingClearLiesOnTheDisk() throws Exception {
        byte[] words = "一件秘密的证据 ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        write(upload, 0, words, 100_000);
        assertNothingClear();
        done(store.keep(upload, sha256(words)));
        assertNothingClear();
        assertThat(content(sha256(words))).isEqualTo(words);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private void assertNothingClear() throws Exception {
        byte[] part = "秘密".getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(new String(part, StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void readsWithAnOldKeyAndWritesWithTheNew() throws Exception {
        byte[] before = bytes(100_000);
        byte[] after = bytes(100_001);
        write(upload, 0, before, 50_000);
        done(store.keep(upload, sha256(before)));
        store = open(OLD + " " + NEW);
        write(upload, 0, after, 50_000);
        done(store.keep(upload, sha256(after)));
        assertThat(content(sha256(before))).isEqualTo(before);
        store = open(NEW);
        assertThat(content(sha256(after))).isEqualTo(after);
        assertThatThrownBy(() -> content(sha256(before))).isInstanceOf(SealBroken.class);
    }

    /** A key was set while files lay in the clear, and while one came in. */
    @Test
    void goesOnWithWhatIsInTheClear() throws Exception {
        byte[] bytes = bytes(100_000);
        byte[] coming = bytes(90_000);
        store = clear();
        write(upload, 0, bytes, 50_000);
        done(store.keep(upload, sha256(bytes)));
        write(upload, 0, part(coming, 0, 70_000), 50_000);
        store = open();
        assertThat(content(sha256(bytes))).isEqualTo(bytes);
        write(upload, 70_000, part(coming, 70_000, 20_000), 50_000);
        assertThat(upload(upload)).isEqualTo(coming);
        done(store.keep(upload, sha256(coming)));
        assertThat(content(sha256(coming))).isEqualTo(coming);
    }

    /** Two whole files that changed places: each is whole, none is what its name says. */
    @Test
    void findsAFileInAnothersPlace() throws Exception {
        byte[] one = bytes(100_000);
        byte[] other = bytes(100_001);
        for (byte[] bytes : new byte[][] {one, other}) {
            write(upload, 0, bytes, 50_000);
            done(store.keep(upload, sha256(bytes)));
        }
        Files.copy(place(sha256(one)), place(sha256(other)), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(content(sha256(one))).isEqualTo(one);
        assertThatThrownBy(() -> content(sha256(other))).isInstanceOf(SealBroken.class);
    }

    private Path place(String sha256) {
        return folder.resolve("content")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
