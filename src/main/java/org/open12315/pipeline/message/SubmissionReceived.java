package org.open12315.pipeline.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Channel {@code submissions}: a submission is stored and its sender has the receipt. Holds no personal data: who the
 * consumer is stays in the rooms that may know it, behind {@code consumerId}.
 *
 * @param version version of this record's shape, {@link #VERSION}
 * @param receiptNumber the 18 digits, see {@code kernel.ReceiptNumber}
 * @param kind complaint, report or consultation
 * @param consumerId account of the sender
 * @param receivedAt when it was received; the legal deadlines run from here
 * @param against the business
 * @param category goods or service, a code of the category tree
 * @param problem problem category, a code of the problem list
 * @param facts what happened, in the consumer's words, at most 2,000 characters
 * @param amount amount in dispute in yuan, or null
 * @param purchasedOn date of purchase, or null
 * @param orderNumber order number as typed, or null
 * @param wants what the consumer asks for (codes: refund, return, exchange, …); empty for a report
 * @param wantedAmount how much money the consumer asks for, yuan, or null
 * @param actDivisionCode reports: division where the act took place, or null
 * @param actAddress reports: street or page of the act, or null
 * @param actHappenedOn reports: day of the act, or null
 * @param anonymous reports: the reporter's identity is withheld
 * @param rewardWished reports: the reporter wishes the reward for verified reports
 * @param separateFrom receipt number that the consumer says this is another matter than, or null
 * @param partner the organisation whose program filed it for the consumer, as it was called then; null for the consumer's own
 */
@RegisterForReflection
public record SubmissionReceived(
        int version,
        long receiptNumber,
        SubmissionKind kind,
        long consumerId,
        Instant receivedAt,
        Against against,
        String category,
        String problem,
        String facts,
        BigDecimal amount,
        LocalDate purchasedOn,
        String orderNumber,
        List<String> wants,
        BigDecimal wantedAmount,
        String actDivisionCode,
        String actAddress,
        LocalDate actHappenedOn,
        boolean anonymous,
        boolean rewardWished,
        Long separateFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) Partner partner) {

    public static final int VERSION = 1;

    /** Key that keeps the submissions against one business in order, see {@link BusinessKey}. */
    public String businessKey() {
        return BusinessKey.of(against.name());
    }
}
