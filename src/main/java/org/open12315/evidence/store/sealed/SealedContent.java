package org.open12315.evidence.store.sealed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.function.Function;
import org.open12315.evidence.store.Store;

/** Content whose head and last chunk were looked at; content in the clear has no {@code seal}. */
record SealedContent(
        Vertx vertx, Store inner, Layout layout, String sha256, Optional<Seal> seal, long length, byte[] last) {

    static Uni<SealedContent> open(
            Vertx vertx, Store inner, Layout layout, String sha256, Function<byte[], Optional<Seal>> sealOf) {
        return inner.size(sha256)
                .chain(size -> bytes(inner, sha256, 0, Math.min(size, Head.SIZE))
                        .chain(head -> work(vertx, () -> sealOf.apply(head)))
                        .chain(seal -> seal.isPresent()
                                ? lookedAt(new SealedContent(
                                        vertx, inner, layout, sha256, seal, layout.clear(size), new byte[0]))
                                : Uni.createFrom()
                                        .item(new SealedContent(
                                                vertx, inner, layout, sha256, seal, size, new byte[0]))));
    }

    private static Uni<SealedContent> lookedAt(SealedContent content) {
        long number = content.lastNumber();
        int size = (int) (content.length - number * content.layout.chunk()) + Seal.ADDED;
        return bytes(content.inner, content.sha256, content.layout.position(number), size)
                .chain(stored -> work(
                        content.vertx,
                        () -> content.seal.orElseThrow().openLast(number, stored, 0, stored.length, content.sha256)))
                .map(last -> new SealedContent(
                        content.vertx,
                        content.inner,
                        content.layout,
                        content.sha256,
                        content.seal,
                        content.length,
                        last));
    }

    Multi<Buffer> read(long from, long count) {
        if (seal.isEmpty()) {
            return inner.read(sha256, from, count);
        }
        long to = Math.min(from + count, length);
        long before = lastNumber() * layout.chunk();
        if (from >= to) {
            return Multi.createFrom().empty();
        }
        Multi<Buffer> end = to <= before
                ? Multi.createFrom().empty()
                : Multi.createFrom().item(Buffer.buffer(last).slice((int) (Math.max(from, before) - before), (int)
                        (to - before)));
        return from >= before ? end : Multi.createBy().concatenating().streams(middle(from, Math.min(to, before)), end);
    }

    private Multi<Buffer> middle(long from, long to) {
        long first = from / layout.chunk();
        long chunks = layout.last(to) - first + 1;
        return Multi.createFrom()
                .deferred(() -> new Opening(
                                vertx, layout, seal.orElseThrow(), first, from - first * layout.chunk(), to - from)
                        .open(inner.read(sha256, layout.position(first), chunks * layout.stored())));
    }

    private long lastNumber() {
        return layout.last(length);
    }

    private static Uni<byte[]> bytes(Store inner, String sha256, long from, long length) {
        return inner.read(sha256, from, length)
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer)
                .map(Buffer::getBytes);
    }

    private static <T> Uni<T> work(Vertx vertx, java.util.concurrent.Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
