package org.open12315.journeys;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.open12315.testsupport.Waiting;

/** Debian's clamd as a process of its own, with one signature of ours: the hash of the EICAR file. */
final class Clamd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    /** The test file of eicar.org, in two halves so that no scanner takes this source for it. */
    static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final Path folder;
    private Process process;

    Clamd(Path folder, int port) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.port = port;
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("own.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                LogFile %s
                StreamMaxLength 1M
                Foreground yes
                """.formatted(port, signatures, folder.resolve("clamd.log")));
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        PROGRAM.toString(), "--config-file=" + folder.resolve("clamd.conf"), "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.out").toFile())
                .start();
        Waiting.until("clamd listens", Duration.ofSeconds(60), this::listens);
    }

    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("clamd ended: " + Files.readString(folder.resolve("clamd.out")));
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
