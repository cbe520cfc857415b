package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.open12315.evidence.store.NotStored;
import org.open12315.testsupport.Waiting;

/** Uploads over lines that break, disks that are full, beside somebody else and after a long time. */
@QuarkusTest
class TusBreaksTest extends TusTest {

    @Inject
    HashStates hashes;

    /** The device on which every write finds the disk full stands in for the file. */
    @Test
    void losesNothingWhenTheDiskIsFull() throws Exception {
        byte[] file = bytes(10_000);
        String upload = client.begun(file.length);
        Path incoming =
                config.folder().path().resolve("incoming").resolve(id(upload).toString());
        Files.createDirectories(incoming.getParent());
        Files.createSymbolicLink(incoming, Path.of("/dev/full"));
        HttpResponse<String> full = client.patch(upload, 0, file);
        assertThat(full.statusCode()).isEqualTo(507);
        assertThat(header(full, "Content-Type")).startsWith("application/problem+json");
        assertThat(full.body()).contains("\"status\":507", "\"code\":\"full\"", "\"detail\":\"");
        assertThatThrownBy(() -> assertKept(file)).isInstanceOf(NotStored.class);
        assertThat(client.offset(upload)).isZero();
        Files.delete(incoming);
        assertThat(client.patch(upload, 0, file).statusCode()).isEqualTo(204);
        assertKept(file);
    }

    /** Whoever comes second waits, whatever offset it names: the first goes on as if nobody had come. */
    @Test
    void letsOneWriteAtATime() throws Exception {
        byte[] file = bytes(1_000);
        byte[] other = bytes(1_000);
        String upload = client.begun(file.length);
        try (Socket first = client.hang(upload, 0, file.length, Arrays.copyOf(file, 400))) {
            Waiting.until("the first one writes", Duration.ofMinutes(1), () -> hasWriter(upload));
            for (int offset : new int[] {0, 1, 400}) {
                HttpResponse<String> second =
                        client.patch(upload, offset, Arrays.copyOfRange(other, offset, other.length));
                assertThat(second.statusCode()).as("from %d on", offset).isEqualTo(423);
                assertThat(second.body()).contains("\"code\":\"busy\"");
            }
            first.getOutputStream().write(file, 400, 600);
            String answer = new String(first.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 204");
        }
        assertKept(file);
        assertThatThrownBy(() -> assertKept(other)).isInstanceOf(NotStored.class);
    }

    /** Nobody is surely the first: one gets in, the other waits, or comes when all is there. */
    @Test
    void takesOneOfTwoAtTheSameMoment() throws Exception {
        List<byte[]> files = List.of(bytes(300_000), bytes(300_000));
        String upload = client.begun(300_000);
        List<CompletableFuture<Integer>> both = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> patched(upload, file)))
                .toList();
        List<Integer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .containsOnlyOnce(204)
                .allMatch(status -> List.of(204, 409, 423).contains(status));
        assertKept(files.get(answers.indexOf(204)));
    }

    private int patched(String upload, byte[] file) {
        try {
            return client.patch(upload, 0, file).statusCode();
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    @Test
    void goesOnAfterConnectionsThatBreakAnywhere() throws Exception {
        Random random = new Random(12315);
        byte[] file = bytes(2 * A_MEGABYTE);
        String upload = client.begun(file.length);
        for (int cut = 0; cut < 8; cut++) {
            int from = (int) client.offset(upload);
            int to = Math.min(file.length - 1, from + random.nextInt(file.length / 6));
            client.hang(upload, from, file.length - from, Arrays.copyOfRange(file, from, to))
                    .close();
        }
        goOn(upload, file);
        assertKept(file);
    }

    /** After a restart nothing is left of a hash that was half done. */
    @Test
    void hashesWhatIsStoredIfItMust() throws Exception {
        byte[] file = bytes(500_000);
        String upload = client.begun(file.length);
        client.patch(upload, 0, Arrays.copyOf(file, 333_333));
        hashes.forget(id(upload));
        client.patch(upload, 333_333, Arrays.copyOfRange(file, 333_333, file.length));
        assertKept(file);
    }

    @Test
    void forgetsWhatIsTooOld() throws Exception {
        String upload = client.begun(1_000);
        pool.preparedQuery("UPDATE evidence_upload SET expires_at = now() WHERE id = $1")
                .execute(Tuple.of(id(upload)))
                .await()
                .indefinitely();
        assertThat(client.patch(upload, 0, bytes(1_000)).statusCode()).isEqualTo(410);
        assertThat(client.head(upload).statusCode()).isEqualTo(410);
    }

    private boolean hasWriter(String upload) {
        return pool.preparedQuery("SELECT 1 FROM evidence_upload WHERE id = $1 AND writer IS NOT NULL")
                        .executeAndAwait(Tuple.of(id(upload)))
                        .size()
                == 1;
    }

    /** As every client does: asks where to go on, goes on there, and comes again while somebody else is at it. */
    private void goOn(String upload, byte[] file) throws Exception {
        long offset = client.offset(upload);
        while (offset < file.length) {
            HttpResponse<String> answer =
                    client.patch(upload, offset, Arrays.copyOfRange(file, (int) offset, file.length));
            assertThat(answer.statusCode()).isIn(204, 409, 423);
            offset = client.offset(upload);
        }
    }
}
