package org.open12315.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.evidence.store.Store;
import org.open12315.kernel.database.EmbeddedDatabase;
import org.open12315.kernel.retention.Erasure.Batch;
import org.open12315.testsupport.DatabaseResource;

/** Database and store do not drift apart, wherever a process is killed; what has drifted apart otherwise is found. */
class OrphansIT {

    private static final int BATCH = 100;

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static String url;
    private static HaltedSteps app;

    private final byte[] photo = Samples.photo(40_000);
    private final String sha256 = Samples.sha256(photo);

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(DatabaseResource.config(folder.resolve("data")));
        Map<String, String> keys = database.dataSource();
        String user = keys.get("quarkus.datasource.username");
        String password = keys.get("quarkus.datasource.password");
        Flyway.configure()
                .dataSource(keys.get("quarkus.datasource.jdbc.url"), user, password)
                .outOfOrder(true)
                .load()
                .migrate();
        url = keys.get("quarkus.datasource.reactive.url").replace("://", "://" + user + ":" + password + "@");
        app = HaltedSteps.whole(url, evidence());
    }

    @AfterAll
    static void stop() {
        app.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        mend();
        assertThat(contents()).as("nothing of another test").isEmpty();
    }

    @Test
    void keepsAFileWhereverItsEndIsCutOff() throws Exception {
        int steps = 0;
        for (boolean killed = true; killed; steps++) {
            UUID upload = received();
            killed = killedAfter("finish", upload, steps + 1);
            mend();
            app.finish(upload);
            assertThat(content()).as("killed after step %d", steps + 1).isEqualTo(photo);
            assertThat(state(upload)).isEqualTo("KEPT");
            assertThat(custody(upload)).as("recorded once").isEqualTo(1);
            assertThat(waiting()).isEmpty();
            forgetAll(upload);
        }
        assertThat(steps).as("hash, type, content, row, and to the end").isEqualTo(5);
    }

    @Test
    void leavesNothingOfAForgottenUploadWhereverItIsCutOff() throws Exception {
        int steps = 0;
        for (boolean killed = true; killed; steps++) {
            UUID upload = received();
            killed = killedAfter("forget", upload, steps + 1);
            mend();
            assertThat(state(upload)).as("killed after step %d", steps + 1).isNull();
            assertThat(waiting()).isEmpty();
        }
        assertThat(steps).as("row, bytes, and to the end").isEqualTo(3);
    }

    @Test
    void erasesContentWithoutARowWhereverItIsCutOffAndTakesItAgain() throws Exception {
        int steps = 0;
        for (boolean killed = true; killed; steps++) {
            orphan();
            killed = killedAfter("erase", UUID.randomUUID(), steps + 1);
            mend();
            assertThat(contents()).as("killed after step %d", steps + 1).isEmpty();
            UUID again = received();
            app.finish(again);
            assertThat(content()).isEqualTo(photo);
            forgetAll(again);
        }
        assertThat(steps)
                .as("looked at, condemned, looked at again, erased, absolved, and to the end")
                .isEqualTo(6);
    }

    /** Whoever sends the same content at the same moment comes before the erasure, or waits for its end. */
    @Test
    void erasesNothingThatIsSentAtThatMoment() throws Exception {
        orphan();
        UUID upload = received();
        Orphans overtaken = new Orphans(
                app.store,
                new OrphanStore(app.pool) {
                    @Override
                    Uni<Void> condemn(String hash, Duration lease) {
                        return super.condemn(hash, lease).call(() -> app.rows.complete(upload, hash));
                    }
                },
                app.rows,
                app.finishing);
        assertThat(overtaken.content(null, later(), BATCH).await().atMost(HaltedSteps.LONGEST))
                .isEqualTo(new Batch(null, 1, 0));
        assertThat(contents()).containsExactly(sha256);

        app.orphanRows.condemn(sha256, Duration.ofMinutes(2)).await().atMost(HaltedSteps.LONGEST);
        assertThatThrownBy(() -> app.finish(upload)).isInstanceOf(Refusal.class).hasMessage("busy");
        app.orphanRows.absolve(sha256).await().atMost(HaltedSteps.LONGEST);
        app.finish(upload);
        assertThat(content()).isEqualTo(photo);
        forgetAll(upload);
    }

    @Test
    void marksARowWithoutContentUntilTheContentIsBack() throws Exception {
        UUID upload = received();
        app.finish(upload);
        app.store.erase(sha256).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(lost()).isEqualTo(1);
        assertThat(app.rows
                        .find(upload)
                        .await()
                        .atMost(HaltedSteps.LONGEST)
                        .orElseThrow()
                        .lost())
                .isTrue();
        assertThat(lost()).as("told once").isZero();

        UUID again = received();
        app.finish(again);
        assertThat(lost()).isEqualTo(1);
        assertThat(app.rows
                        .find(upload)
                        .await()
                        .atMost(HaltedSteps.LONGEST)
                        .orElseThrow()
                        .lost())
                .isFalse();
        forgetAll(upload);
        forgetAll(again);
    }

    private static Path evidence() {
        return folder.resolve("evidence");
    }

    /** An upload of which all bytes are safe and nothing more is done. */
    private UUID received() throws Exception {
        Owner owner = new Owner(1L, null);
        Upload upload = Upload.begun(Upload.Plan.whole(owner, null), photo.length, later());
        UploadStore.Quota much = new UploadStore.Quota(Long.MAX_VALUE, Integer.MAX_VALUE, Instant.now());
        assertThat(app.rows.create(upload, much).await().atMost(HaltedSteps.LONGEST))
                .isEqualTo(UploadStore.Begun.YES);
        Store.Sink sink = get(app.store.open(upload.id(), 0, photo.length));
        get(sink.write(Buffer.buffer(photo)));
        get(sink.sync());
        get(sink.close());
        UUID writer = UUID.randomUUID();
        Duration lease = Duration.ofSeconds(10);
        app.rows
                .claim(upload.id(), 0, writer, lease)
                .chain(() -> app.rows.progress(upload.id(), writer, photo.length, lease))
                .chain(() -> app.rows.release(upload.id(), writer))
                .await()
                .atMost(HaltedSteps.LONGEST);
        return upload.id();
    }

    /** Content that no row names. */
    private void orphan() throws Exception {
        UUID upload = received();
        app.finish(upload);
        app.rows.delete(upload).await().atMost(HaltedSteps.LONGEST);
        assertThat(contents()).containsExactly(sha256);
    }

    private static boolean killedAfter(String what, UUID upload, int step) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HaltedSteps.class.getName(),
                        url,
                        evidence().toString(),
                        what,
                        upload.toString(),
                        Integer.toString(step))
                .inheritIO()
                .start();
        int exit = process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
        assertThat(exit).isIn(0, HaltedSteps.KILLED);
        return exit == HaltedSteps.KILLED;
    }

    /** A nightly run. */
    private static void mend() {
        app.orphans
                .stuck(later(), BATCH)
                .chain(() -> app.orphans.content(null, later(), BATCH))
                .chain(() -> app.orphans.uploads(later(), BATCH))
                .chain(() -> app.orphans.lost(null, later(), BATCH))
                .await()
                .atMost(HaltedSteps.LONGEST);
    }

    private static long lost() {
        return app.orphans
                .lost(null, later(), BATCH)
                .await()
                .atMost(HaltedSteps.LONGEST)
                .erased();
    }

    /** Removes the row; the next run removes what nobody names then. */
    private void forgetAll(UUID upload) {
        app.rows.delete(upload).await().atMost(HaltedSteps.LONGEST);
        mend();
    }

    private byte[] content() {
        return app.store
                .read(sha256, 0, photo.length)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .await()
                .atMost(HaltedSteps.LONGEST)
                .getBytes();
    }

    private static List<String> contents() {
        return app.store.contents(null, later()).collect().asList().await().atMost(HaltedSteps.LONGEST);
    }

    private static List<UUID> waiting() {
        return app.store.uploads(later()).collect().asList().await().atMost(HaltedSteps.LONGEST);
    }

    private static String state(UUID upload) {
        return app.rows
                .find(upload)
                .await()
                .atMost(HaltedSteps.LONGEST)
                .map(found -> found.state().name())
                .orElse(null);
    }

    private static long custody(UUID upload) {
        String count = "SELECT count(*) FROM evidence_custody WHERE upload_id = $1";
        var rows = app.pool.preparedQuery(count).execute(Tuple.of(upload));
        return rows.await().atMost(HaltedSteps.LONGEST).iterator().next().getLong(0);
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static Instant later() {
        return Instant.now().plusSeconds(3_600);
    }
}
