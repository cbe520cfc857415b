package org.open12315.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody sent with a submission or after it.
 *
 * @param name as it was given, for showing only; empty if none was
 * @param mediaType as found in the content
 * @param bytes its size
 * @param sha256 of the content as it was sent, 64 hexadecimal digits
 * @param at when it began to come
 * @param lost its content is missing in the store
 */
public record Enclosure(
        UUID id, String name, String mediaType, long bytes, String sha256, Instant at, Virus virus, boolean lost) {

    /** What is known of viruses in it. */
    public enum Virus {
        /** It waits for the scanner. */
        PENDING,
        /** Looked through, nothing found. */
        CLEAN,
        /** Something was found: nobody gets it. */
        INFECTED,
        /** Nobody has looked. */
        UNSCANNED
    }
}
