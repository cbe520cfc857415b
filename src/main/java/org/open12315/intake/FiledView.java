package org.open12315.intake;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The receipt, as the API gives it.
 *
 * @param receiptNumber the 18 digits, as text because a number in JavaScript would lose the last ones
 * @param grouped the same in three groups of six, for people
 * @param receivedAt when it was received; null if the same was sent before
 * @param replayed true if the same had been sent before under the same key
 */
@Schema(name = "Receipt")
public record FiledView(
        @Schema(examples = "261123482910537734") String receiptNumber,
        @Schema(examples = "261123 482910 537734") String grouped,
        OffsetDateTime receivedAt,
        boolean replayed) {

    static FiledView of(Receipt receipt) {
        return new FiledView(
                receipt.number().toString(), receipt.number().grouped(), receipt.receivedAt(), receipt.replayed());
    }
}
