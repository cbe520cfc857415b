package org.open12315.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.Partner;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;

/**
 * A whole and valid submission, from the page or the API, before it has a number.
 *
 * @param person null for an anonymous report
 * @param act null for a complaint
 * @param evidence ids of files in the order in which they were chosen; null for none
 */
public record NewSubmission(
        SubmissionKind kind,
        Business against,
        Matter matter,
        List<String> wants,
        BigDecimal wantedAmount,
        Person person,
        Act act,
        boolean anonymous,
        boolean rewardWished,
        Long separateFrom,
        // one without files looks as it always did: keys that were used before files could be named still fit
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> evidence) {

    public NewSubmission {
        evidence = evidence == null ? List.of() : evidence.stream().distinct().toList();
    }

    NewSubmission with(List<UUID> files) {
        return new NewSubmission(
                kind, against, matter, wants, wantedAmount, person, act, anonymous, rewardWished, separateFrom, files);
    }

    /** What travels through the stages: everything but the person. */
    SubmissionReceived received(ReceiptNumber number, long consumerId, OffsetDateTime at) {
        return received(number, consumerId, at, null);
    }

    /** @param partner who files it for the consumer, or null */
    SubmissionReceived received(ReceiptNumber number, long consumerId, OffsetDateTime at, Partner partner) {
        return new SubmissionReceived(
                SubmissionReceived.VERSION,
                number.value(),
                kind,
                consumerId,
                at.toInstant(),
                against.toMessage(),
                matter.category(),
                matter.problem(),
                matter.facts(),
                matter.amount(),
                matter.purchasedOn(),
                matter.orderNumber(),
                wants,
                wantedAmount,
                act == null ? null : act.divisionCode(),
                act == null ? null : act.address(),
                act == null ? null : act.happenedOn(),
                anonymous,
                rewardWished,
                separateFrom,
                partner);
    }
}
