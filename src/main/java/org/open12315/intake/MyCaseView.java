package org.open12315.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.web.TimelineEntry;

/**
 * A submission and where it stands, as its sender sees it.
 *
 * @param state name of the state; null while it is on its way to a worklist
 * @param open something more will happen
 * @param mayWithdraw it can be withdrawn now
 * @param supplementAsked the authority waits for something
 * @param linkedTo grouped number of the first of the same matter, or null
 */
public record MyCaseView(
        String number,
        String grouped,
        boolean complaint,
        String business,
        Instant receivedAt,
        String state,
        boolean open,
        boolean mayWithdraw,
        boolean supplementAsked,
        String authority,
        LocalDate deadline,
        String linkedTo,
        List<TimelineEntry> timeline,
        NewSubmission said,
        long value) {

    static MyCaseView of(Submissions.Said one, Progress.CaseProgress known) {
        ReceiptNumber number = one.stored().receiptNumber();
        return new MyCaseView(
                number.toString(),
                number.grouped(),
                one.said().kind() == SubmissionKind.COMPLAINT,
                one.said().against().name(),
                one.stored().receivedAt().toInstant(),
                known == null ? null : known.stateName(),
                known == null || known.open(),
                known != null && known.mayWithdraw(),
                known != null && known.supplementAsked(),
                known == null ? null : known.authority(),
                known == null ? null : known.deadline(),
                known == null
                        ? null
                        : ReceiptNumber.parse(known.linkedTo())
                                .map(ReceiptNumber::grouped)
                                .orElse(null),
                known == null ? List.of() : timeline(known.timeline()),
                said(one),
                number.value());
    }

    /** {@link #linkedTo} for the middle of a sentence, where it must not be torn apart at the end of a line. */
    public String linkedUnbroken() {
        return linkedTo == null ? null : linkedTo.replace(' ', '\u00a0');
    }

    /** Address of its page. */
    public String path() {
        return "/my/cases/" + number;
    }

    /** The sign before its state, by the names of the tag. */
    public String stateKind() {
        if (state == null) {
            return "new";
        }
        return supplementAsked ? "warning" : open ? "active" : "done";
    }

    /** The number of {@link #linkedTo} as it stands in addresses, or null. */
    public String linkedNumber() {
        return linkedTo == null ? null : linkedTo.replace(" ", "");
    }

    /** What the authority asked for last, or null. */
    public String asked() {
        return supplementAsked && !timeline.isEmpty() ? timeline.get(0).text() : null;
    }

    private static List<TimelineEntry> timeline(List<Progress.Entry> entries) {
        return entries.stream()
                .map(entry -> new TimelineEntry(entry.at().toInstant(), entry.what(), entry.why(), null))
                .toList();
    }

    /** The submission in the shape in which it was filled in. */
    private static NewSubmission said(Submissions.Said one) {
        SubmissionReceived said = one.said();
        Against against = said.against();
        return new NewSubmission(
                said.kind(),
                new Business(
                        against.name(),
                        against.creditCode(),
                        against.divisionCode(),
                        against.address(),
                        against.platform(),
                        against.channel()),
                new Matter(
                        said.category(),
                        said.problem(),
                        said.facts(),
                        said.amount(),
                        said.purchasedOn(),
                        said.orderNumber()),
                said.wants(),
                said.wantedAmount(),
                one.person(),
                said.kind() == SubmissionKind.COMPLAINT
                        ? null
                        : new Act(said.actDivisionCode(), said.actAddress(), said.actHappenedOn()),
                said.anonymous(),
                said.rewardWished(),
                said.separateFrom(),
                List.of());
    }
}
