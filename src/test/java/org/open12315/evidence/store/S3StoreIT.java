package org.open12315.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.testsupport.S3Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The same promises against a real S3 server. */
class S3StoreIT extends StoreContract {

    private static final int FIVE_MIB = S3Whole.PART;

    @TempDir
    static Path folder;

    static S3Server server;

    /** One for all: it takes two seconds to close. */
    static S3AsyncClient client;

    private final String prefix = UUID.randomUUID() + "/";

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server(folder);
        client = S3Client.open(
                Optional.of(server.endpoint()),
                "us-east-1",
                Optional.of(AwsBasicCredentials.create(S3Server.KEY, S3Server.SECRET)),
                true);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            client.close();
            server.close();
        }
    }

    @Override
    protected Store open() {
        return open(64 * A_MEGABYTE);
    }

    private Store open(long budget) {
        return new S3Store(vertx, client, S3Server.BUCKET, prefix, budget);
    }

    /** As a process leaves it that is killed while it puts a file together. */
    @Test
    void endsWhatWasBegunAndNeverCompleted() throws Exception {
        String key = prefix + "content/" + ContentName.path(sha256(bytes(7)));
        client.createMultipartUpload(it -> it.bucket(S3Server.BUCKET).key(key)).get();
        assertThat(store.tidy(Instant.EPOCH).await().indefinitely()).isZero();
        assertThat(store.tidy(LATER).await().indefinitely()).isEqualTo(1);
        assertThat(store.tidy(LATER).await().indefinitely()).isZero();
    }

    /** Pieces of every size: the server copies the large ones, the small ones are sent once more. */
    @Test
    void putsPiecesOfAnySizeTogether() throws Exception {
        byte[] bytes = bytes(4 * FIVE_MIB + 77_777);
        int[] ends = {1_000, FIVE_MIB + 1_000, FIVE_MIB + 1_001, 3 * FIVE_MIB, bytes.length};
        int from = 0;
        for (int end : ends) {
            write(upload, from, part(bytes, from, end - from), Reception.BLOCK);
            from = end;
        }
        assertThat(upload(upload)).isEqualTo(bytes);
        done(store.keep(upload, sha256(bytes)));
        assertThat(content(sha256(bytes))).isEqualTo(bytes);
        assertThat(names()).containsExactly(prefix + "content/" + ContentName.path(sha256(bytes)));
        assertThat(multiparts()).isEmpty();
    }

    @Test
    void leavesNothingOfAPutTogetherThatFails() throws Exception {
        byte[] bytes = bytes(2 * FIVE_MIB);
        write(upload, 0, bytes, Reception.BLOCK);
        S3Objects objects = new S3Objects(vertx, client, S3Server.BUCKET);
        List<S3Pieces.Piece> pieces = new ArrayList<>(done(new S3Pieces(objects, prefix, upload).all()));
        pieces.add(new S3Pieces.Piece(prefix + "missing", bytes.length, FIVE_MIB));
        assertThatThrownBy(() -> done(new S3Whole(objects, prefix + "content/whole").make(pieces)))
                .isInstanceOf(NotStored.class);
        assertThat(multiparts()).isEmpty();
        assertThat(names()).allMatch(name -> name.startsWith(prefix + "incoming/" + upload));
    }

    /** Beyond the budget pieces become smaller; nothing else changes. */
    @Test
    void holdsLittleInMemoryWhenManySend() throws Exception {
        store = open(1);
        byte[] bytes = bytes(1_000_000);
        Store.Sink sink = done(store.open(upload, 0, bytes.length));
        done(sink.write(Buffer.buffer(part(bytes, 0, 300_000))));
        assertThat(upload(upload)).hasSize(300_000);
        done(sink.write(Buffer.buffer(part(bytes, 300_000, 700_000))));
        done(sink.close());
        done(store.keep(upload, sha256(bytes)));
        assertThat(content(sha256(bytes))).isEqualTo(bytes);
    }

    private List<String> names() throws Exception {
        return client.listObjectsV2(all -> all.bucket(S3Server.BUCKET).prefix(prefix)).get().contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private List<String> multiparts() throws Exception {
        return client.listMultipartUploads(all -> all.bucket(S3Server.BUCKET).prefix(prefix)).get().uploads().stream()
                .map(begun -> begun.key())
                .toList();
    }
}
