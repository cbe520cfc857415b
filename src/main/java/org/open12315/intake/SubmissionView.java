package org.open12315.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;

/**
 * One's own submission, as the API gives it back.
 *
 * @param progress where the case stands; null for the moment until it stands in a worklist
 */
@Schema(name = "Submission")
public record SubmissionView(
        String receiptNumber,
        SubmissionKind kind,
        OffsetDateTime receivedAt,
        Against against,
        String category,
        String problem,
        String facts,
        BigDecimal amount,
        LocalDate purchasedOn,
        String orderNumber,
        List<String> wants,
        BigDecimal wantedAmount,
        boolean anonymous,
        Person person,
        Progress.CaseProgress progress) {

    /**
     * A page of a list.
     *
     * @param nextBefore parameter {@code before} of the next page; null on the last
     */
    @Schema(name = "SubmissionPage")
    public record Page(List<SubmissionView> items, String nextBefore) {

        static Page of(List<Submissions.Said> said, Map<Long, Progress.CaseProgress> known, int limit) {
            List<SubmissionView> items = said.stream()
                    .map(one -> SubmissionView.of(
                            one, known.get(one.stored().receiptNumber().value())))
                    .toList();
            return new Page(
                    items,
                    items.size() < limit ? null : items.get(items.size() - 1).receiptNumber());
        }
    }

    static SubmissionView of(Submissions.Said one, Progress.CaseProgress progress) {
        SubmissionReceived said = one.said();
        return new SubmissionView(
                one.stored().receiptNumber().toString(),
                said.kind(),
                one.stored().receivedAt(),
                said.against(),
                said.category(),
                said.problem(),
                said.facts(),
                said.amount(),
                said.purchasedOn(),
                said.orderNumber(),
                said.wants(),
                said.wantedAmount(),
                said.anonymous(),
                one.person(),
                progress);
    }
}
