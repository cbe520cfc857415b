package org.open12315.evidence.store.sealed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.open12315.evidence.store.NotStored;
import org.open12315.evidence.store.Store;

/** One upload that grows under its own key. */
final class SealedUpload {

    private final Vertx vertx;
    private final Store inner;
    private final Layout layout;
    private final UUID upload;
    private final Seal seal;
    private final Tails tails;

    SealedUpload(Vertx vertx, Store inner, Layout layout, UUID upload, SecretKey key, SecureRandom random) {
        this.vertx = vertx;
        this.inner = inner;
        this.layout = layout;
        this.upload = upload;
        this.seal = new Seal(key, random);
        this.tails = new Tails(vertx, inner, layout, upload, seal);
    }

    Future<Store.Sink> begin(byte[] head, long most) {
        Tail nothing = new Tail(0, 0, new byte[0]);
        return inner.open(upload, 0, most)
                .compose(sink -> sink.write(Buffer.buffer(head)).map(sink))
                .map(sink -> new SealedSink(vertx, layout, seal, tails, sink, nothing, true));
    }

    /**
     * What is dropped from the file is safe elsewhere before: in the tail, or written into it now. Only the newest tail
     * will do, because the other one is the next to be overwritten.
     */
    Future<Store.Sink> goOn(long offset, long most) {
        long number = layout.last(offset);
        int length = (int) (offset - number * layout.chunk());
        return tails.newest().compose(newest -> {
            Tail old = newest.orElse(new Tail(0, -1, new byte[0]));
            if (old.number() == number && old.clear().length >= length) {
                boolean shorter = old.clear().length > length;
                return sink(new Tail(old.turn(), number, Arrays.copyOf(old.clear(), length)), most, shorter);
            }
            return chunk(number)
                    .map(clear -> new Tail(old.turn() + 1, number, Arrays.copyOf(clear, length)))
                    .compose(tail -> tails.write(tail).compose(safe -> sink(tail, most, false)));
        });
    }

    private Future<Store.Sink> sink(Tail tail, long most, boolean changed) {
        return inner.open(upload, layout.position(tail.number()), most)
                .map(sink -> new SealedSink(vertx, layout, seal, tails, sink, tail, changed));
    }

    private Future<byte[]> chunk(long number) {
        return Tails.bytes(inner, upload, layout.position(number), layout.stored())
                .compose(stored -> stored.length < layout.stored()
                        ? Future.failedFuture(new NotStored(upload + " from chunk " + number))
                        : vertx.executeBlocking(() -> seal.openMiddle(number, stored, 0, stored.length), false));
    }

    /** What is safe of it. */
    Multi<Buffer> read(long from, long length) {
        return Uni.createFrom()
                .completionStage(() -> tails.newest().toCompletionStage())
                .onItem()
                .transformToMulti(newest -> newest.map(tail -> read(tail, from, length))
                        .orElseGet(() -> Multi.createFrom().empty()));
    }

    private Multi<Buffer> read(Tail tail, long from, long length) {
        long before = tail.number() * layout.chunk();
        long to =
                Math.min(length > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + length, before + tail.clear().length);
        if (from >= to) {
            return Multi.createFrom().empty();
        }
        Multi<Buffer> end = to <= before
                ? Multi.createFrom().empty()
                : Multi.createFrom()
                        .item(Buffer.buffer(tail.clear())
                                .slice((int) (Math.max(from, before) - before), (int) (to - before)));
        return from >= before ? end : Multi.createBy().concatenating().streams(middle(from, Math.min(to, before)), end);
    }

    private Multi<Buffer> middle(long from, long to) {
        long first = from / layout.chunk();
        long chunks = layout.last(to) - first + 1;
        return new Opening(vertx, layout, seal, first, from - first * layout.chunk(), to - from)
                .open(inner.readUpload(upload, layout.position(first), chunks * layout.stored()));
    }

    /** Puts the tail at the end, where it becomes the last chunk; may be done again. */
    Future<Void> end(String sha256) {
        return tails.newest()
                .map(Optional::orElseThrow)
                .compose(tail -> vertx.executeBlocking(() -> seal.last(tail.number(), tail.clear(), sha256), false)
                        .compose(last -> inner.open(upload, layout.position(tail.number()), last.length)
                                .compose(sink -> sink.write(Buffer.buffer(last))
                                        .compose(written -> sink.sync())
                                        .eventually(sink::close))));
    }
}
