package org.open12315.pipeline;

import java.time.Instant;

/**
 * A message that a stage could not handle.
 *
 * @param id ascending
 * @param stage name of the stage
 * @param receiptNumber of the submission
 * @param reason class and message of the failure, without what they quoted
 * @param failedAt when
 * @param replayedAt when an administrator sent it again, or null
 * @param replayedBy user name of that administrator, or null
 * @param discardedAt when an administrator decided that it need not be handled, or null
 * @param discardedBy user name of that administrator, or null
 * @param discardReason in the administrator's words, or null
 */
public record DeadLetter(
        long id,
        String stage,
        long receiptNumber,
        String reason,
        Instant failedAt,
        Instant replayedAt,
        String replayedBy,
        Instant discardedAt,
        String discardedBy,
        String discardReason) {}
