package org.open12315.journeys;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.open12315.testsupport.Waiting;

/**
 * The packaged application as a process of its own, with its own PostgreSQL in a folder unless its settings name another;
 * both can be killed.
 */
final class PackagedApplication implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration START = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final int httpPort = freePort();
    private final int databasePort = freePort();
    private final List<String> settings;
    private Process process;

    /** @param settings further arguments of the form {@code -Dkey=value} */
    PackagedApplication(Path folder, String... settings) {
        this.folder = folder;
        this.settings = List.of(settings);
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: run mvn package first");
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** Starts the process and waits until it says that it is ready. */
    void start() throws IOException {
        launch();
        Waiting.until("the application is ready", START, this::ready);
    }

    /** Starts a process that cannot come up, and waits for its end; emits the exit code. */
    int startToEnd() throws IOException {
        launch();
        return process.onExit()
                .orTimeout(START.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /** As an operator stops it (SIGTERM): it drains, its PostgreSQL ends after it. */
    void stop() throws IOException {
        process.destroy();
        process.onExit().orTimeout(START.toSeconds(), TimeUnit.SECONDS).join();
        if (postmaster().isPresent()) {
            throw new IllegalStateException("PostgreSQL was left behind in " + folder);
        }
    }

    private void launch() throws IOException {
        Files.createDirectories(folder);
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    /** What a command of the program said, and its exit code. */
    record Said(int code, String words) {}

    /** Runs a command of the program with the settings of the application, beside it. */
    Said say(String... command) throws IOException, InterruptedException {
        Path words = Files.createTempFile(folder, "command", ".txt");
        Process asked = new ProcessBuilder(
                        Stream.concat(command().stream(), Stream.of(command)).toList())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        if (!asked.waitFor(START.toMillis(), TimeUnit.MILLISECONDS)) {
            asked.destroyForcibly();
            throw new AssertionError("After " + START.toSeconds() + " s the command still runs");
        }
        return new Said(asked.exitValue(), Files.readString(words));
    }

    private List<String> command() {
        Stream<String> fixed = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // it starts often and lives shortly: no second compiler
                "-XX:TieredStopAtLevel=1",
                "-Dopen12315.demo=true",
                "-Dopen12315.database.embedded.directory=" + folder.resolve("data"),
                "-Dopen12315.database.embedded.port=" + databasePort,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + httpPort);
        Stream<String> program = Stream.of("-jar", JAR.toAbsolutePath().toString());
        return Stream.of(fixed, settings.stream(), program)
                .flatMap(part -> part)
                .toList();
    }

    /** Asks the application to end (SIGTERM); it goes on for as long as it has to. */
    void terminate() {
        process.destroy();
    }

    /** Waits for the end and gives the exit code. */
    int exit(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("After " + limit.toSeconds() + " s the application still runs");
        }
        return process.exitValue();
    }

    /** Status of a page, or 0 if nobody answers. */
    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    private boolean ready() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended by itself:\n" + lastWords());
        }
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sum of a counter over all its labels that contain {@code labels}; 0 if there is none yet. */
    double metric(String name, String labels) throws IOException {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpResponse<String> get(String path) throws IOException {
        HttpRequest question =
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** SIGKILL to the application alone: its PostgreSQL is left behind. */
    void kill() {
        kill(process.toHandle());
    }

    /** SIGKILL to the postmaster while the application runs. */
    void killDatabase() throws IOException {
        kill(postmaster().orElseThrow(() -> new IllegalStateException("No PostgreSQL runs in " + folder)));
    }

    private static void kill(ProcessHandle victim) {
        if (!victim.destroyForcibly()) {
            throw new IllegalStateException("Process " + victim.pid() + " was gone before it was killed");
        }
        victim.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = folder.resolve("data/postgres/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }

    Connection database() throws SQLException, IOException {
        String password =
                Files.readString(folder.resolve("data/database-password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/open12315", "open12315", password);
    }

    File log() {
        return folder.resolve("application.log").toFile();
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log().toPath());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** Leaves no process behind, however the test ended. */
    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
        Optional<ProcessHandle> server = postmaster();
        if (server.isPresent()) {
            List<ProcessHandle> all =
                    Stream.concat(server.get().descendants(), server.stream()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("No free port on the loopback address", none);
        }
    }
}
