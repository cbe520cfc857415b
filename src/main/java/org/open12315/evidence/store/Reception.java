package org.open12315.evidence.store;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/**
 * Takes a stream into a {@link Store.Sink} in blocks, and hashes it on the way. While one block is hashed (on a worker)
 * and written, the next is filled; then the source is told to pause. So one reception holds at most two blocks, each with
 * one read of the socket above its size: {@value #BLOCK} bytes and 64 kB, twice, and larger ones while few come at once,
 * because each block costs some turns between threads. Both are used over and over: what a large file leaves for the
 * garbage collector is only what the socket was read into.
 *
 * <p>Used on one event loop context, once.
 */
public final class Reception {

    /** Least size of a block. */
    public static final int BLOCK = 128 * 1024;

    /** Above this nothing is gained. */
    static final int LARGEST_BLOCK = 1024 * 1024;

    /** What blocks above their least size hold together; those of 64 at once are still small to the garbage collector. */
    private static final int TOGETHER = 16 * 1024 * 1024;

    /** Most that one read of the socket brings. */
    private static final int READ = 64 * 1024;

    private static final AtomicInteger RUNNING = new AtomicInteger();

    /** More came than may come. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch(long most) {
            super("more than " + most + " bytes", null, false, false);
        }
    }

    /**
     * @param most bytes that may come
     * @param saveEvery bytes after which what came is made safe in between
     */
    public record Limits(long most, long saveEvery) {}

    private final Context context;
    private final Store.Sink sink;
    private final List<MessageDigest> digests;
    private final Limits limits;
    private final LongFunction<Future<Void>> saved;
    private final IntFunction<Duration> pace;
    private final Promise<Long> done = Promise.promise();

    private ReadStream<Buffer> source;
    private final int block;
    private ByteBuf filling = empty();
    private ByteBuf spare = empty();
    private boolean busy;
    private boolean ended;
    private boolean paused;
    private boolean waiting;
    private boolean failed;
    private boolean broken;
    private boolean saveSoon;
    private long arrived;
    private long written;
    private long safe;
    private long lastSeen = System.nanoTime();

    /**
     * @param digests see every byte in order; hash state of the bytes that are safe only after {@link #take} has emitted
     * @param saved is told how many bytes are safe, each time and at the end, and waited for
     * @param pace after how long so many bytes more may be read
     */
    public Reception(
            Context context,
            Store.Sink sink,
            List<MessageDigest> digests,
            Limits limits,
            LongFunction<Future<Void>> saved,
            IntFunction<Duration> pace) {
        this.context = context;
        this.sink = sink;
        this.digests = digests;
        this.limits = limits;
        this.saved = saved;
        this.pace = pace;
        this.block = block(RUNNING.get() + 1, limits.most);
    }

    /** Size of the blocks of one of so many receptions, of at most so many bytes. */
    static int block(int running, long most) {
        long share = Math.min(LARGEST_BLOCK, TOGETHER / (2L * running) - READ);
        return (int) Math.max(BLOCK, Math.min(share, most));
    }

    /** Grows to its full size with the first bytes. */
    private static ByteBuf empty() {
        return Unpooled.buffer(0);
    }

    /**
     * Takes the stream up to its end. Emits how many bytes came and are safe, after a stream that broke as well: what
     * came before the break counts. Fails if the sink does; then {@link #safe} tells what is left.
     */
    public Future<Long> take(ReadStream<Buffer> stream) {
        source = stream;
        RUNNING.incrementAndGet();
        done.future().onComplete(ended -> RUNNING.decrementAndGet());
        stream.exceptionHandler(this::broke);
        stream.endHandler(end -> finish());
        stream.handler(this::fill);
        stream.resume();
        return done.future();
    }

    /** Ends the reception as if the stream had broken: called by the stream, or from outside. */
    public void broke(Throwable why) {
        broken |= !ended;
        finish();
    }

    /** Whether the stream broke instead of coming to its end. */
    public boolean isBroken() {
        return broken;
    }

    /** Makes what came safe as soon as what is under way is done, and tells so, even if it is nothing new. */
    public void saveSoon() {
        saveSoon = true;
        pump();
    }

    /** How long nothing has come; zero while it is the store that keeps the sender waiting. */
    public Duration silentFor() {
        return paused || busy ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastSeen);
    }

    /** Bytes that are safe by now. */
    public long safe() {
        return safe;
    }

    private void fill(Buffer chunk) {
        if (ended) {
            return;
        }
        lastSeen = System.nanoTime();
        arrived += chunk.length();
        if (arrived > limits.most) {
            fail(new TooMuch(limits.most));
            return;
        }
        append(chunk);
        if (filling.readableBytes() >= block) {
            pump();
            if (filling.readableBytes() >= block) {
                paused = true;
                source.pause();
            }
        }
    }

    /** At once to the size of a block, or of the file if it is smaller: growing step by step would copy again and again. */
    private void append(Buffer chunk) {
        int full = filling.readableBytes() + chunk.length();
        if (filling.capacity() < full) {
            filling.capacity((int) Math.max(full, Math.min(block + READ, limits.most - arrived + full)));
        }
        filling.writeBytes(chunk.getByteBuf());
    }

    private void finish() {
        ended = true;
        pump();
    }

    /** The next step, unless one is under way: send a block, make safe what came, or let more come. */
    private void pump() {
        if (busy || failed) {
            return;
        }
        if (filling.readableBytes() >= block || (ended || saveSoon) && filling.isReadable()) {
            step(send());
        } else if (ended) {
            busy = true;
            save().onComplete(ignored -> done.tryComplete(safe), this::fail);
        } else if (saveSoon) {
            step(save());
        } else {
            letCome();
        }
    }

    private void step(Future<Void> under) {
        busy = true;
        under.onComplete(
                ignored -> {
                    busy = false;
                    pump();
                },
                this::fail);
    }

    private Future<Void> send() {
        ByteBuf full = filling;
        filling = spare.clear();
        letCome();
        Future<Void> hashed = context.executeBlocking(() -> hash(full), false);
        return Future.all(sink.write(Buffer.buffer(full)), hashed).compose(both -> {
            spare = full;
            written += full.readableBytes();
            return written - safe >= limits.saveEvery ? save() : Future.succeededFuture();
        });
    }

    private void letCome() {
        if (!paused || ended || waiting) {
            return;
        }
        long pause = pace.apply(block).toMillis();
        if (pause == 0) {
            resume();
            return;
        }
        waiting = true;
        context.owner().setTimer(pause, over -> {
            waiting = false;
            resume();
        });
    }

    private void resume() {
        if (paused && !ended) {
            paused = false;
            source.resume();
        }
    }

    private Void hash(ByteBuf full) {
        digests.forEach(digest -> digest.update(full.nioBuffer()));
        return null;
    }

    private Future<Void> save() {
        saveSoon = false;
        long now = written;
        Future<Void> synced = now == safe ? Future.succeededFuture() : sink.sync();
        return synced.compose(ignored -> {
            safe = now;
            return saved.apply(now);
        });
    }

    private void fail(Throwable why) {
        failed = true;
        ended = true;
        filling = empty();
        done.tryFail(why);
    }
}
