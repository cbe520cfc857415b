package org.open12315.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a transition does to the deadline of a case.
 *
 * @param change what happens
 * @param term the term that starts, or null if none does
 */
public record DeadlineEffect(Change change, Term term) {

    public enum Change {
        /** The deadline stays as it is. */
        KEEP,
        /** There is nothing more to be done by a day. */
        STOP,
        /** A term starts on the day of the action. */
        START,
        /** A term starts on the day the submission was received. */
        START_AT_RECEIPT,
        /** A term starts on the last day of the running one. */
        EXTEND
    }

    static final DeadlineEffect KEEP = new DeadlineEffect(Change.KEEP, null);
    static final DeadlineEffect STOP = new DeadlineEffect(Change.STOP, null);

    static DeadlineEffect start(Term term) {
        return new DeadlineEffect(Change.START, term);
    }

    static DeadlineEffect startAtReceipt(Term term) {
        return new DeadlineEffect(Change.START_AT_RECEIPT, term);
    }

    static DeadlineEffect extendBy(Term term) {
        return new DeadlineEffect(Change.EXTEND, term);
    }

    /**
     * The deadline after the transition, empty if there is none.
     *
     * @param rules the rule set of the case
     * @param received day of receipt, Beijing time
     * @param today day of the action, Beijing time
     * @param running the deadline before it, or null
     */
    Optional<Deadline> apply(RuleSet rules, LocalDate received, LocalDate today, Deadline running, DayCount calendar) {
        return switch (change) {
            case KEEP -> Optional.ofNullable(running);
            case STOP -> Optional.empty();
            case START -> count(rules, today, calendar);
            case START_AT_RECEIPT -> count(rules, received, calendar);
            case EXTEND -> count(rules, running == null ? today : running.lastDay(), calendar);
        };
    }

    private Optional<Deadline> count(RuleSet rules, LocalDate begins, DayCount calendar) {
        return rules.limit(term).map(limit -> Deadline.count(limit, begins, calendar));
    }
}
