package org.open12315.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;

/**
 * What a submission is about, as far as a comparison needs it.
 *
 * @param consumerId who sent it; each anonymous report is a person of its own, so that no link to what the same account filed
 *     under its name tells an officer who the reporter is
 * @param businessKey see {@code pipeline.message.BusinessKey}
 * @param category code of goods or service as chosen in the form, or null
 * @param problem code of the problem as chosen in the form, or null
 * @param orderNumber in normal form, or null
 * @param profile what the facts say
 */
record Matter(
        long receiptNumber,
        SubmissionKind kind,
        long consumerId,
        String businessKey,
        Instant receivedAt,
        String category,
        String problem,
        String orderNumber,
        Profile profile) {

    /** Reads a submission; heavy, see {@link Reading}. */
    static Matter of(SubmissionReceived submission) {
        return new Matter(
                submission.receiptNumber(),
                submission.kind(),
                submission.anonymous() || submission.partner() != null
                        ? -submission.receiptNumber()
                        : submission.consumerId(),
                submission.businessKey(),
                submission.receivedAt(),
                submission.category(),
                submission.problem(),
                OrderNumbers.normal(submission.orderNumber()),
                Reading.of(submission.facts(), submission.businessKey()));
    }

    boolean samePerson(Matter other) {
        return consumerId == other.consumerId;
    }

    /** The order number from the form and the numbers in the text. */
    List<String> codes() {
        if (orderNumber == null) {
            return profile.codes();
        }
        List<String> codes = new ArrayList<>(profile.codes());
        codes.add(orderNumber);
        return codes;
    }
}
