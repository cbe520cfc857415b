package org.open12315.evidence.store;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.open12315.evidence.store.S3Pieces.Piece;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Makes one object of the pieces of an upload. The server puts the large ones together by itself (a part of another object
 * must have 5 MiB); small ones, as a bad line leaves them, come through here, at most two parts at once in memory.
 */
final class S3Whole {

    /** Least size of a part that is not the last one, in S3. */
    static final int PART = 5 * 1024 * 1024;

    private final S3Objects objects;
    private final String target;
    private final List<CompletedPart> parts = new ArrayList<>();
    private final List<byte[]> small = new ArrayList<>();
    private long smallSize;
    private String multipart;

    S3Whole(S3Objects objects, String target) {
        this.objects = objects;
        this.target = target;
    }

    /** The object is there as a whole or not at all; what was begun in vain is aborted, unless this process is killed. */
    Future<Void> make(List<Piece> pieces) {
        if (pieces.size() == 1) {
            return objects.copy(pieces.get(0).key(), target);
        }
        return pieces.stream().mapToLong(Piece::size).sum() < PART ? put(pieces) : compose(pieces);
    }

    private Future<Void> put(List<Piece> pieces) {
        return each(pieces, this::gather).compose(gathered -> objects.put(target, small));
    }

    private Future<Void> compose(List<Piece> pieces) {
        return objects.begin(target)
                .onSuccess(begun -> multipart = begun)
                .compose(begun -> each(pieces, this::add))
                .compose(added -> small.isEmpty() ? Future.succeededFuture() : flush())
                .compose(flushed -> objects.complete(target, multipart, parts))
                .recover(failure -> multipart == null
                        ? Future.failedFuture(failure)
                        : objects.abort(target, multipart).transform(ended -> Future.failedFuture(failure)));
    }

    private Future<Void> add(Piece piece) {
        if (small.isEmpty() && piece.size() >= PART) {
            return objects.partOf(target, multipart, parts.size() + 1, piece.key())
                    .onSuccess(parts::add)
                    .mapEmpty();
        }
        return gather(piece).compose(gathered -> smallSize < PART ? Future.succeededFuture() : flush());
    }

    private Future<Void> gather(Piece piece) {
        return objects.bytes(piece.key(), piece.size())
                .onSuccess(bytes -> {
                    small.add(bytes);
                    smallSize += bytes.length;
                })
                .mapEmpty();
    }

    private Future<Void> flush() {
        return objects.part(target, multipart, parts.size() + 1, List.copyOf(small))
                .onSuccess(part -> {
                    parts.add(part);
                    small.clear();
                    smallSize = 0;
                })
                .mapEmpty();
    }

    private static Future<Void> each(List<Piece> pieces, java.util.function.Function<Piece, Future<Void>> step) {
        Future<Void> done = Future.succeededFuture();
        for (Piece piece : pieces) {
            done = done.compose(ignored -> step.apply(piece));
        }
        return done;
    }
}
