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
 * @param assignedId account of the officer who handles them, or null for anybody's and nobody's
 * @param from earliest deadline
 * @param to latest deadline; {@link Due.Range#NONE} lets in those that have none
 * @param search what the cases must contain, or null
 * @param edge the line after which the page begins, or before which it ends; null for the first page
 * @param backward it is the page before {@code edge}
 * @param limit lines wanted
 */
record WorklistQuery(
        List<String> authorities,
        List<CaseState> states,
        SubmissionKind kind,
        Long assignedId,
        LocalDate from,
        LocalDate to,
        Search search,
        Sort sort,
        Cursor edge,
        boolean backward,
        int limit) {

    /** In which order. */
    enum Sort {
        /** What is due first comes first; without a deadline last. */
        DEADLINE,
        /** What was received last comes first. */
        RECEIVED
    }
}
