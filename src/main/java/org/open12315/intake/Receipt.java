package org.open12315.intake;

import java.time.OffsetDateTime;
import org.open12315.kernel.ReceiptNumber;

/**
 * What a sender gets after the commit.
 *
 * @param number the receipt number
 * @param receivedAt when the legal time limits began to run, Beijing time; null for a replay
 * @param replayed true if the same submission had been sent before under the same idempotency key
 */
public record Receipt(ReceiptNumber number, OffsetDateTime receivedAt, boolean replayed) {}
