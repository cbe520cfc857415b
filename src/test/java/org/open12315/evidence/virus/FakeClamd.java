package org.open12315.evidence.virus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Speaks PING and INSTREAM as clamd(8) describes them, and answers what a test wants. */
public final class FakeClamd implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<byte[], String> answer;
    private final int most;

    /**
     * @param answer to a file; null for none, then the connection ends
     * @param most bytes that it takes
     */
    public FakeClamd(Function<byte[], String> answer, int most) throws IOException {
        this.answer = answer;
        this.most = most;
        threads.execute(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            String command = command(in);
            if (command.equals("zPING")) {
                say(client, "PONG");
            } else if (command.equals("zINSTREAM")) {
                String said = file(in);
                if (said != null) {
                    say(client, said);
                }
            }
        } catch (IOException gone) {
            // the other side gave up
        }
    }

    private String file(DataInputStream in) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
            if (file.size() > most) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return answer.apply(file.toByteArray());
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.append((char) next);
        }
        return command.toString();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + '\0').getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
