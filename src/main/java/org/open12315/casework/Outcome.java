package org.open12315.casework;

import java.util.List;

/** What became of an attempt to act on a case. */
sealed interface Outcome {

    /** Done and stored; {@code step} says where it led. */
    record Done(CaseFile before, Transition step) implements Outcome {}

    /** There is no such case, or none that this person may know of. */
    record Unknown() implements Outcome {}

    /** Somebody else was faster; {@code since} is what happened after the version that the attempt was based on. */
    record Stale(CaseFile now, List<CaseEvent> since) implements Outcome {}

    /** The state machine has no such step from the present state, or not for this person. */
    record NotOpen(CaseFile now) implements Outcome {}

    /** Something that the step needs is missing or is not in the list it has to be from. */
    record Incomplete(CaseFile now, List<Need> missing) implements Outcome {}
}
