package org.open12315.evidence.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gathers blocks to pieces. A piece is an object as soon as it has {@link S3Whole#PART} bytes, or somebody wants it safe; so
 * no tail has to be kept anywhere else. All sinks together hold what the budget allows and {@link #LEAST} bytes each.
 */
final class S3Sink implements Store.Sink {

    static final int LEAST = 256 * 1024;

    private final S3Pieces pieces;
    private final AtomicLong held;
    private final long budget;
    private final List<byte[]> blocks = new ArrayList<>();
    private long position;
    private int size;

    /**
     * @param held bytes that all sinks hold together
     * @param budget most of them
     */
    S3Sink(S3Pieces pieces, long position, AtomicLong held, long budget) {
        this.pieces = pieces;
        this.position = position;
        this.held = held;
        this.budget = budget;
    }

    @Override
    public Future<Void> write(Buffer block) {
        blocks.add(block.getBytes());
        size += block.length();
        boolean crowded = held.addAndGet(block.length()) > budget;
        return size >= S3Whole.PART || crowded && size >= LEAST ? put() : Future.succeededFuture();
    }

    /** An upload of nothing is an empty piece. */
    @Override
    public Future<Void> sync() {
        return size > 0 || position == 0 ? put() : Future.succeededFuture();
    }

    private Future<Void> put() {
        return pieces.put(position, List.copyOf(blocks)).onSuccess(safe -> {
            position += size;
            release();
        });
    }

    private void release() {
        held.addAndGet(-size);
        blocks.clear();
        size = 0;
    }

    @Override
    public Future<Void> close() {
        release();
        return Future.succeededFuture();
    }
}
