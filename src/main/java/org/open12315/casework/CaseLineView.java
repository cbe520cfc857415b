package org.open12315.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * A case as the worklist gives it to a program.
 *
 * @param stateName the state in the language asked for
 * @param linkedTo receipt number of the case it was joined to
 * @param incident it belongs to a mass incident
 */
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseLineView(
        @Schema(examples = "261123482910537734") String receiptNumber,

        @Schema(description = "raised by every change; an action names the one it is based on", examples = "0")
        int version,

        SubmissionKind kind,
        boolean anonymous,
        @Schema(examples = "ASSIGNED") CaseState state,
        @Schema(examples = "待受理") String stateName,
        Office authority,

        @Schema(description = "display name of the officer who handles it")
        String assignedTo,

        @Schema(examples = "杭州某某食品有限公司") String business,
        @Schema(examples = "food.packaged") String category,
        @Schema(examples = "food-safety") String problem,

        @Schema(description = "the first words of the facts")
        String summary,

        @Schema(examples = "59.90") BigDecimal amount,
        OffsetDateTime receivedAt,
        Due deadline,
        String linkedTo,
        boolean incident) {

    /** An authority with its name. */
    @Schema(name = "CaseAuthority")
    public record Office(
            @Schema(examples = "330110") String code,
            @Schema(examples = "杭州市余杭区市场监督管理局") String name) {}

    /**
     * What has to be done by when.
     *
     * @param workingDaysLeft 0 on the last day, negative once it has passed
     * @param confirmed false while the limit was not read in the official text
     */
    @Schema(name = "CaseDeadline")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Due(
            Term term,
            @Schema(examples = "决定是否受理") String what,
            LocalDate lastDay,
            @Schema(examples = "7") int workingDaysLeft,
            boolean overdue,
            @Schema(examples = "处理办法第十五条") String article,
            boolean confirmed) {}

    /**
     * A page of the worklist.
     *
     * @param next parameter {@code after} of the next page; absent on the last
     * @param previous parameter {@code before} of the page before; absent on the first
     */
    @Schema(name = "CasePage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<CaseLineView> items, String next, String previous) {}
}
