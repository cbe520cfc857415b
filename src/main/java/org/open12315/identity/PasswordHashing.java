package org.open12315.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Callable;

/**
 * bcrypt off the event loop, on few threads: a hash takes tens of milliseconds of a core, and whoever knocks with wrong
 * passwords may not slow down those who file.
 */
@ApplicationScoped
class PasswordHashing {

    /** bcrypt of a random word, so that an unknown name takes as long as a known one. */
    private static final String NOBODY = "$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5uX5jR1z1vH1mA0q9rY3kQyB6m8xS";

    private static final int BCRYPT_READS = 72;

    private final WorkerExecutor threads;
    private final int cost;

    PasswordHashing(Vertx vertx, IdentityConfig config) {
        this.threads = vertx.createSharedWorkerExecutor("password-hashing", config.hashingThreads());
        this.cost = config.bcryptCost();
    }

    Uni<String> hash(String password) {
        return run(() -> BcryptUtil.bcryptHash(prepared(password), cost));
    }

    /** True if the password belongs to the hash; {@code hash} null stands for an unknown account, and is never true. */
    Uni<Boolean> matches(String password, String hash) {
        return run(() -> BcryptUtil.matches(prepared(password), hash == null ? NOBODY : hash) && hash != null);
    }

    /**
     * What bcrypt gets: NFKC, so that a password typed on another keyboard is the same one, and for more than the 72 bytes
     * that bcrypt reads (24 Chinese characters) a digest of the whole.
     */
    static String prepared(String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        byte[] bytes = normal.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= BCRYPT_READS) {
            return normal;
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> threads.executeBlocking(work, false).toCompletionStage());
    }

    void close(@Observes ShutdownEvent event) {
        threads.close();
    }
}
