package org.open12315.evidence.store.sealed;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.evidence.store.S3Client;
import org.open12315.evidence.store.S3Store;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.store.StoreContract;
import org.open12315.kernel.encryption.DataKeys;
import org.open12315.kernel.encryption.KeyRing;
import org.open12315.testsupport.S3Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Encryption over a real S3 server keeps the promises of every store. */
class SealedS3StoreIT extends StoreContract {

    @TempDir
    static Path folder;

    static S3Server server;
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
        if (client != null) {
            client.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected Store open() {
        Store inner = new S3Store(vertx, client, S3Server.BUCKET, prefix, 64 * A_MEGABYTE);
        return new SealedStore(vertx, inner, new DataKeys(KeyRing.parseForFiles("test=" + "ab".repeat(32))));
    }
}
