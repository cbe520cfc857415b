package org.open12315.evidence.store.sealed;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.open12315.evidence.store.NotStored;
import org.open12315.evidence.store.Store;

/** The two tails of one upload. */
final class Tails {

    private final Vertx vertx;
    private final Store inner;
    private final Layout layout;
    private final UUID upload;
    private final Seal seal;

    Tails(Vertx vertx, Store inner, Layout layout, UUID upload, Seal seal) {
        this.vertx = vertx;
        this.inner = inner;
        this.layout = layout;
        this.upload = upload;
        this.seal = seal;
    }

    /** The newer one of those that are whole. */
    Future<Optional<Tail>> newest() {
        return stored(0)
                .compose(even -> stored(1).compose(odd -> vertx.executeBlocking(() -> newer(even, odd), false)));
    }

    private Optional<Tail> newer(byte[] even, byte[] odd) {
        return Stream.of(even, odd)
                .flatMap(stored -> Tail.open(seal, stored).stream())
                .max(Comparator.comparingLong(Tail::turn));
    }

    private Future<byte[]> stored(int turn) {
        return bytes(inner, Tail.slot(upload, turn), 0, layout.chunk() + Tail.ADDED)
                .recover(failure -> failure instanceof NotStored
                        ? Future.succeededFuture(new byte[0])
                        : Future.failedFuture(failure));
    }

    /** Makes it safe; the one of the turn before stays. */
    Future<Void> write(Tail tail) {
        return vertx.executeBlocking(() -> tail.sealed(seal), false)
                .compose(closed -> inner.open(Tail.slot(upload, tail.turn()), 0, closed.length())
                        .compose(sink -> sink.write(closed)
                                .compose(written -> sink.sync())
                                .eventually(sink::close)));
    }

    static Future<Void> discard(Store inner, UUID upload) {
        return inner.discard(Tail.slot(upload, 0)).compose(gone -> inner.discard(Tail.slot(upload, 1)));
    }

    /** A small part of an upload. */
    static Future<byte[]> bytes(Store inner, UUID upload, long from, long length) {
        return future(inner.readUpload(upload, from, length).collect().in(Buffer::buffer, Buffer::appendBuffer))
                .map(Buffer::getBytes);
    }

    static <T> Future<T> future(Uni<T> uni) {
        return Future.fromCompletionStage(uni.subscribeAsCompletionStage());
    }
}
