package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same content of the same person is stored once, and each time it was sent stands on record. */
@QuarkusTest
class SameContentTest extends TusTest {

    @Test
    void isStoredOnceAndStaysWhenOneOfThemGoes() throws Exception {
        byte[] file = bytes(120_000);
        String first = client.begun(file.length);
        assertThat(client.patch(first, 0, file).statusCode()).isEqualTo(204);
        String second = client.begun(file.length);
        assertThat(client.patch(second, 0, file).statusCode()).isEqualTo(204);
        assertThat(second).isNotEqualTo(first);

        assertKept(file);
        assertThat(filesOf(Samples.sha256(file))).as("content on the disk").isEqualTo(1);
        assertThat(waiting(first)).isFalse();
        assertThat(waiting(second)).isFalse();
        assertThat(rows(Samples.sha256(file)))
                .as("each with its record of custody")
                .isEqualTo(2);

        String third = client.begun(file.length);
        client.send("DELETE", third, null);
        assertKept(file);
    }

    private long filesOf(String sha256) throws IOException {
        try (Stream<Path> all = Files.walk(config.folder().path())) {
            return all.filter(path -> path.getFileName().toString().equals(sha256))
                    .count();
        }
    }

    private boolean waiting(String upload) {
        UUID id = id(upload);
        return Files.exists(config.folder().path().resolve("incoming").resolve(id.toString()));
    }

    private long rows(String sha256) {
        return pool.preparedQuery("SELECT count(*) FROM evidence_upload e JOIN evidence_custody c ON c.upload_id = e.id"
                        + " WHERE e.sha256 = $1 AND e.state = 'KEPT' AND c.what = 'KEPT' AND c.number = 1")
                .execute(Tuple.of(sha256))
                .await()
                .atMost(Duration.ofSeconds(60))
                .iterator()
                .next()
                .getLong(0);
    }
}
