package org.open12315.intake;

import java.time.OffsetDateTime;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * What was sent in, as it is stored; never changed afterwards.
 *
 * @param content JSON of the {@code SubmissionReceived}
 * @param person encrypted JSON of the {@link Person}, or null
 */
public record Submission(
        ReceiptNumber receiptNumber,
        SubmissionKind kind,
        long consumerId,
        OffsetDateTime receivedAt,
        String content,
        String person) {}
