package org.open12315.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;

/**
 * bcrypt off the event loop, on few threads: a hash takes tens of milliseconds of a core, and whoever knocks with wrong
 * passwords may not slow down those who file.
 */
@ApplicationScoped
class PasswordHashing {

    /** bcrypt of a random word, so that an unknown name takes as long as a known one. */
    private static final String NOBODY = "$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5uX5jR1z1vH1mA0q9rY3kQyB6m8xS";

    private final WorkerExecutor threads;
    private final int cost;

    PasswordHashing(Vertx vertx, IdentityConfig config) {
        this.threads = vertx.createSharedWorkerExecutor("password-hashing", config.hashingThreads());
        this.cost = config.bcryptCost();
    }

    Uni<String> hash(String password) {
        return run(() -> BcryptUtil.bcryptHash(password, cost));
    }

    /** True if the password belongs to the hash; {@code hash} null stands for an unknown account, and is never true. */
    Uni<Boolean> matches(String password, String hash) {
        return run(() -> BcryptUtil.matches(password, hash == null ? NOBODY : hash) && hash != null);
    }

    private <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> threads.executeBlocking(work, false).toCompletionStage());
    }

    void close(@Observes ShutdownEvent event) {
        threads.close();
    }
}
