package org.open12315.pipeline;

import java.time.Instant;

/**
 * A message that a stage could not handle.
 *
 * @param id ascending
 * @param stage name of the stage
 * @param receiptNumber of the submission
 * @param reason class and message of the failure
 * @param failedAt when
 * @param replayedAt when an administrator sent it again, or null
 * @param replayedBy user name of that administrator, or null
 */
public record DeadLetter(
        long id,
        String stage,
        long receiptNumber,
        String reason,
        Instant failedAt,
        Instant replayedAt,
        String replayedBy) {}
