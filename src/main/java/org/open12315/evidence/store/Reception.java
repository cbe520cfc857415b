package org.open12315.evidence.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Takes a stream into a {@link Store.Sink} in blocks, and hashes it on the way. While one block is hashed (on a worker)
 * and written, the next is filled; then the source is told to pause. So one reception holds at most two blocks, each with
 * one read of the socket above its size: {@value #BLOCK} bytes and 64 kB, twice.
 *
 * <p>Used on one event loop context, once.
 */
public final class Reception {

    public static final int BLOCK = 128 * 1024;

    private final Context context;
    private final Store.Sink sink;
    private final List<MessageDigest> digests;
    private final long saveEvery;
    private final LongFunction<Future<Void>> saved;
    private final Promise<Long> done = Promise.promise();

    private ReadStream<Buffer> source;
    private Buffer filling = Buffer.buffer();
    private boolean busy;
    private boolean ended;
    private boolean paused;
    private Throwable failure;
    private long taken;
    private long safe;

    /**
     * @param digests see every byte in order; hash state of the bytes that are safe only after {@link #take} has emitted
     * @param saveEvery bytes after which what came is made safe in between
     * @param saved is told how many bytes are safe, and waited for
     */
    public Reception(
            Context context,
            Store.Sink sink,
            List<MessageDigest> digests,
            long saveEvery,
            LongFunction<Future<Void>> saved) {
        this.context = context;
        this.sink = sink;
        this.digests = digests;
        this.saveEvery = saveEvery;
        this.saved = saved;
    }

    /**
     * Takes the stream up to its end. Emits how many bytes came and are safe, after a stream that broke as well: what
     * came before the break counts. Fails if the sink does; then {@link #safe} tells what is left.
     */
    public Future<Long> take(ReadStream<Buffer> stream) {
        source = stream;
        stream.exceptionHandler(this::broke);
        stream.endHandler(end -> finish());
        stream.handler(this::fill);
        stream.resume();
        return done.future();
    }

    /** Ends the reception from outside, as if the stream had broken. */
    public void broke(Throwable why) {
        finish();
    }

    /** Bytes that are safe by now. */
    public long safe() {
        return safe;
    }

    /** Bytes that came by now. */
    public long taken() {
        return taken + filling.length();
    }

    private void fill(Buffer chunk) {
        if (ended) {
            return;
        }
        filling.appendBuffer(chunk);
        if (filling.length() >= BLOCK) {
            pump();
            if (filling.length() >= BLOCK) {
                paused = true;
                source.pause();
            }
        }
    }

    private void finish() {
        ended = true;
        pump();
    }

    /** Sends the block on if none is on its way, or ends if there is nothing left. */
    private void pump() {
        if (busy || failure != null) {
            return;
        }
        if (filling.length() >= BLOCK || ended && filling.length() > 0) {
            send();
        } else if (ended) {
            busy = true;
            save().onComplete(ignored -> done.complete(safe), this::fail);
        } else if (paused) {
            paused = false;
            source.resume();
        }
    }

    private void send() {
        busy = true;
        Buffer block = filling;
        filling = Buffer.buffer(BLOCK);
        Future<Void> hashed = context.executeBlocking(() -> hash(block), false);
        Future.all(sink.write(block), hashed)
                .compose(both -> {
                    taken += block.length();
                    return taken - safe >= saveEvery ? save() : Future.succeededFuture();
                })
                .onComplete(
                        ignored -> {
                            busy = false;
                            pump();
                        },
                        this::fail);
        if (paused && !ended) {
            paused = false;
            source.resume();
        }
    }

    private Void hash(Buffer block) {
        byte[] bytes = block.getBytes();
        digests.forEach(digest -> digest.update(bytes));
        return null;
    }

    private Future<Void> save() {
        if (taken == safe) {
            return Future.succeededFuture();
        }
        long now = taken;
        return sink.sync().compose(synced -> {
            safe = now;
            return saved.apply(now);
        });
    }

    private void fail(Throwable why) {
        failure = why;
        ended = true;
        filling = Buffer.buffer();
        done.tryFail(why);
    }
}
