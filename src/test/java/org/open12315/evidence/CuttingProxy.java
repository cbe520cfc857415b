package org.open12315.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A bad line: it passes on what comes, and cuts the first connections after some random bytes. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int to;
    private final AtomicInteger cutsLeft;
    private final Random random = new Random(12315);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param most bytes after which a connection is cut at the latest */
    CuttingProxy(int to, int cuts, int most) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.to = to;
        this.cutsLeft = new AtomicInteger(cuts);
        threads.execute(() -> accept(most));
    }

    int port() {
        return door.getLocalPort();
    }

    int cutsLeft() {
        return cutsLeft.get();
    }

    private void accept(int most) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                // never in the first bytes, so that each connection brings the upload on
                long budget = most / 4 + random.nextInt(most * 3 / 4);
                threads.execute(() -> pass(client, server, budget));
                threads.execute(() -> pass(server, client, Long.MAX_VALUE));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Only a connection that comes to its budget uses up a cut. */
    private void pass(Socket from, Socket into, long budget) {
        byte[] block = new byte[16 * 1024];
        long passed = 0;
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                out.flush();
                passed += read;
                if (passed > budget && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
            }
        } catch (IOException cut) {
            // the other direction was cut
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
        threads.shutdownNow();
    }
}
