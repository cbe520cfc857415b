package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Sends files to a packaged application, and looks at what became of them in its database and its folder. */
final class UploadedFiles {

    private static final String PATH = "/api/v1/evidence/";
    private static final byte[] JPEG_HEAD = HexFormat.of().parseHex("ffd8ffe000104a46494600010100004800480000");

    private final PackagedApplication application;
    private final Path folder;
    private final String authorization;
    private final List<UUID> older;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Knows the uploads that begin from now on. */
    UploadedFiles(PackagedApplication application, Path folder, String authorization) throws SQLException, IOException {
        this.application = application;
        this.folder = folder;
        this.authorization = authorization;
        this.older = all("id").keySet().stream().toList();
    }

    /** Begins as a photo does; never the same twice. */
    static byte[] photo(int length) {
        byte[] bytes = new byte[length];
        new Random().nextBytes(bytes);
        System.arraycopy(JPEG_HEAD, 0, bytes, 0, JPEG_HEAD.length);
        return bytes;
    }

    UUID begun(long length) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("").POST(HttpRequest.BodyPublishers.noBody());
        String address = send(request.header("Upload-Length", Long.toString(length)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return UUID.fromString(address.substring(PATH.length()));
    }

    HttpResponse<String> patch(UUID upload, long offset, InputStream body, long length)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher bytes =
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofInputStream(() -> body), length);
        return send(request(upload.toString())
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", bytes));
    }

    long offset(UUID upload) throws IOException, InterruptedException {
        HttpRequest.Builder question = request(upload.toString()).method("HEAD", HttpRequest.BodyPublishers.noBody());
        return send(question).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    HttpResponse<String> put(byte[] body) throws IOException, InterruptedException {
        return send(request("a.jpg")
                .header("Content-Type", "image/jpeg")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String rest) {
        String path = rest.isEmpty() ? PATH.substring(0, PATH.length() - 1) : PATH + rest;
        return HttpRequest.newBuilder(application.at(path))
                .header("Tus-Resumable", "1.0.0")
                .header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Bytes of each upload that are safe, the oldest first. */
    List<Long> received() throws SQLException, IOException {
        return column("received").stream().map(Long::valueOf).toList();
    }

    List<String> states() throws SQLException, IOException {
        return column("state");
    }

    private List<String> column(String name) throws SQLException, IOException {
        Map<UUID, String> all = all(name);
        older.forEach(all::remove);
        return List.copyOf(all.values());
    }

    private Map<UUID, String> all(String column) throws SQLException, IOException {
        Map<UUID, String> values = new LinkedHashMap<>();
        String query = "SELECT id, " + column + " FROM evidence_upload ORDER BY created_at, id";
        try (Connection database = application.database();
                ResultSet rows = database.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        return values;
    }

    /** Bytes that the folder holds of an upload that is not whole; 0 for nothing. */
    long waiting(UUID upload) throws IOException {
        try {
            return Files.size(folder.resolve("incoming").resolve(upload.toString()));
        } catch (NoSuchFileException nothing) {
            return 0;
        }
    }

    void assertKept(byte[] file) throws IOException {
        assertThat(contents()).contains(sha256(file));
    }

    /** What counts as content is what its name says, and of uploads that are not whole only these are there. */
    void assertNothingElseIsStored(UUID... unfinished) throws IOException {
        for (Path content : files("content")) {
            assertThat(sha256(Files.readAllBytes(content)))
                    .isEqualTo(content.getFileName().toString());
        }
        assertThat(files("incoming"))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(unfinished).map(UUID::toString).toList());
    }

    private List<String> contents() throws IOException {
        return files("content").stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private List<Path> files(String part) throws IOException {
        Path top = folder.resolve(part);
        if (!Files.exists(top)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
