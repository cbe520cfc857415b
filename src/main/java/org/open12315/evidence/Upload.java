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
 * @param concat {@code Upload-Concat} as the client sent it, null for a whole file
 * @param sha256 of the whole; null while bytes are missing
 * @param mediaType as found in the content; null before the check
 * @param scan what is known of viruses in it
 * @param lost the store does not hold its content any more
 */
record Upload(
        UUID id,
        Owner owner,
        long length,
        long received,
        String metadata,
        Part part,
        String concat,
        State state,
        String sha256,
        String mediaType,
        Scan scan,
        boolean lost,
        Instant expiresAt) {

    /** How a file comes. */
    enum Part {
        WHOLE,
        PART,
        JOINED
    }

    /** RECEIVING → COMPLETE (all bytes, hash known) → CHECKED (type known) → KEPT; from COMPLETE also → REFUSED. */
    enum State {
        RECEIVING,
        COMPLETE,
        CHECKED,
        KEPT,
        REFUSED
    }

    static Upload begun(Plan plan, long length, Instant expiresAt) {
        return new Upload(
                UUID.randomUUID(),
                plan.owner,
                length,
                0,
                plan.metadata,
                plan.part,
                plan.concat,
                State.RECEIVING,
                null,
                null,
                Scan.UNSCANNED,
                false,
                expiresAt);
    }

    /** What a sender says before the first byte. */
    record Plan(Owner owner, String metadata, Part part, String concat) {

        static Plan whole(Owner owner, String metadata) {
            return new Plan(owner, metadata, Part.WHOLE, null);
        }
    }

    boolean hasAll() {
        return received == length;
    }

    boolean isExpired(Instant now) {
        return state == State.RECEIVING && !now.isBefore(expiresAt);
    }

    Upload at(long offset) {
        return with(length, offset, state, sha256, mediaType);
    }

    /** The same, now that it is known that no more will come. */
    Upload ended() {
        return with(received, received, state, sha256, mediaType);
    }

    Upload completed(String hash) {
        return with(length, received, State.COMPLETE, hash, null);
    }

    Upload checked(String type) {
        return with(length, received, State.CHECKED, sha256, type);
    }

    Upload kept() {
        return with(length, received, State.KEPT, sha256, mediaType);
    }

    private Upload with(long bytes, long safe, State next, String hash, String type) {
        return new Upload(id, owner, bytes, safe, metadata, part, concat, next, hash, type, scan, lost, expiresAt);
    }
}
