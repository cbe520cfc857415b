package org.open12315.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.Partner;
import org.open12315.pipeline.message.Verdict;

/**
 * All there is about a case, for a program. The person is always masked here.
 *
 * @param person absent for an anonymous report
 * @param sender absent where the person is
 * @param actions what the caller can do now
 */
@Schema(name = "CaseDetail")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDetailView(
        @JsonProperty("case") CaseLineView line,
        String facts,
        Against against,
        @Schema(examples = "[\"refund\"]") List<String> wants,
        BigDecimal wantedAmount,
        LocalDate purchasedOn,
        String orderNumber,
        Partner partner,
        MaskedPerson person,
        Sender sender,
        Duplicates duplicates,
        List<Reason> routing,
        @Schema(examples = "order-121") String ruleSet,
        List<Entry> timeline,
        List<Step> actions) {

    /**
     * The identity behind the account that sent it.
     *
     * @param verification absent if the account has no person: closed, or never registered with a name
     * @param verifiedBy who said that it is verified or failed
     * @param sameName the name given with the case is the account's
     */
    @Schema(name = "CaseSender")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sender(
            @Schema(
                    enumeration = {"unverified", "pending", "verified", "failed"},
                    description = "unverified: only the form of name and number was checked")
            String verification,

            String verifiedBy,
            OffsetDateTime verifiedAt,
            boolean sameName) {}

    /**
     * What dedupe found.
     *
     * @param score likeness to the closest earlier submission, 0 to 1
     * @param reasons the same in words
     * @param linked receipt numbers of the first of those that were joined to it
     */
    @Schema(name = "CaseDuplicates")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Duplicates(
            Verdict verdict, double score, List<String> reasons, List<String> linked, Incident incident) {}

    /** The group of like submissions against the business; {@code openedAt} once it is a mass incident. */
    @Schema(name = "CaseIncident")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Incident(int submissions, int consumers, Instant openedAt) {}

    /** Why it came to this authority. */
    @Schema(name = "CaseRoutingReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String text, @Schema(examples = "暂行办法第十二条") String article) {}

    /** One entry of the timeline, newest first; {@code by} is absent for the platform itself. */
    @Schema(name = "CaseEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            OffsetDateTime at,
            CaseEvent.What what,
            @Schema(examples = "受理") String name,
            String by,
            CaseState from,
            CaseState to,
            String toAuthority,
            String ground,
            String reason) {}

    /**
     * A step that is open to the caller.
     *
     * @param needs what has to be given with it
     * @param grounds the codes to choose {@code ground} from; absent if it needs none
     */
    @Schema(name = "CaseStep")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Step(
            CaseAction action, @Schema(examples = "受理") String name, List<Need> needs, List<Choice> grounds) {}

    /** A legal ground. */
    @Schema(name = "CaseGround")
    public record Choice(String code, String text, String article, boolean confirmed) {}
}
