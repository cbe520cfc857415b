package org.open12315.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * What an authority handles for one submission, as it stands now (案件). Who the person is and all they said stands in the
 * submission.
 *
 * @param anonymous a report whose sender gave no name
 * @param version raised by every change; a change must name the version it is based on
 * @param authorityCode the authority that has it
 * @param assignedTo display name of the officer who handles it, or null
 * @param assignedId account of that officer, or null
 * @param ruleSet code of the rules that bind it
 * @param term what has to be done by the deadline, or null
 * @param deadline the last day for it, or null
 * @param linkedTo receipt number of the first submission of the same matter, or null
 * @param incidentId the mass incident it belongs to, or null
 */
public record CaseFile(
        ReceiptNumber receiptNumber,
        SubmissionKind kind,
        boolean anonymous,
        CaseState state,
        int version,
        String authorityCode,
        String assignedTo,
        Long assignedId,
        String business,
        String category,
        String problem,
        String summary,
        BigDecimal amount,
        Instant receivedAt,
        String ruleSet,
        Term term,
        LocalDate deadline,
        Long linkedTo,
        Long incidentId,
        Basis basis) {

    /** Day of receipt in Beijing: the rules of that day bind the case. */
    public LocalDate receivedOn() {
        return Deadline.day(receivedAt);
    }

    /** The running deadline with the article it comes from, or null. */
    Deadline running(RuleSet rules) {
        if (term == null) {
            return null;
        }
        return rules.limit(term)
                .map(limit -> new Deadline(term, deadline, limit.article(), limit.confirmed()))
                .orElse(new Deadline(term, deadline, null, false));
    }
}
