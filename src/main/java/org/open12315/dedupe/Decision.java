package org.open12315.dedupe;

import java.util.List;
import org.open12315.pipeline.message.Verdict;

/**
 * What was decided of one submission.
 *
 * @param placed the submission with its place among the others
 * @param linkedTo for REPEATED the first of the person's chain, otherwise null
 * @param incidentId for MASS the incident, otherwise null
 * @param closest the earlier submission that the score is about, or null
 * @param score likeness to it, 0 to 1
 */
record Decision(
        Candidate placed,
        Verdict verdict,
        Long linkedTo,
        Long incidentId,
        Long closest,
        double score,
        List<String> reasons) {

    /** True if it is not the first of its matter, so that a group has to hold it. */
    boolean joins() {
        return placed.group() != placed.receiptNumber();
    }
}
