package org.open12315.evidence.store.sealed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.open12315.evidence.store.Store;

/** Seals chunk after chunk; the last one, whole or not, is held back until more comes. */
final class SealedSink implements Store.Sink {

    private final Vertx vertx;
    private final Layout layout;
    private final Seal seal;
    private final Tails tails;
    private final Store.Sink inner;
    private Buffer last;
    private long number;
    private long turn;
    private boolean changed;

    /**
     * @param inner open behind the chunk before the tail
     * @param tail what there is of the last chunk
     * @param changed whether it is safe only together with a chunk that is gone now
     */
    SealedSink(Vertx vertx, Layout layout, Seal seal, Tails tails, Store.Sink inner, Tail tail, boolean changed) {
        this.vertx = vertx;
        this.layout = layout;
        this.seal = seal;
        this.tails = tails;
        this.inner = inner;
        this.last = Buffer.buffer(tail.clear());
        this.number = tail.number();
        this.turn = tail.turn();
        this.changed = changed;
    }

    @Override
    public Future<Void> write(Buffer block) {
        last.appendBuffer(block);
        changed |= block.length() > 0;
        int whole = (last.length() - 1) / layout.chunk();
        if (whole <= 0) {
            return Future.succeededFuture();
        }
        byte[] clear = last.getBytes(0, whole * layout.chunk());
        long first = number;
        last = Buffer.buffer().appendBuffer(last.slice(clear.length, last.length()));
        number += whole;
        return vertx.executeBlocking(() -> sealed(clear, first), false).compose(inner::write);
    }

    private Buffer sealed(byte[] clear, long first) {
        Buffer sealed = Buffer.buffer(clear.length + clear.length / layout.chunk() * Seal.ADDED);
        for (int i = 0; i * layout.chunk() < clear.length; i++) {
            sealed.appendBytes(seal.middle(first + i, clear, i * layout.chunk(), layout.chunk()));
        }
        return sealed;
    }

    /** First what stands before the tail, then the tail. */
    @Override
    public Future<Void> sync() {
        if (!changed) {
            return Future.succeededFuture();
        }
        return inner.sync()
                .compose(safe -> tails.write(new Tail(turn + 1, number, last.getBytes())))
                .onSuccess(safe -> {
                    turn++;
                    changed = false;
                });
    }

    @Override
    public Future<Void> close() {
        return inner.close();
    }
}
