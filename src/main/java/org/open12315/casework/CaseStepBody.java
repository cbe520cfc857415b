package org.open12315.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that a program takes for its user.
 *
 * @param version the version of the case that the decision is based on
 * @param ground code of a legal ground, where the step needs one
 * @param authority code of the authority that the case goes to, where the step needs one
 */
@Schema(
        name = "CaseActionRequest",
        requiredProperties = {"version", "action"})
public record CaseStepBody(
        @Schema(examples = "0") Integer version,

        @Schema(examples = "REFUSE", implementation = CaseAction.class)
        String action,

        @Schema(examples = "经核实属于经营性采购", maxLength = 1000) String reason,
        @Schema(examples = "not-consumption") String ground,
        @Schema(examples = "330106") String authority) {

    /**
     * What became of it.
     *
     * @param state the state that it led to
     * @param visible false if the case is now with an authority whose cases the caller may not read
     */
    @Schema(name = "CaseActionDone")
    public record Done(
            @Schema(examples = "261123482910537734") String receiptNumber,
            CaseAction action,
            CaseState state,
            @Schema(examples = "1") int version,
            boolean visible) {}
}
