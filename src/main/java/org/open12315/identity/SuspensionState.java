package org.open12315.identity;

import java.util.List;
import java.util.Optional;

/** Where the suspension of an account stands, and what can be done with it then. */
public enum SuspensionState {
    /** The owner has not objected. */
    STANDING,
    /** The owner objected and waits for a decision. */
    APPEALED,
    /** The appeal was turned down. */
    UPHELD,
    /** The owner files again; the end. */
    LIFTED;

    /** What somebody decides who did not suspend the account. */
    public enum Decision {
        LIFT,
        UPHOLD
    }

    /** Whether the owner can object now: once for each suspension. */
    boolean openToAppeal() {
        return this == STANDING;
    }

    /** What can be decided now: a suspension can be lifted at any time, and upheld only against an appeal. */
    List<Decision> decisions() {
        return switch (this) {
            case APPEALED -> List.of(Decision.LIFT, Decision.UPHOLD);
            case STANDING, UPHELD -> List.of(Decision.LIFT);
            case LIFTED -> List.of();
        };
    }

    /** The state after a decision; empty if it cannot be taken now. */
    Optional<SuspensionState> after(Decision decision) {
        return decisions().contains(decision)
                ? Optional.of(decision == Decision.LIFT ? LIFTED : UPHELD)
                : Optional.empty();
    }
}
