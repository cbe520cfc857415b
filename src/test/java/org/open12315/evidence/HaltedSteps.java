package org.open12315.evidence;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.open12315.evidence.store.FolderStore;
import org.open12315.evidence.store.Store;
import org.open12315.evidence.virus.NoScanner;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.kernel.encryption.KeyRing;

/**
 * The real classes over a real folder and a real database, without the rest of the application, so that a process of them
 * starts in a second; it can be made to die after any of its steps, as if it were killed.
 */
final class HaltedSteps implements AutoCloseable {

    static final int KILLED = 9;
    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int NEVER = Integer.MAX_VALUE;

    private final AtomicInteger steps = new AtomicInteger();
    private final int haltAfter;
    private final Vertx vertx = Vertx.vertx();

    final Pool pool;
    final Store store;
    final UploadStore rows;
    final OrphanStore orphanRows;
    final Finishing finishing;
    final Uploads uploads;
    final Orphans orphans;

    /** @param database a URL with user and password */
    HaltedSteps(String database, Path folder, int haltAfter) {
        this.haltAfter = haltAfter;
        this.pool = Pool.newInstance(
                PgBuilder.pool().connectingTo(database).using(vertx).build());
        this.store = new Halting(new FolderStore(vertx, folder, 1));
        FieldEncryption fields =
                new FieldEncryption(KeyRing.parse("lookup=" + "01".repeat(32) + " one=" + "02".repeat(32)));
        this.rows = new HaltingRows(pool, fields);
        this.orphanRows = new HaltingOrphanRows(pool);
        EvidenceConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(EvidenceConfig.class)
                .build()
                .getConfigMapping(EvidenceConfig.class);
        HashStates hashes = new HashStates();
        this.finishing = new Finishing(
                store, rows, hashes, new Checking(store, config, vertx), new NoScanner(), orphanRows, vertx);
        this.uploads = new Uploads(rows, store, null, finishing, hashes, config, Clock.systemUTC());
        this.orphans = new Orphans(store, orphanRows, rows, finishing);
    }

    /** {@code database folder what upload steps}: dies after so many steps, or ends with 0 if there are not so many. */
    public static void main(String[] args) {
        int after = Integer.parseInt(args[4]);
        UUID upload = UUID.fromString(args[3]);
        try (HaltedSteps all = new HaltedSteps(args[0], Path.of(args[1]), after)) {
            switch (args[2]) {
                case "finish" -> all.finish(upload);
                case "forget" -> all.uploads.forget(upload).await().atMost(LONGEST);
                case "erase" ->
                    all.orphans
                            .content(null, Instant.now().plusSeconds(60), 100)
                            .await()
                            .atMost(LONGEST);
                default -> throw new IllegalArgumentException(args[2]);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    static HaltedSteps whole(String database, Path folder) {
        return new HaltedSteps(database, folder, NEVER);
    }

    /** What every request of the sender does with an upload that has all its bytes. */
    void finish(UUID upload) {
        rows.find(upload)
                .map(found -> found.orElseThrow())
                .chain(finishing::goOn)
                .await()
                .atMost(LONGEST);
    }

    @Override
    public void close() {
        pool.close().await().atMost(LONGEST);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private <T> T step(T result) {
        if (steps.incrementAndGet() == haltAfter) {
            Runtime.getRuntime().halt(KILLED);
        }
        return result;
    }

    private <T> Uni<T> step(Uni<T> work) {
        return work.map(this::step);
    }

    /** Rows, each change of which is a step. */
    private final class HaltingRows extends UploadStore {

        HaltingRows(Pool pool, FieldEncryption fields) {
            super(pool, fields);
        }

        @Override
        Uni<Void> complete(UUID id, String sha256) {
            return step(super.complete(id, sha256));
        }

        @Override
        Uni<Void> checked(UUID id, String mediaType) {
            return step(super.checked(id, mediaType));
        }

        @Override
        Uni<Void> kept(UUID id, Scan scan) {
            return step(super.kept(id, scan));
        }

        @Override
        Uni<Void> delete(UUID id) {
            return step(super.delete(id));
        }
    }

    /** The same of what is condemned. */
    private final class HaltingOrphanRows extends OrphanStore {

        HaltingOrphanRows(Pool pool) {
            super(pool);
        }

        @Override
        Uni<Set<String>> named(List<String> hashes) {
            return step(super.named(hashes));
        }

        @Override
        Uni<Void> condemn(String sha256, Duration lease) {
            return step(super.condemn(sha256, lease));
        }

        @Override
        Uni<Void> absolve(String sha256) {
            return step(super.absolve(sha256));
        }
    }

    /** A store, each change of which is a step. */
    private final class Halting implements Store {

        private final Store inner;

        Halting(Store inner) {
            this.inner = inner;
        }

        @Override
        public Future<Sink> open(UUID upload, long offset, long most) {
            return inner.open(upload, offset, most);
        }

        @Override
        public Future<Void> join(UUID upload, List<UUID> parts) {
            return inner.join(upload, parts);
        }

        @Override
        public Multi<Buffer> readUpload(UUID upload, long from, long length) {
            return inner.readUpload(upload, from, length);
        }

        @Override
        public Future<Void> keep(UUID upload, String sha256) {
            return inner.keep(upload, sha256).map(HaltedSteps.this::<Void>step);
        }

        @Override
        public Future<Void> discard(UUID upload) {
            return inner.discard(upload).map(HaltedSteps.this::<Void>step);
        }

        @Override
        public Multi<Buffer> read(String sha256, long from, long length) {
            return inner.read(sha256, from, length);
        }

        @Override
        public Uni<Long> size(String sha256) {
            return inner.size(sha256);
        }

        @Override
        public Future<Void> erase(String sha256) {
            return inner.erase(sha256).map(HaltedSteps.this::<Void>step);
        }

        @Override
        public Multi<String> contents(String after, Instant before) {
            return inner.contents(after, before);
        }

        @Override
        public Multi<UUID> uploads(Instant before) {
            return inner.uploads(before);
        }
    }
}
