package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.testsupport.CuttingProxy;
import org.open12315.testsupport.NodeUpload;
import org.open12315.testsupport.Waiting;

/**
 * What clients that nobody here wrote bring over bad lines is whole, though the packaged application is killed in the middle;
 * a full disk costs nothing but the wait.
 */
class UploadCrashIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int FILE = 12 * MEGABYTE;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AUTHORIZATION = NodeUpload.basic("demo-consumer-1", "demo-12315");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static SmallDisk disk;
    private static PackagedApplication application;

    private UploadedFiles uploads;

    @BeforeAll
    static void start() throws Exception {
        disk = new SmallDisk(Files.createDirectory(folder.resolve("evidence")), 64);
        application = new PackagedApplication(
                folder.resolve("application"),
                "-Dopen12315.evidence.folder.path=" + disk.folder(),
                "-Dopen12315.evidence.folder.minimum-free=0");
        application.start();
    }

    @BeforeEach
    void lookFromHereOn() throws Exception {
        uploads = new UploadedFiles(application, disk.folder(), AUTHORIZATION);
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        disk.close();
    }

    /** Each line is cut three times at random places, then stands still while the application dies and comes back. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void filesOfTwoClientsAreWholeAfterCutLinesAndAKill() throws Exception {
        byte[] film = UploadedFiles.photo(FILE);
        byte[] photo = UploadedFiles.photo(FILE);
        Path file = Files.write(folder.resolve("film.jpg"), film);
        try (CuttingProxy first = line();
                CuttingProxy second = line();
                NodeUpload node = new NodeUpload(through(first), AUTHORIZATION, file, "whole")) {
            CompletableFuture<Void> android =
                    CompletableFuture.runAsync(() -> uploadLikeAPhone(through(second), photo));
            Waiting.until("both are in the middle", PATIENCE, () -> first.holds() && second.holds());
            assertThat(first.cutsLeft() + second.cutsLeft()).isZero();
            Waiting.until(
                    "of both something is safe",
                    PATIENCE,
                    () -> uploads.received().stream().allMatch(received -> received > 0));
            List<Long> before = uploads.received();
            assertThat(before).hasSize(2).allMatch(received -> received < FILE);

            application.kill();
            application.start();
            List<Long> after = uploads.received();
            for (int one = 0; one < 2; one++) {
                assertThat(after.get(one)).as("what was safe is").isGreaterThanOrEqualTo(before.get(one));
            }
            first.release();
            second.release();
            assertThat(node.seen().getInteger("retries")).isGreaterThan(3);
            android.get(3, TimeUnit.MINUTES);
        }
        uploads.assertKept(film);
        uploads.assertKept(photo);
        assertThat(uploads.states()).as("both went on, neither began anew").containsExactly("KEPT", "KEPT");
        uploads.assertNothingElseIsStored();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aDiskThatFillsUpIsToldAndCorruptsNothing() throws Exception {
        assumeTrue(disk.isMounted(), "the full disk is not shown: nobody may mount a small file system (tmpfs) here");
        byte[] file = UploadedFiles.photo(FILE);
        UUID upload = uploads.begun(FILE);
        HttpResponse<String> full = uploads.patch(
                upload,
                0,
                new FillingBody(file, FILE / 2, () -> {
                    Waiting.until("the file grows", PATIENCE, () -> uploads.waiting(upload) > 0);
                    disk.fill();
                }),
                FILE);
        assertThat(full.statusCode()).isEqualTo(507);
        assertThat(full.body()).contains("\"code\":\"full\"");
        assertThat(uploads.put(UploadedFiles.photo(MEGABYTE)).statusCode()).isEqualTo(507);
        assertThat(uploads.states())
                .as("of the one in a single request nothing is left")
                .containsExactly("RECEIVING");
        uploads.assertNothingElseIsStored(upload);

        disk.empty();
        long offset = uploads.offset(upload);
        assertThat(offset).isLessThan(FILE);
        byte[] rest = Arrays.copyOfRange(file, (int) offset, FILE);
        assertThat(uploads.patch(upload, offset, new ByteArrayInputStream(rest), rest.length)
                        .statusCode())
                .isEqualTo(204);
        uploads.assertKept(file);
        uploads.assertNothingElseIsStored();
    }

    private static CuttingProxy line() throws IOException {
        return new CuttingProxy(application.at("/").getPort(), 3, 2 * MEGABYTE, 8L * MEGABYTE);
    }

    private static URI through(CuttingProxy line) {
        return URI.create("http://127.0.0.1:" + line.port() + "/api/v1/evidence");
    }

    /** tus-java-client leaves it to the app when to try again: at once, as long as it takes. */
    private static void uploadLikeAPhone(URI endpoint, byte[] file) {
        TusClient client = new TusClient();
        client.enableResuming(new TusURLMemoryStore());
        client.setHeaders(Map.of("Authorization", AUTHORIZATION));
        Waiting.until("the phone has sent all", PATIENCE.multipliedBy(2), () -> {
            try {
                client.setUploadCreationURL(endpoint.toURL());
                TusUploader uploader = client.resumeOrCreateUpload(upload(file));
                uploader.setChunkSize(64 * 1024);
                while (uploader.uploadChunk() > -1) {
                    assertThat(uploader.getOffset()).isLessThanOrEqualTo(file.length);
                }
                uploader.finish();
                return true;
            } catch (IOException | ProtocolException again) {
                return false;
            }
        });
    }

    private static TusUpload upload(byte[] file) {
        TusUpload upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(file));
        upload.setSize(file.length);
        upload.setFingerprint("photo");
        upload.setMetadata(Map.of("filename", "现场照片.jpg", "filetype", "image/jpeg"));
        return upload;
    }
}
