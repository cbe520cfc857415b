package org.open12315.evidence;

import java.util.UUID;

/**
 * A file that somebody chose for a draft or a submission.
 *
 * @param name as its sender called it, for showing
 * @param mediaType as found in the content; null before the check
 * @param bytes that it has, or will have
 * @param received bytes that have come
 */
public record Chosen(UUID id, String name, String mediaType, long bytes, long received, State state) {

    /** Where it stands. */
    public enum State {
        /** Bytes are missing, or it is being checked. */
        UNDER_WAY,
        READY,
        REFUSED,
        INFECTED,
        /** It was there, and the store does not hold it any more. */
        LOST
    }

    public boolean ready() {
        return state == State.READY;
    }

    public boolean underWay() {
        return state == State.UNDER_WAY;
    }

    /** How much has come, in whole percent. */
    public long percent() {
        return received * 100 / Math.max(1, bytes);
    }

    /** The size as people read it. */
    public String size() {
        return bytes >= 1024 * 1024
                ? "%.1f MB".formatted(bytes / (1024.0 * 1024.0))
                : Math.max(1, (bytes + 512) / 1024) + " KB";
    }

    /** Where its owner gets it. */
    public String address() {
        return TusRoutes.PATH + "/" + id;
    }
}
