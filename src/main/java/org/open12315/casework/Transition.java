package org.open12315.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a state machine: in state {@code from} the action {@code action} leads to {@code to}.
 *
 * @param from state before
 * @param action what is done
 * @param to state after
 * @param who in which capacity it may be done
 * @param needs what has to be given with it
 * @param effect what it does to the deadline
 * @param sender for which senders it is open
 */
public record Transition(
        CaseState from,
        CaseAction action,
        CaseState to,
        Set<Actor> who,
        Set<Need> needs,
        DeadlineEffect effect,
        SenderKind sender) {

    /** Whether a row depends on the sender having given a name. */
    public enum SenderKind {
        ANY,
        NAMED,
        ANONYMOUS
    }

    public Transition {
        who = Set.copyOf(who);
        needs = Set.copyOf(needs);
    }

    /** The needs that {@code input} leaves open or answers with a ground the rule set does not have; empty if it may run. */
    public List<Need> missing(ActionInput input, RuleSet rules) {
        Set<Need> open = EnumSet.noneOf(Need.class);
        for (Need need : needs) {
            if (!given(need, input, rules)) {
                open.add(need);
            }
        }
        if (Ground.OTHER.equals(input.ground()) && takesGround() && !input.hasReason()) {
            open.add(Need.REASON);
        }
        return List.copyOf(open);
    }

    /**
     * The deadline after this transition, empty if nothing is left to be done by a day.
     *
     * @param rules the rule set of the case
     * @param received day of receipt, Beijing time
     * @param today day of the action, Beijing time
     * @param running the deadline before it, or null
     */
    public Optional<Deadline> deadline(
            RuleSet rules, LocalDate received, LocalDate today, Deadline running, DayCount calendar) {
        return effect.apply(rules, received, today, running, calendar);
    }

    /**
     * False if this transition would set a last day that has passed already. It happens to an extension, which runs on
     * from the end of the first term: given long after that, it would extend nothing.
     *
     * @param after the deadline after it, or null
     */
    boolean isInTime(Deadline after, LocalDate today) {
        return effect.term() == null || after == null || !after.missed(today);
    }

    boolean openFor(boolean anonymous) {
        return sender == SenderKind.ANY || anonymous == (sender == SenderKind.ANONYMOUS);
    }

    private boolean takesGround() {
        return needs.contains(Need.REFUSAL_GROUND) || needs.contains(Need.ENDING_GROUND);
    }

    private static boolean given(Need need, ActionInput input, RuleSet rules) {
        return switch (need) {
            case REASON -> input.hasReason();
            case REFUSAL_GROUND -> rules.refusal(input.ground()).isPresent();
            case ENDING_GROUND -> rules.ending(input.ground()).isPresent();
            case AUTHORITY ->
                input.authorityCode() != null && !input.authorityCode().isBlank();
        };
    }
}
