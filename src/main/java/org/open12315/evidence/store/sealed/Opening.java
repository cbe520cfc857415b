package org.open12315.evidence.store.sealed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Opens a run of middle chunks as it comes, a few at a time on a worker, and gives a part of what they hold. */
final class Opening {

    private final Vertx vertx;
    private final Layout layout;
    private final Seal seal;
    private final Frames frames;
    private long number;
    private long skip;
    private long left;

    /**
     * @param first number of the first chunk that comes
     * @param skip clear bytes to be left out
     * @param length clear bytes to be given after that
     */
    Opening(Vertx vertx, Layout layout, Seal seal, long first, long skip, long length) {
        this.vertx = vertx;
        this.layout = layout;
        this.seal = seal;
        this.frames = new Frames(layout.stored());
        this.number = first;
        this.skip = skip;
        this.left = length;
    }

    /** Fails if the stream ends within a chunk. Used once. */
    Multi<Buffer> open(Multi<Buffer> stored) {
        Multi<Buffer> opened = stored.map(frames::add)
                .filter(run -> run.length > 0)
                .onItem()
                .transformToUniAndConcatenate(run -> Uni.createFrom()
                        .completionStage(() ->
                                vertx.executeBlocking(() -> clear(run), false).toCompletionStage()));
        Multi<Buffer> end = Multi.createFrom().deferred(() -> {
            if (frames.rest().length > 0 || left > 0) {
                throw new SealBroken("the file is cut off");
            }
            return Multi.createFrom().empty();
        });
        return Multi.createBy().concatenating().streams(opened, end).filter(block -> block.length() > 0);
    }

    private Buffer clear(byte[] run) {
        Buffer clear = Buffer.buffer(run.length);
        for (int at = 0; at < run.length; at += layout.stored()) {
            clear.appendBytes(seal.openMiddle(number++, run, at, layout.stored()));
        }
        int from = (int) Math.min(skip, clear.length());
        int to = from + (int) Math.min(left, clear.length() - from);
        skip -= from;
        left -= to - from;
        return clear.slice(from, to);
    }
}
