package org.open12315.casework;

import java.time.Instant;

/**
 * One entry of a case's timeline; never changed.
 *
 * @param version version of the case after it
 * @param actor display name at that time, or null for the platform itself
 * @param authorityCode authority that had the case, or null
 * @param what what happened
 * @param from state before, or null
 * @param to state after, or null if the state did not change
 * @param toAuthority the authority it went to, or null
 * @param ground code of the legal ground, or null
 * @param reason the reason in words, or null
 * @param otherCase receipt number of another case that it is about, or null
 * @param forSender the consumer or reporter sees it too
 */
public record CaseEvent(
        long receiptNumber,
        int version,
        Instant at,
        String actor,
        String authorityCode,
        What what,
        CaseState from,
        CaseState to,
        String toAuthority,
        String ground,
        String reason,
        Long otherCase,
        boolean forSender) {

    /** What can stand in a timeline: the actions of the state machine, and what happens beside it. */
    public enum What {
        /** The case file was opened. */
        OPENED,
        /** The same person sent the same matter again. */
        REPEATED,
        /** A linked case went along with the first to another authority. */
        FOLLOWED,
        /** Somebody looked at who the person is. */
        SHOW_PERSON,
        /** The account of the sender was suspended. */
        SUSPEND_SENDER,
        ASSIGN,
        PASS_ON,
        RETURN,
        TRANSFER,
        SEPARATE,
        ASK_SUPPLEMENT,
        SUPPLEMENT,
        ACCEPT,
        REFUSE,
        MEDIATE,
        SETTLE,
        TERMINATE,
        WITHDRAW,
        CHECK,
        EXTEND,
        OPEN_INVESTIGATION,
        DO_NOT_OPEN,
        TELL_REPORTER,
        CLOSE;

        static What of(CaseAction action) {
            return valueOf(action.name());
        }
    }
}
