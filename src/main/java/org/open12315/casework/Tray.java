package org.open12315.casework;

import static org.open12315.casework.CaseState.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a case lies on the officer's desk: the tabs of the worklist. Every state lies in exactly one but the last. */
public enum Tray {
    /** Somebody has to decide where it goes or whether it is taken up (待处理). */
    TO_DECIDE(CLEARING, ASSIGNED),
    /** Being handled (办理中). */
    RUNNING(SUPPLEMENT_ASKED, ACCEPTED, MEDIATING, CHECKING, EXTENDED),
    /** Decided; the parties have to be told and the case closed (待告知办结). */
    TO_FINISH(SETTLED, TERMINATED, INVESTIGATION_OPENED, NOT_OPENED, TOLD),
    /** Goes along with an earlier case of the same person (并案). */
    TOGETHER(LINKED),
    /** Nothing more to be done (已办结). */
    DONE(REFUSED, WITHDRAWN, TRANSFERRED, CLOSED),
    /** Everything. */
    ALL(CaseState.values());

    private final Set<CaseState> states;

    Tray(CaseState... states) {
        this.states = Arrays.stream(states).collect(Collectors.toUnmodifiableSet());
    }

    /** The states that lie here, in the order of {@link CaseState}. */
    public List<CaseState> states() {
        return states.stream().sorted().toList();
    }

    /** The tray, other than {@link #ALL}, in which a case in this state lies. */
    public static Tray of(CaseState state) {
        return Arrays.stream(values())
                .filter(tray -> tray.states.contains(state))
                .findFirst()
                .orElseThrow();
    }
}
