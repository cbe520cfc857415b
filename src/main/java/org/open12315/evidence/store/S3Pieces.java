package org.open12315.evidence.store;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.open12315.evidence.store.S3Objects.Stored;

/**
 * An upload that grows: {@code incoming/<upload>/<offset in 16 hexadecimal digits>}, an object for every piece that was made
 * safe, without gaps from 0 on.
 */
final class S3Pieces {

    /** A piece. */
    record Piece(String key, long from, long size) {
        long end() {
            return from + size;
        }
    }

    private final S3Objects objects;
    private final String folder;

    S3Pieces(S3Objects objects, String prefix, UUID upload) {
        this.objects = objects;
        this.folder = folder(prefix) + upload + "/";
    }

    static String folder(String prefix) {
        return prefix + "incoming/";
    }

    /** Those that count, in their order. */
    Future<List<Piece>> all() {
        return objects.list(folder).map(this::withoutGap);
    }

    private List<Piece> withoutGap(List<Stored> stored) {
        List<Piece> pieces = new ArrayList<>();
        long end = 0;
        for (Stored object : stored) {
            long from = Long.parseLong(object.key().substring(folder.length()), 16);
            if (from != end) {
                break;
            }
            pieces.add(new Piece(object.key(), from, object.size()));
            end += object.size();
        }
        return pieces;
    }

    Future<Void> put(long offset, List<byte[]> blocks) {
        return objects.put(key(offset), blocks);
    }

    Future<Void> take(String object, long offset) {
        return objects.copy(object, key(offset));
    }

    private String key(long offset) {
        return folder + "%016x".formatted(offset);
    }

    /** Drops what lies behind the offset; the piece across it is written once more, shorter. */
    Future<Void> cut(long offset) {
        return objects.list(folder).compose(stored -> {
            List<Piece> pieces = withoutGap(stored);
            long end = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
            if (end < offset) {
                return Future.failedFuture(new NotStored(folder + " from " + offset));
            }
            int kept =
                    (int) pieces.stream().filter(piece -> piece.from() < offset).count();
            return objects.delete(stored.subList(kept, stored.size()))
                    .compose(gone -> kept == 0 ? Future.succeededFuture() : shorten(pieces.get(kept - 1), offset));
        });
    }

    private Future<Void> shorten(Piece piece, long offset) {
        return piece.end() == offset
                ? Future.succeededFuture()
                : objects.bytes(piece.key(), offset - piece.from())
                        .compose(bytes -> objects.put(piece.key(), List.of(bytes)));
    }

    Multi<Buffer> read(List<Piece> pieces, long from, long length) {
        long to = length > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + length;
        return Multi.createBy()
                .concatenating()
                .streams(pieces.stream()
                        .filter(piece -> piece.end() > from && piece.from() < to)
                        .map(piece -> {
                            long first = Math.max(from, piece.from());
                            return objects.get(piece.key(), first - piece.from(), Math.min(to, piece.end()) - first);
                        })
                        .toList());
    }

    Future<Void> discard() {
        return objects.list(folder).compose(objects::delete);
    }
}
