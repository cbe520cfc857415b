package org.open12315.evidence.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.open12315.evidence.store.S3Pieces.Piece;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/**
 * A bucket of an S3-compatible object store. An upload is a row of objects ({@link S3Pieces}), not a multipart upload of S3:
 * parts of that can neither be appended to at any offset nor be read before it is completed, and a file is checked before it
 * is kept. When it is kept, a multipart upload makes one object {@code content/ab/cd/abcd…} of them, mostly by copies within
 * the server ({@link S3Whole}).
 */
public final class S3Store implements Store {

    private final S3AsyncClient client;
    private final S3Objects objects;
    private final String prefix;
    private final long budget;
    private final AtomicLong held = new AtomicLong();

    /**
     * @param client closed with the store
     * @param prefix of all names, empty or ending in a slash
     * @param budget bytes that uploads together hold in memory before they are sent in smaller pieces
     */
    public S3Store(Vertx vertx, S3AsyncClient client, String bucket, String prefix, long budget) {
        this.client = client;
        this.objects = new S3Objects(vertx, client, bucket);
        this.prefix = prefix;
        this.budget = budget;
    }

    @Override
    public Future<Sink> open(UUID upload, long offset, long most) {
        S3Pieces pieces = pieces(upload);
        return pieces.cut(offset).map(cut -> new S3Sink(pieces, offset, held, budget));
    }

    /** Within the server: no byte comes through here. */
    @Override
    public Future<Void> join(UUID upload, List<UUID> parts) {
        S3Pieces whole = pieces(upload);
        Future<Long> end = whole.discard().map(0L);
        for (UUID part : parts) {
            end = end.compose(offset -> found(part).compose(pieces -> take(whole, pieces, offset)));
        }
        return end.mapEmpty();
    }

    private static Future<Long> take(S3Pieces whole, List<Piece> pieces, long offset) {
        Future<Long> end = Future.succeededFuture(offset);
        for (Piece piece : pieces) {
            end = end.compose(at -> whole.take(piece.key(), at).map(at + piece.size()));
        }
        return end;
    }

    @Override
    public Multi<Buffer> readUpload(UUID upload, long from, long length) {
        return uni(found(upload))
                .onItem()
                .transformToMulti(all -> pieces(upload).read(all, from, length));
    }

    @Override
    public Future<Void> keep(UUID upload, String sha256) {
        String target = content(sha256);
        return objects.size(target)
                .recover(failure -> failure instanceof NotStored
                        ? found(upload)
                                .compose(all -> new S3Whole(objects, target).make(all))
                                .map(0L)
                        : Future.failedFuture(failure))
                .compose(there -> discard(upload));
    }

    @Override
    public Future<Void> discard(UUID upload) {
        return pieces(upload).discard();
    }

    @Override
    public Multi<Buffer> read(String sha256, long from, long length) {
        String key = content(sha256);
        return uni(objects.size(key))
                .onItem()
                .transformToMulti(size -> objects.get(key, from, Math.min(length, size - from)));
    }

    @Override
    public Uni<Long> size(String sha256) {
        return uni(objects.size(content(sha256)));
    }

    @Override
    public Future<Void> erase(String sha256) {
        return objects.delete(content(sha256));
    }

    @Override
    public Multi<String> contents(String after, Instant before) {
        String folder = prefix + "content/";
        return objects.all(folder, after == null ? null : content(after))
                .filter(object -> object.at().isBefore(before))
                .map(object -> object.key().substring(object.key().lastIndexOf('/') + 1));
    }

    /** An upload is as young as its youngest piece. */
    @Override
    public Multi<UUID> uploads(Instant before) {
        String folder = S3Pieces.folder(prefix);
        return objects.all(folder, null)
                .collect()
                .in(HashMap<String, Instant>::new, (youngest, piece) -> {
                    String key = piece.key();
                    String upload = key.substring(folder.length(), key.indexOf('/', folder.length()));
                    youngest.merge(upload, piece.at(), (one, other) -> one.isAfter(other) ? one : other);
                })
                .onItem()
                .transformToMulti(youngest -> Multi.createFrom()
                        .items(youngest.entrySet().stream()
                                .filter(upload -> upload.getValue().isBefore(before))
                                .map(upload -> UUID.fromString(upload.getKey()))));
    }

    /** Multipart uploads that nobody completed or aborted: a bucket keeps them, unseen, and is paid for them. */
    @Override
    public Uni<Integer> tidy(Instant before) {
        return uni(objects.abortAll(prefix + "content/", before));
    }

    @Override
    public void close() {
        client.close();
    }

    private Future<List<Piece>> found(UUID upload) {
        return pieces(upload)
                .all()
                .compose(all -> all.isEmpty()
                        ? Future.failedFuture(new NotStored(upload.toString()))
                        : Future.succeededFuture(all));
    }

    private S3Pieces pieces(UUID upload) {
        return new S3Pieces(objects, prefix, upload);
    }

    private String content(String sha256) {
        return prefix + "content/" + ContentName.path(sha256);
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }
}
