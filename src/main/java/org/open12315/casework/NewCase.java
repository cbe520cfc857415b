package org.open12315.casework;

import java.math.BigDecimal;
import java.time.Instant;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * A case file as it is opened.
 *
 * @param summary the first words of the facts
 * @param deadline the first legal deadline, or null for a linked case
 * @param linkedTo receipt number of the first submission of the same matter, or null
 * @param incidentId mass incident it belongs to, or null
 * @param words see {@link SearchWords}
 */
record NewCase(
        ReceiptNumber receiptNumber,
        SubmissionKind kind,
        boolean anonymous,
        CaseState state,
        String authorityCode,
        String business,
        String category,
        String problem,
        String summary,
        BigDecimal amount,
        Instant receivedAt,
        String ruleSet,
        Deadline deadline,
        Long linkedTo,
        Long incidentId,
        Basis basis,
        int[] words) {

    NewCase withAuthority(String code) {
        return new NewCase(
                receiptNumber,
                kind,
                anonymous,
                state,
                code,
                business,
                category,
                problem,
                summary,
                amount,
                receivedAt,
                ruleSet,
                deadline,
                linkedTo,
                incidentId,
                basis,
                words);
    }
}
