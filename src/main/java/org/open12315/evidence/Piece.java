package org.open12315.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a submission, as those who may see it are told.
 *
 * @param name as it was given, for showing only; empty if none was
 * @param mediaType as found in the content
 * @param bytes its size
 * @param sha256 of the content as it was sent, 64 hexadecimal digits
 * @param at when it began to come
 * @param lost the store does not hold its content any more
 */
public record Piece(
        UUID id, String name, String mediaType, long bytes, String sha256, Instant at, Scan scan, boolean lost) {}
