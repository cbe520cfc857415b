package org.open12315.casework;

import java.time.LocalDate;
import java.util.List;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * What a worklist is asked for.
 *
 * @param authorities the authorities whose cases are wanted; the caller may read all of them
 * @param states the states that are wanted, at least one
 * @param kind complaints or reports, or null for both
 * @param from earliest deadline
 * @param to latest deadline; {@link Due.Range#NONE} lets in those that have none
 * @param search what the cases must contain, or null
 * @param after the last line of the page before, or null
 * @param limit lines wanted
 */
record WorklistQuery(
        List<String> authorities,
        List<CaseState> states,
        SubmissionKind kind,
        LocalDate from,
        LocalDate to,
        Search search,
        Sort sort,
        Cursor after,
        int limit) {

    /** In which order. */
    enum Sort {
        /** What is due first comes first; without a deadline last. */
        DEADLINE,
        /** What was received last comes first. */
        RECEIVED
    }
}
