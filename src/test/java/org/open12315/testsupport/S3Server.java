package org.open12315.testsupport;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A real S3 server (S3Proxy) as a process of its own, with its objects in a folder; it checks signatures. */
public final class S3Server implements AutoCloseable {

    public static final String KEY = "tester";
    public static final String SECRET = "tester-secret";
    public static final String BUCKET = "evidence";

    private static final Path LIBRARIES = Path.of("target", "s3-server").toAbsolutePath();
    private static final Path POM = Path.of("src", "test", "s3", "pom.xml").toAbsolutePath();

    private final int port;
    private final Path log;
    private final Process process;

    /** With one bucket, {@link #BUCKET}. */
    public S3Server(Path folder) throws IOException, InterruptedException {
        MavenLibraries.fetch(POM, LIBRARIES);
        port = freePort();
        log = folder.resolve("s3.log");
        Path data = Files.createDirectories(folder.resolve("s3"));
        // a bucket is a folder
        Files.createDirectories(data.resolve(BUCKET));
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                jclouds.identity=none
                jclouds.credential=none
                """.formatted(port, KEY, SECRET, data));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-DLOG_LEVEL=warn",
                        "-cp",
                        LIBRARIES + File.separator + "*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Waiting.until("the S3 server answers", Duration.ofSeconds(60), this::listens);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What an application needs to keep evidence here. */
    public Map<String, String> settings() {
        return Map.of(
                "open12315.evidence.store",
                "s3",
                "open12315.evidence.s3.endpoint",
                endpoint().toString(),
                "open12315.evidence.s3.bucket",
                BUCKET,
                "open12315.evidence.s3.access-key",
                KEY,
                "open12315.evidence.s3.secret-key",
                SECRET);
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The S3 server ended by itself, see " + log);
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
