package org.open12315.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bad line: it passes on what comes, and cuts the first connections after some random bytes. It can also stand still when
 * so much went through, until it is told to go on; a connection that its end does not take is closed, as by a machine that
 * is away.
 */
public final class CuttingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int to;
    private final AtomicInteger cutsLeft;
    private final Random random = new Random(12315);
    private final AtomicLong sent = new AtomicLong();
    private final CountDownLatch released = new CountDownLatch(1);
    private final long holdAt;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param most bytes after which a connection is cut at the latest */
    public CuttingProxy(int to, int cuts, int most) throws IOException {
        this(to, cuts, most, Long.MAX_VALUE);
    }

    /** @param holdAt bytes of all clients together after which no more of them pass until {@link #release} */
    public CuttingProxy(int to, int cuts, int most, long holdAt) throws IOException {
        this.holdAt = holdAt;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.to = to;
        this.cutsLeft = new AtomicInteger(cuts);
        threads.execute(() -> accept(most));
    }

    public int port() {
        return door.getLocalPort();
    }

    public int cutsLeft() {
        return cutsLeft.get();
    }

    /** Whether so much went through that it stands still, or did. */
    public boolean holds() {
        return sent.get() >= holdAt;
    }

    public void release() {
        released.countDown();
    }

    private void accept(int most) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                // never in the first bytes, so that each connection brings the upload on
                long budget = most / 4 + random.nextInt(most * 3 / 4);
                threads.execute(() -> connect(client, budget));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client, long budget) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
            threads.execute(() -> pass(server, client, (bytes, all) -> true));
            pass(client, server, (bytes, all) -> mayPass(bytes, all, budget));
        } catch (IOException away) {
            close(client);
        }
    }

    /** Only a connection that comes to its budget uses up a cut. */
    private boolean mayPass(int bytes, long all, long budget) {
        if (sent.addAndGet(bytes) >= holdAt) {
            try {
                released.await();
            } catch (InterruptedException closed) {
                return false;
            }
        }
        return all <= budget || cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
    }

    private interface Gate {
        /** Asked after so many bytes were read, of so many in all. */
        boolean passes(int bytes, long all);
    }

    private static void pass(Socket from, Socket into, Gate gate) {
        byte[] block = new byte[16 * 1024];
        long all = 0;
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                all += read;
                if (!gate.passes(read, all)) {
                    return;
                }
                out.write(block, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // the other direction was cut
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    @Override
    public void close() {
        release();
        try {
            door.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
        threads.shutdownNow();
    }
}
