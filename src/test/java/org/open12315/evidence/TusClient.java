package org.open12315.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Speaks tus as its text says, and can stop in the middle of a sentence. */
final class TusClient {

    static final String PATH = "/api/v1/evidence";
    static final String BODY_TYPE = "application/offset+octet-stream";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final String[] credentials;

    private TusClient(int port, String... credentials) {
        this.root = URI.create("http://localhost:" + port);
        this.credentials = credentials;
    }

    static TusClient account(int port, String user, String password) {
        String both = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new TusClient(port, "Authorization", "Basic " + both);
    }

    static TusClient browser(int port, String secret) {
        return new TusClient(port, "Cookie", "draft-secret=" + secret);
    }

    static TusClient nobody(int port) {
        return new TusClient(port);
    }

    /** Sends a request with the version of the protocol; headers as name and value in turn. */
    HttpResponse<String> send(String method, String path, byte[] body, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Tus-Resumable", "1.0.0"));
        all.addAll(List.of(headers));
        return bare(method, path, body, all.toArray(String[]::new));
    }

    /** The same without a version. */
    HttpResponse<String> bare(String method, String path, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        add(request, credentials);
        add(request, headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void add(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
    }

    HttpResponse<String> begin(long length, String name, String type) throws Exception {
        return send(
                "POST",
                PATH,
                null,
                "Upload-Length",
                Long.toString(length),
                "Upload-Metadata",
                "filename " + base64(name) + ",filetype " + base64(type));
    }

    /** Address of a new upload. */
    String begun(long length) throws Exception {
        return begin(length, "收据.jpg", "image/jpeg")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    HttpResponse<String> patch(String upload, long offset, byte[] body, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Content-Type", BODY_TYPE, "Upload-Offset", Long.toString(offset)));
        all.addAll(List.of(headers));
        return send("PATCH", upload, body, all.toArray(String[]::new));
    }

    HttpResponse<String> head(String upload) throws Exception {
        return send("HEAD", upload, null);
    }

    long offset(String upload) throws Exception {
        return head(upload).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** Begins a PATCH that announces {@code length} bytes, sends some of them, and leaves the connection open. */
    Socket hang(String upload, long offset, long length, byte[] some) throws IOException {
        Socket socket = new Socket("localhost", root.getPort());
        OutputStream out = socket.getOutputStream();
        StringBuilder head = new StringBuilder("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Tus-Resumable: 1.0.0\r\nContent-Type: " + BODY_TYPE + "\r\n");
        head.append("Upload-Offset: " + offset + "\r\nContent-Length: " + length + "\r\n");
        for (int i = 0; i < credentials.length; i += 2) {
            head.append(credentials[i] + ": " + credentials[i + 1] + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(some);
        out.flush();
        return socket;
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
