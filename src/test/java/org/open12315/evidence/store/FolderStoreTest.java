package org.open12315.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    protected Store open() {
        return new FolderStore(vertx, folder, A_MEGABYTE);
    }

    @Test
    void fansOutByHashAndLeavesNothingBehind() throws Exception {
        byte[] bytes = bytes(1_000);
        String hash = sha256(bytes);
        write(upload, 0, bytes, 1_000);
        done(store.keep(upload, hash));
        assertThat(folder.resolve("content")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4))
                        .resolve(hash))
                .hasBinaryContent(bytes);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void takesNoNameThatIsNoHash() {
        assertThatThrownBy(() -> done(store.erase("../../etc/passwd"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatWouldFillTheDisk() {
        Store nearlyFull = new FolderStore(vertx, folder, Long.MAX_VALUE / 2);
        assertThatThrownBy(() -> done(nearlyFull.open(upload, 0, 1))).isInstanceOf(StoreFull.class);
    }

    /** The device of Linux on which every write finds the disk full. */
    @Test
    void tellsThatTheDiskIsFullAndKeepsWhatThereIs() throws Exception {
        byte[] bytes = bytes(1_000);
        write(upload, 0, bytes, 1_000);
        done(store.keep(upload, sha256(bytes)));
        UUID next = UUID.randomUUID();
        Files.createSymbolicLink(folder.resolve("incoming").resolve(next.toString()), Path.of("/dev/full"));
        Store.Sink sink = done(store.open(next, 0, 1_000));
        assertThatThrownBy(() -> done(sink.write(Buffer.buffer(bytes)))).isInstanceOf(StoreFull.class);
        done(sink.close());
        done(store.discard(next));
        assertThat(content(sha256(bytes))).isEqualTo(bytes);
    }
}
