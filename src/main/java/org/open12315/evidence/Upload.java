package org.open12315.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way in.
 *
 * @param length bytes it will have
 * @param received bytes that are safe
 * @param metadata as the client sent it, null if it sent none
 * @param part whether it is a file, a piece of one, or joined of pieces
 * @param sha256 of the whole; null while bytes are missing
 */
record Upload(
        UUID id,
        Owner owner,
        long length,
        long received,
        String metadata,
        Part part,
        State state,
        String sha256,
        Instant expiresAt) {

    /** How a file comes. */
    enum Part {
        WHOLE,
        PART,
        JOINED
    }

    /** RECEIVING → COMPLETE (all bytes, hash known) → KEPT or REFUSED. */
    enum State {
        RECEIVING,
        COMPLETE,
        KEPT,
        REFUSED
    }

    static Upload begun(UUID id, Owner owner, long length, String metadata, Part part, Instant expiresAt) {
        return new Upload(id, owner, length, 0, metadata, part, State.RECEIVING, null, expiresAt);
    }

    boolean hasAll() {
        return received == length;
    }

    boolean isExpired(Instant now) {
        return state == State.RECEIVING && !now.isBefore(expiresAt);
    }

    Upload at(long offset) {
        return new Upload(id, owner, length, offset, metadata, part, state, sha256, expiresAt);
    }

    Upload as(State next, String hash) {
        return new Upload(id, owner, length, received, metadata, part, next, hash, expiresAt);
    }
}
