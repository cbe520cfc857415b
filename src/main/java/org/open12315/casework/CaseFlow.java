package org.open12315.casework;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * The state machine of one kind of case: a table of {@link Transition}s and nothing else. Whoever changes a state asks
 * here first; an action without a row is not possible in that state.
 */
public final class CaseFlow {

    private static final CaseFlow COMPLAINT = new CaseFlow(Term.DECIDE, ComplaintFlow.rows());
    private static final CaseFlow REPORT = new CaseFlow(Term.CHECK, ReportFlow.rows());

    private final Term firstTerm;
    private final List<Transition> rows;

    private CaseFlow(Term firstTerm, List<Transition> rows) {
        this.firstTerm = firstTerm;
        this.rows = List.copyOf(rows);
    }

    /**
     * The state machine for this kind.
     *
     * @throws IllegalArgumentException for a consultation: it is answered, not handled as a case
     */
    public static CaseFlow of(SubmissionKind kind) {
        return switch (kind) {
            case COMPLAINT -> COMPLAINT;
            case REPORT -> REPORT;
            case CONSULTATION -> throw new IllegalArgumentException("a consultation has no case file");
        };
    }

    /** The deadline a case begins with; a linked case has none of its own, it follows the first. */
    public Optional<Deadline> firstDeadline(CaseState first, RuleSet rules, LocalDate received, DayCount calendar) {
        return first == CaseState.LINKED
                ? Optional.empty()
                : DeadlineEffect.startAtReceipt(firstTerm).apply(rules, received, received, null, calendar);
    }

    /** The row for this action in this state, empty if the action is not possible there. */
    public Optional<Transition> find(CaseState from, CaseAction action, boolean anonymous) {
        return rows.stream()
                .filter(row -> row.from() == from && row.action() == action && row.openFor(anonymous))
                .findFirst();
    }

    /** What somebody in one of these capacities may do in this state, in the order of the table. */
    public List<Transition> open(CaseState from, Set<Actor> capacities, boolean anonymous) {
        return rows.stream()
                .filter(row -> row.from() == from && row.openFor(anonymous))
                .filter(row -> row.who().stream().anyMatch(capacities::contains))
                .toList();
    }

    /** All rows, in the order in which they are written. */
    public List<Transition> rows() {
        return rows;
    }

    /** Every state that a case of this kind can be in. */
    public Set<CaseState> states() {
        return rows.stream().flatMap(row -> Stream.of(row.from(), row.to())).collect(toUnmodifiableSet());
    }

    /** Begins a row, read as: on this action to that state. */
    static Row on(CaseAction action, CaseState to) {
        return new Row(action, to);
    }

    /** A row while it is being written: by default an officer or a supervisor acts and the deadline stays. */
    static final class Row {
        private final CaseAction action;
        private final CaseState to;
        private Set<Actor> who = EnumSet.of(Actor.OFFICER, Actor.SUPERVISOR);
        private Set<Need> needs = EnumSet.noneOf(Need.class);
        private DeadlineEffect effect;
        private Transition.SenderKind sender = Transition.SenderKind.ANY;

        private Row(CaseAction action, CaseState to) {
            this.action = action;
            this.to = to;
            this.effect = to.isFinal() ? DeadlineEffect.STOP : DeadlineEffect.KEEP;
        }

        Row by(Actor... actors) {
            who = EnumSet.copyOf(Arrays.asList(actors));
            return this;
        }

        Row needs(Need... given) {
            needs = EnumSet.copyOf(Arrays.asList(given));
            return this;
        }

        Row then(DeadlineEffect change) {
            effect = change;
            return this;
        }

        Row when(Transition.SenderKind kind) {
            sender = kind;
            return this;
        }

        Transition from(CaseState state) {
            return new Transition(state, action, to, who, needs, effect, sender);
        }
    }

    /** The rows that lead on from one state. */
    static List<Transition> from(CaseState state, Row... rows) {
        return Arrays.stream(rows).map(row -> row.from(state)).toList();
    }
}
