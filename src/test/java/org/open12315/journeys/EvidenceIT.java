package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.testsupport.S3Server;
import org.open12315.testsupport.Waiting;

/** The packaged application with its evidence in an S3 server, encrypted, and looked through by a real clamd. */
class EvidenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AUTHORIZATION = basic("demo-consumer-1");
    private static final String COMPLAINT = """
            {"against": {"name": "余杭某电器商行", "divisionCode": "330110", "address": "文一西路1号", "channel": "OFFLINE"},
             "matter": {"category": "appliances.kitchen", "problem": "quality", "facts": "电饭煲漏电，要求退款。"},
             "wants": ["refund"], "evidence": ["%s"],
             "person": {"name": "李明", "telephone": "13812345678", "address": "杭州市余杭区仓前街道1号"}}
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void keepsEvidenceInS3EncryptedAndLooksForViruses() throws Exception {
        assertThat(Clamd.isThere())
                .as("clamd is installed (Debian: clamav-daemon)")
                .isTrue();
        int scannerPort = PackagedApplication.freePort();
        try (S3Server s3 = new S3Server(folder);
                Clamd clamd = new Clamd(folder.resolve("clamd"), scannerPort);
                PackagedApplication application = application(s3, scannerPort)) {
            application.start();
            UUID virus = upload(application, "说明.txt", "text/plain", Clamd.EICAR);
            byte[] letter = "门店拒绝退款的经过说明。".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            UUID clean = upload(application, "经过.txt", "text/plain", Arrays.copyOf(letter, 700_002));
            byte[] photo = photo(2_000_000);
            UUID tooLong = upload(application, "照片.jpg", "image/jpeg", photo);
            Waiting.until(
                    "the scanner, which is not there, was tried",
                    PATIENCE,
                    () -> scan(application, virus).equals("UNSCANNED"));
            assertThat(download(application, clean, "bytes=0-5").body()).isEqualTo(Arrays.copyOf(letter, 6));

            clamd.start();
            Waiting.until(
                    "clamd finds it", PATIENCE, () -> scan(application, virus).equals("INFECTED"));
            Waiting.until(
                    "clamd finds nothing",
                    PATIENCE,
                    () -> scan(application, clean).equals("CLEAN"));
            Waiting.until("it is longer than clamd takes", PATIENCE, () -> givenUp(application, tooLong));
            assertThat(download(application, virus, "bytes=0-").statusCode()).isEqualTo(410);

            application.kill();
            application.start();
            HttpResponse<byte[]> part = download(application, tooLong, "bytes=1000000-1499999");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(photo, 1_000_000, 1_500_000));
            assertThat(download(application, virus, "bytes=0-").statusCode()).isEqualTo(410);
            assertThat(stored(Arrays.copyOf(letter, 30)))
                    .as("nothing lies in the clear")
                    .isEmpty();
            assertRecordOfCustody(application, clean, Arrays.copyOf(letter, 700_002));
        }
    }

    /** The commands of the program itself, beside the running one, with keys that stand in a file of this machine. */
    private void assertRecordOfCustody(PackagedApplication application, UUID file, byte[] content) throws Exception {
        String filed = client.send(
                        HttpRequest.newBuilder(application.at("/api/v1/complaints"))
                                .header("Authorization", AUTHORIZATION)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(COMPLAINT.formatted(file)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String number = new ObjectMapper().readTree(filed).at("/receiptNumber").asText();
        HttpRequest export = HttpRequest.newBuilder(application.at("/cases/" + number + "/custody/document"))
                .header("Authorization", basic("officer-330110"))
                .build();
        Path document = folder.resolve("custody.json");
        Waiting.until(
                "the case is opened",
                PATIENCE,
                () -> client.send(export, HttpResponse.BodyHandlers.ofFile(document))
                                .statusCode()
                        == 200);
        Path sent = Files.createDirectory(folder.resolve("sent"));
        Files.write(sent.resolve("letter.txt"), content);

        PackagedApplication.Said whole = application.say("verify-custody", document.toString(), sent.toString());
        assertThat(whole.words()).contains("The record of custody of case " + number + " is whole: 1 files");
        assertThat(whole.code()).isZero();
        assertThat(application.say("verify-access-log").words()).contains("The access log is whole");

        Files.writeString(document, Files.readString(document).replace("KEPT", "HELD"));
        Files.write(sent.resolve("letter.txt"), new byte[] {1});
        PackagedApplication.Said broken = application.say("verify-custody", document.toString(), sent.toString());
        assertThat(broken.code()).as(broken.words()).isEqualTo(2);
    }

    private static String basic(String user) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":demo-12315").getBytes(StandardCharsets.US_ASCII));
    }

    private PackagedApplication application(S3Server s3, int scannerPort) {
        String prefix = "-Dopen12315.evidence.";
        return new PackagedApplication(
                folder.resolve("application"),
                prefix + "store=s3",
                prefix + "s3.endpoint=" + s3.endpoint(),
                prefix + "s3.bucket=" + S3Server.BUCKET,
                prefix + "s3.access-key=" + S3Server.KEY,
                prefix + "s3.secret-key=" + S3Server.SECRET,
                prefix + "encryption.keys=first=" + "5a".repeat(32),
                prefix + "scanner.host=127.0.0.1",
                prefix + "scanner.port=" + scannerPort,
                prefix + "scanner.pause=1s",
                prefix + "scanner.longest-pause=2s");
    }

    private UUID upload(PackagedApplication application, String name, String type, byte[] content) throws Exception {
        String path = "/api/v1/evidence/" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(application.at(path))
                        .header("Authorization", AUTHORIZATION)
                        .header("Content-Type", type)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(
                new ObjectMapper().readTree(answer.body()).at("/files/0/id").asText());
    }

    private HttpResponse<byte[]> download(PackagedApplication application, UUID id, String range) throws Exception {
        return client.send(
                HttpRequest.newBuilder(application.at("/api/v1/evidence/" + id))
                        .header("Authorization", AUTHORIZATION)
                        .header("Range", range)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String scan(PackagedApplication application, UUID id) throws Exception {
        return row(application, id, "scan");
    }

    private static boolean givenUp(PackagedApplication application, UUID id) throws Exception {
        return scan(application, id).equals("UNSCANNED") && row(application, id, "scan_next") == null;
    }

    private static String row(PackagedApplication application, UUID id, String column)
            throws SQLException, IOException {
        try (Connection connection = application.database();
                PreparedStatement query =
                        connection.prepareStatement("SELECT " + column + " FROM evidence_upload WHERE id = ?")) {
            query.setObject(1, id);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    /** Files of the S3 server in which these bytes stand. */
    private List<Path> stored(byte[] clear) throws IOException {
        String needle = new String(clear, StandardCharsets.ISO_8859_1);
        try (Stream<Path> all = Files.walk(folder.resolve("s3"))) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            return files.stream().filter(file -> holds(file, needle)).toList();
        }
    }

    private static boolean holds(Path file, String needle) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(needle);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] photo(int length) {
        byte[] bytes = new byte[length];
        new Random(12315).nextBytes(bytes);
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }
}
