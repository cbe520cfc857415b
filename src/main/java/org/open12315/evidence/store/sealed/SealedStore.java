package org.open12315.evidence.store.sealed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.open12315.evidence.store.NotStored;
import org.open12315.evidence.store.Store;
import org.open12315.kernel.encryption.DataKeys;

/**
 * Encrypts what another store keeps; see the description of this package. What lies there in the clear from before there was a
 * key stays readable. Reading content looks at its head and its last chunk first, so three small questions more.
 *
 * <p>Failures beside those of every store: {@link SealBroken}.
 */
public final class SealedStore implements Store {

    /** Clear bytes of a chunk. */
    public static final int CHUNK = 64 * 1024;

    private final Vertx vertx;
    private final Store inner;
    private final DataKeys keys;
    private final Layout layout;
    private final SecureRandom random = new SecureRandom();

    public SealedStore(Vertx vertx, Store inner, DataKeys keys) {
        this(vertx, inner, keys, CHUNK);
    }

    SealedStore(Vertx vertx, Store inner, DataKeys keys, int chunk) {
        this.vertx = vertx;
        this.inner = inner;
        this.keys = keys;
        this.layout = new Layout(chunk);
    }

    @Override
    public Future<Sink> open(UUID upload, long offset, long most) {
        long storedMost = layout.position(layout.last(most) + 1) + layout.stored();
        if (offset == 0) {
            return vertx.executeBlocking(
                            () -> {
                                SecretKey key = keys.make();
                                return new Begun(key, Head.write(keys, key));
                            },
                            false)
                    .compose(begun -> sealed(upload, begun.key).begin(begun.head, storedMost));
        }
        return key(upload)
                .compose(key -> key.isPresent()
                        ? sealed(upload, key.get()).goOn(offset, storedMost)
                        : inner.open(upload, offset, most));
    }

    private record Begun(SecretKey key, byte[] head) {}

    /** Every part has a key of its own, so all bytes come through here. */
    @Override
    public Future<Void> join(UUID upload, List<UUID> parts) {
        return open(upload, 0, 0).compose(sink -> {
            Future<Void> all = Future.succeededFuture();
            for (UUID part : parts) {
                all = all.compose(before -> append(part, sink));
            }
            return all.compose(whole -> sink.sync()).eventually(sink::close);
        });
    }

    private Future<Void> append(UUID part, Sink sink) {
        return Tails.future(readUpload(part, 0, Long.MAX_VALUE)
                .onItem()
                .transformToUniAndConcatenate(block ->
                        Uni.createFrom().completionStage(() -> sink.write(block).toCompletionStage()))
                .collect()
                .last()
                .replaceWithVoid());
    }

    @Override
    public Multi<Buffer> readUpload(UUID upload, long from, long length) {
        return uni(key(upload))
                .onItem()
                .transformToMulti(
                        key -> key.map(present -> sealed(upload, present).read(from, length))
                                .orElseGet(() -> inner.readUpload(upload, from, length)));
    }

    @Override
    public Future<Void> keep(UUID upload, String sha256) {
        return Tails.future(inner.size(sha256))
                .map(true)
                .recover(failure ->
                        failure instanceof NotStored ? Future.succeededFuture(false) : Future.failedFuture(failure))
                .compose(there -> there ? Future.succeededFuture() : end(upload, sha256))
                .compose(ended -> inner.keep(upload, sha256))
                .compose(kept -> Tails.discard(inner, upload));
    }

    private Future<Void> end(UUID upload, String sha256) {
        return key(upload)
                .compose(key -> key.isPresent() ? sealed(upload, key.get()).end(sha256) : Future.succeededFuture());
    }

    @Override
    public Future<Void> discard(UUID upload) {
        return inner.discard(upload).compose(gone -> Tails.discard(inner, upload));
    }

    @Override
    public Multi<Buffer> read(String sha256, long from, long length) {
        return opened(sha256).onItem().transformToMulti(content -> content.read(from, length));
    }

    @Override
    public Uni<Long> size(String sha256) {
        return opened(sha256).map(SealedContent::length);
    }

    /** Also shows that its end is there, and that it belongs under this hash. */
    private Uni<SealedContent> opened(String sha256) {
        return SealedContent.open(
                vertx, inner, layout, sha256, head -> Head.read(keys, head).map(key -> new Seal(key, random)));
    }

    @Override
    public Future<Void> erase(String sha256) {
        return inner.erase(sha256);
    }

    @Override
    public Multi<String> contents(String after, Instant before) {
        return inner.contents(after, before);
    }

    /** A tail stands for its upload, also where the upload has gone before it. */
    @Override
    public Multi<UUID> uploads(Instant before) {
        return inner.uploads(before).map(Tail::upload).select().distinct();
    }

    @Override
    public Uni<Integer> tidy(Instant before) {
        return inner.tidy(before);
    }

    @Override
    public void close() {
        inner.close();
    }

    private Future<Optional<SecretKey>> key(UUID upload) {
        return Tails.bytes(inner, upload, 0, Head.SIZE)
                .compose(head -> vertx.executeBlocking(() -> Head.read(keys, head), false));
    }

    private SealedUpload sealed(UUID upload, SecretKey key) {
        return new SealedUpload(vertx, inner, layout, upload, key, random);
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }
}
