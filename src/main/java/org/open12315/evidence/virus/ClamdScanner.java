package org.open12315.evidence.virus;

import fi.solita.clamav.ClamAVClient;
import fi.solita.clamav.ClamAVSizeLimitException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ClamAV's daemon, by its command INSTREAM (clamd(8)). The client blocks, so each scan holds a thread of a small pool of its
 * own, and there are never more of them than that.
 */
public final class ClamdScanner implements VirusScanner {

    /** {@code stream: Eicar-Signature FOUND}, with a zero at the end. */
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private static final Pattern OK = Pattern.compile("stream: OK");

    /** A name goes into the records; no signature has a longer one. */
    private static final int NAME = 200;

    private final ClamAVClient client;
    private final WorkerExecutor threads;

    /**
     * @param patience for each answer of the daemon
     * @param atOnce files that are scanned at once
     */
    public ClamdScanner(Vertx vertx, String host, int port, Duration patience, int atOnce) {
        this.client = new ClamAVClient(host, port, Math.toIntExact(patience.toMillis()));
        this.threads = vertx.createSharedWorkerExecutor("virus-scanner", atOnce);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Uni<Verdict> scan(Supplier<InputStream> content) {
        return Uni.createFrom()
                .completionStage(() ->
                        threads.executeBlocking(() -> look(content), false).toCompletionStage());
    }

    /** Asks first whether the daemon is there: a film is not read for nothing. */
    private Verdict look(Supplier<InputStream> content) {
        try {
            if (!client.ping()) {
                throw new ScannerAway("clamd does not answer PING with PONG", null);
            }
            try (InputStream stream = content.get()) {
                return verdict(new String(client.scan(stream), StandardCharsets.UTF_8));
            }
        } catch (ClamAVSizeLimitException limit) {
            return Verdict.tooLong();
        } catch (IOException failure) {
            throw new ScannerAway("clamd: " + failure.getMessage(), failure);
        } catch (IndexOutOfBoundsException silence) {
            // what the client makes of a connection that ends without an answer
            throw new ScannerAway("clamd hung up without an answer", silence);
        }
    }

    /** Neither clean nor infected unless it says exactly that: an error of the daemon must not let a file pass. */
    static Verdict verdict(String reply) {
        String words = reply.replace("\0", "").strip();
        Matcher found = FOUND.matcher(words);
        if (found.matches()) {
            String name = found.group(1);
            return Verdict.infected(name.length() > NAME ? name.substring(0, NAME) : name);
        }
        if (OK.matcher(words).matches()) {
            return Verdict.clean();
        }
        throw new ScannerAway("clamd answers: " + words, null);
    }
}
