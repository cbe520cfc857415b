package org.open12315.journeys;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.open12315.testsupport.MavenLibraries;
import org.open12315.testsupport.Waiting;

/** A real Apache Kafka broker in KRaft mode, one node, as a process of its own with its data in a folder. */
final class KafkaBroker implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("target", "kafka-broker").toAbsolutePath();
    private static final Path POM = Path.of("src", "test", "kafka", "pom.xml").toAbsolutePath();

    private final Path folder;
    private final int port = PackagedApplication.freePort();
    private final int controllerPort = PackagedApplication.freePort();
    private Process process;

    KafkaBroker(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(folder);
        MavenLibraries.fetch(POM, LIBRARIES);
        Files.writeString(settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=500
                """.formatted(port, controllerPort, folder.resolve("log")));
        run(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "b3BlbjEyMzE1LWthZmthLQ",
                        "-c",
                        settings().toString())
                .onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = run("kafka.Kafka", settings().toString());
        Waiting.until("the broker answers", Duration.ofSeconds(60), this::listens);
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The broker ended by itself, see " + folder.resolve("broker.log"));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private Process run(String program, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                LIBRARIES + File.separator + "*",
                                program),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
