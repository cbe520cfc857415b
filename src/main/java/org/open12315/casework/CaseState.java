package org.open12315.casework;

import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.Verdict;

/**
 * Where a case stands. Which action leads from one state to the next, who may take it and which deadline it starts is
 * written in {@link ComplaintFlow} and {@link ReportFlow}; nothing else changes a state.
 */
public enum CaseState {
    /** At a clearing desk that has to find the authority (待分送). */
    CLEARING,
    /** With the authority that has jurisdiction; a complaint waits for accept or refuse, a report for its check (待处理). */
    ASSIGNED,
    /** Repeats an earlier case of the same person and goes along with it (并案). */
    LINKED,
    /** The complainant has been asked for what is missing (待补充). */
    SUPPLEMENT_ASKED,
    /** Accepted; both sides are asked whether they agree to mediation (已受理). */
    ACCEPTED,
    /** In mediation (调解中). */
    MEDIATING,
    /** The parties have agreed (已和解). */
    SETTLED,
    /** Mediation has ended without agreement (终止调解). */
    TERMINATED,
    /** Refused and told (不予受理). */
    REFUSED(true),
    /** Withdrawn by the complainant (已撤回). */
    WITHDRAWN(true),
    /** A report is being checked (核查中). */
    CHECKING,
    /** The check has been extended with approval (延期核查). */
    EXTENDED,
    /** An investigation has been opened (立案). */
    INVESTIGATION_OPENED,
    /** No investigation is opened (不予立案). */
    NOT_OPENED,
    /** The named reporter has been told the decision (已告知). */
    TOLD,
    /** Handed to a body outside market supervision (移送). */
    TRANSFERRED(true),
    /** Done (办结). */
    CLOSED(true);

    private final boolean isFinal;

    CaseState() {
        this(false);
    }

    CaseState(boolean isFinal) {
        this.isFinal = isFinal;
    }

    /** True if no action leads on from here. */
    public boolean isFinal() {
        return isFinal;
    }

    /** The state in which a case begins, by what dedupe and routing said of its submission. */
    public static CaseState first(SubmissionRouted routed) {
        if (routed.screened().verdict() == Verdict.REPEATED) {
            return LINKED;
        }
        return routed.clearing() ? CLEARING : ASSIGNED;
    }
}
