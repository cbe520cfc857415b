package org.open12315.evidence;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.open12315.evidence.store.FolderStore;
import org.open12315.evidence.store.S3Client;
import org.open12315.evidence.store.S3Store;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.store.sealed.SealedStore;
import org.open12315.kernel.encryption.DataKeys;
import org.open12315.kernel.encryption.KeyRing;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** Which store the configuration asks for. */
@ApplicationScoped
class StoreChoice {

    @Produces
    @Singleton
    Store store(Vertx vertx, EvidenceConfig config) {
        return open(vertx, config);
    }

    /** For a command beside the platform too. */
    static Store open(Vertx vertx, EvidenceConfig config) {
        Store store =
                switch (config.store()) {
                    case FOLDER -> folder(vertx, config.folder());
                    case S3 -> s3(vertx, config.s3());
                };
        return keys(config.encryption())
                .<Store>map(keys -> new SealedStore(vertx, store, new DataKeys(KeyRing.parseForFiles(keys))))
                .orElse(store);
    }

    private static Optional<String> keys(EvidenceConfig.Encryption config) {
        return config.keys().or(() -> config.keyFile().map(KeyRing::text));
    }

    void close(@Disposes Store store) {
        store.close();
    }

    private static Store folder(Vertx vertx, EvidenceConfig.Folder config) {
        return new FolderStore(vertx, config.path(), config.minimumFree().asLongValue());
    }

    private static Store s3(Vertx vertx, EvidenceConfig.S3 config) {
        String bucket =
                config.bucket().orElseThrow(() -> new IllegalStateException("open12315.evidence.s3.bucket is missing"));
        Optional<AwsBasicCredentials> access =
                config.accessKey().map(key -> AwsBasicCredentials.create(key, secret(config)));
        return new S3Store(
                vertx,
                S3Client.open(config.endpoint(), config.region(), access, config.pathStyle()),
                bucket,
                config.prefix().orElse(""),
                config.memory().asLongValue());
    }

    private static String secret(EvidenceConfig.S3 config) {
        return config.secretKey()
                .orElseThrow(() -> new IllegalStateException("open12315.evidence.s3.secret-key is missing"));
    }
}
