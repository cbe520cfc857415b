import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends files as fast as the receiver takes them: from the page cache to the socket within the kernel, so that the sender
 * costs little of the machine that it shares with the receiver. No file comes twice: each begins with a number of its own.
 *
 * <p>usage: java Uploader.java put|tus URL FILES AT_ONCE MEGABYTES SOURCE [SECONDS [BASIC...]]. SOURCE is made if it is not
 * there. With SECONDS above 0 it goes on sending that long, whatever FILES says. BASIC are base64 of user:password, used in turn.
 * Prints: bytes, seconds, files that were not taken.
 */
class Uploader {

    private static final long MEGABYTE = 1024 * 1024;

    /** The beginning of a film: our platform takes no file whose content it does not know. */
    private static final byte[] HEAD = {
        0, 0, 0, 32, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm', 'i', 's', 'o', '2', 'm', 'p', '4', '1',
        0, 0, 0, 0, 127, -1, -1, -1, 'm', 'd', 'a', 't'
    };

    private final boolean tus;
    private final URI receiver;
    private final long size;
    private final FileChannel source;
    private final List<String> people;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong number = new AtomicLong();

    Uploader(boolean tus, URI receiver, long size, FileChannel source, List<String> people) {
        this.tus = tus;
        this.receiver = receiver;
        this.size = size;
        this.source = source;
        this.people = people;
    }

    public static void main(String[] arguments) throws Exception {
        long files = Long.parseLong(arguments[2]);
        int atOnce = Integer.parseInt(arguments[3]);
        long size = Long.parseLong(arguments[4]) * MEGABYTE;
        long seconds = arguments.length > 6 ? Long.parseLong(arguments[6]) : 0;
        List<String> people = new ArrayList<>(List.of(arguments).subList(Math.min(arguments.length, 7), arguments.length));
        try (FileChannel source = source(Path.of(arguments[5]), size)) {
            Uploader uploader = new Uploader(arguments[0].equals("tus"), URI.create(arguments[1]), size, source, people);
            long begun = System.nanoTime();
            uploader.run(files, atOnce, begun + seconds * 1_000_000_000, seconds > 0);
            double took = (System.nanoTime() - begun) / 1e9;
            System.out.printf("%d %.3f %d%n", uploader.sent.get(), took, uploader.failed.get());
        }
    }

    private static FileChannel source(Path path, long size) throws IOException {
        if (!Files.exists(path) || Files.size(path) < size) {
            byte[] block = new byte[(int) MEGABYTE];
            Random random = new Random(12315);
            try (var out = Files.newOutputStream(path)) {
                for (long at = 0; at < size; at += MEGABYTE) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
        }
        return FileChannel.open(path);
    }

    private void run(long files, int atOnce, long end, boolean timed) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(atOnce);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            all.add(senders.submit(() -> {
                while (timed ? System.nanoTime() < end : number.get() < files) {
                    long mine = number.getAndIncrement();
                    if (timed || mine < files) {
                        send(mine);
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        senders.shutdown();
    }

    private void send(long mine) {
        try (SocketChannel socket =
                SocketChannel.open(new InetSocketAddress(receiver.getHost(), receiver.getPort()))) {
            String who = people.isEmpty() ? "" : "Authorization: Basic " + people.get((int) (mine % people.size())) + "\r\n";
            if (tus) {
                String place = begin(socket, who);
                body(socket, "PATCH " + place + " HTTP/1.1\r\n" + who + "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                        + "Content-Type: application/offset+octet-stream\r\n");
            } else {
                body(socket, "PUT " + receiver.getPath() + UUID.randomUUID() + " HTTP/1.1\r\n");
            }
            String answer = answer(socket);
            if (!answer.startsWith("HTTP/1.1 20")) {
                throw new IOException(answer);
            }
            sent.addAndGet(size);
        } catch (IOException broken) {
            if (failed.incrementAndGet() == 1) {
                System.err.println(broken);
            }
        }
    }

    private String begin(SocketChannel socket, String who) throws IOException {
        String name = Base64.getEncoder().encodeToString("film.mp4".getBytes(StandardCharsets.US_ASCII));
        String type = Base64.getEncoder().encodeToString("video/mp4".getBytes(StandardCharsets.US_ASCII));
        write(socket, ascii("POST " + receiver.getPath() + " HTTP/1.1\r\nHost: localhost\r\n" + who
                + "Tus-Resumable: 1.0.0\r\nContent-Length: 0\r\nUpload-Length: " + size
                + "\r\nUpload-Metadata: filename " + name + ",filetype " + type + "\r\n\r\n"));
        String answer = answer(socket);
        return answer.lines()
                .filter(line -> line.toLowerCase().startsWith("location:"))
                .map(line -> URI.create(line.substring(9).strip()).getPath())
                .findFirst()
                .orElseThrow(() -> new IOException(answer));
    }

    private void body(SocketChannel socket, String request) throws IOException {
        write(socket, ascii(request + "Host: localhost\r\nContent-Length: " + size + "\r\n\r\n"));
        ByteBuffer head = ByteBuffer.allocate(HEAD.length + 16).put(HEAD);
        UUID own = UUID.randomUUID();
        head.putLong(own.getMostSignificantBits()).putLong(own.getLeastSignificantBits()).flip();
        long at = head.remaining();
        write(socket, head);
        while (at < size) {
            at += source.transferTo(at, size - at, socket);
        }
    }

    /** The head of an answer; its body is passed over. */
    private static String answer(SocketChannel socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer some = ByteBuffer.allocate(8192);
        while (true) {
            String text = all.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end >= 0 && all.size() >= end + 4 + length(text)) {
                return text.substring(0, end);
            }
            some.clear();
            int read = socket.read(some);
            if (read < 0) {
                throw new IOException("closed after: " + text);
            }
            all.write(some.array(), 0, read);
        }
    }

    private static int length(String answer) {
        return answer.lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(SocketChannel socket, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }
}
