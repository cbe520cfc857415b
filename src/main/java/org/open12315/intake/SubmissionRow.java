package org.open12315.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * A submission on its way into the table.
 *
 * @param content JSON of the {@code SubmissionReceived}, stored and put into the outbox
 * @param person encrypted JSON of the person, or null
 * @param idempotencyKey the sender's key, or null
 * @param fingerprint keyed hash of what the sender sent, or null without a key
 * @param evidence files that become part of it in the same commit
 */
record SubmissionRow(
        ReceiptNumber receiptNumber,
        SubmissionKind kind,
        long consumerId,
        OffsetDateTime receivedAt,
        String content,
        String person,
        String idempotencyKey,
        byte[] fingerprint,
        List<UUID> evidence) {}
