package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever knocks with wrong passwords may not stop those who file. */
class PasswordHashingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int THREADS = 2;
    private static final int AT_ONCE = 8;

    private final Vertx vertx = Vertx.vertx();
    private final PasswordHashing hashing = new PasswordHashing(vertx, config());

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void leavesTheEventLoopFreeAndKeepsToItsThreads() {
        Set<Thread> others = hashingThreads();
        Queue<String> order = new ConcurrentLinkedQueue<>();
        Uni<List<String>> all = Uni.createFrom()
                .emitter(done -> vertx.runOnContext(onLoop -> {
                    List<Uni<String>> hashes = IntStream.range(0, AT_ONCE)
                            .mapToObj(i -> hashing.hash("口令" + i).invoke(() -> order.add("hash")))
                            .toList();
                    Uni.join().all(hashes).andFailFast().subscribe().with(done::complete, done::fail);
                    // behind the hashes in the queue of the same event loop
                    vertx.runOnContext(next -> order.add("request"));
                }));

        List<String> hashes = all.await().atMost(PATIENCE);

        assertThat(order).first().as("did not wait for a hash").isEqualTo("request");
        assertThat(hashing.matches("口令3", hashes.get(3)).await().atMost(PATIENCE))
                .isTrue();
        Set<Thread> began = hashingThreads();
        began.removeAll(others);
        assertThat(began).as("threads for %d hashes at once", AT_ONCE).hasSize(THREADS);
    }

    private static Set<Thread> hashingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("password-hashing"))
                .collect(Collectors.toSet());
    }

    private static IdentityConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(
                        Map.of("open12315.identity.hashing-threads", Integer.toString(THREADS)), "test", 100))
                .withMapping(IdentityConfig.class)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
