package org.open12315.evidence.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the bytes of evidence lie: first as an upload that grows, then as content under the SHA-256 of what it holds.
 * What an implementation has called safe is still there after a power cut. Every operation may be done twice: a caller
 * that was killed between the store and its own books does it again.
 *
 * <p>Failures: {@link NotStored} if there is nothing under that name, {@link StoreFull} if there is no room; anything else
 * means that the store is broken or away. Whatever fails, content that was kept before stays whole.
 */
public interface Store {

    /**
     * Opens an upload to be written from {@code offset} on, and makes it if it is not there. What lies behind the offset is
     * dropped: it was never called safe. One writer at a time; the caller sees to that.
     *
     * @param most how many bytes will come at most, so that a store without room refuses at once
     */
    Future<Sink> open(UUID upload, long offset, long most);

    /** Makes one upload of others, in this order; they stay. */
    Future<Void> join(UUID upload, List<UUID> parts);

    /** A part of what an upload holds so far, to be hashed or looked at; less if it holds less. */
    Multi<Buffer> readUpload(UUID upload, long from, long length);

    /** Turns a whole upload into content; the same content is stored once. */
    Future<Void> keep(UUID upload, String sha256);

    /** Forgets an upload. */
    Future<Void> discard(UUID upload);

    /**
     * A part of content, at the pace of whoever reads.
     *
     * @param from first byte, from 0
     * @param length how many bytes, within the content
     */
    Multi<Buffer> read(String sha256, long from, long length);

    /** Size of content in bytes. */
    Uni<Long> size(String sha256);

    /** Forgets content. */
    Future<Void> erase(String sha256);

    /**
     * Names of content that is there since before {@code before}, in their order.
     *
     * @param after the name behind which to begin, null for the first
     */
    Multi<String> contents(String after, Instant before);

    /** Uploads to which nothing was written since {@code before}, in any order. */
    Multi<UUID> uploads(Instant before);

    /** Takes away what a process that was killed left half done before {@code before}; emits how much it was. */
    default Uni<Integer> tidy(Instant before) {
        return Uni.createFrom().item(0);
    }

    /** Lets go of what it holds of the machine. */
    default void close() {}

    /** An upload that is open for writing. Calls wait for each other's result. */
    interface Sink {

        /** Takes a block; completes when it may be reused. */
        Future<Void> write(Buffer block);

        /** Makes everything written so far safe. */
        Future<Void> sync();

        Future<Void> close();
    }
}
