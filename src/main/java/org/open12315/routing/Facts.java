package org.open12315.routing;

import java.time.LocalDate;
import java.util.Optional;
import org.open12315.business.Platform;
import org.open12315.kernel.Clocks;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionReceived;

/**
 * What the decision table looks at.
 *
 * @param kind complaint, report or consultation
 * @param channel how the business sells
 * @param received day of receipt, Beijing time; it chooses the rule set
 * @param businessPlace code of the division of the business's place, or null
 * @param address its street address as typed, or null
 * @param actPlace code of the division where the act took place, or null
 * @param operator the platform operator, or the business itself if it is one, or null if the register does not know it
 */
record Facts(
        SubmissionKind kind,
        SaleChannel channel,
        LocalDate received,
        String businessPlace,
        String address,
        String actPlace,
        Platform operator) {

    static Facts of(SubmissionReceived submission, Optional<Platform> operator) {
        Against against = submission.against();
        return new Facts(
                submission.kind(),
                against.channel(),
                submission.receivedAt().atZone(Clocks.BEIJING).toLocalDate(),
                against.divisionCode(),
                against.address(),
                submission.actDivisionCode(),
                operator.orElse(null));
    }

    Facts withBusinessPlace(String code) {
        return new Facts(kind, channel, received, code, address, actPlace, operator);
    }

    boolean complaint() {
        return kind == SubmissionKind.COMPLAINT;
    }

    boolean report() {
        return kind == SubmissionKind.REPORT;
    }

    /** A seller on a platform; who knows no more than the platform has bought there. */
    boolean seller() {
        return channel == SaleChannel.PLATFORM_SELLER || channel == SaleChannel.UNKNOWN && operator != null;
    }

    /** A platform operator, or one who sells through its own site: both are handled at their domicile. */
    boolean ownSiteOrOperator() {
        return channel == SaleChannel.PLATFORM_OPERATOR || channel == SaleChannel.OWN_SITE;
    }

    /** The division of the operator's registered domicile, or null. */
    String operatorSeat() {
        return operator == null ? null : operator.divisionCode();
    }

    String operatorName() {
        return operator == null ? "" : operator.operator();
    }
}
