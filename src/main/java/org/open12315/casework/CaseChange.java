package org.open12315.casework;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;

/**
 * A transition that has been checked and only needs to be stored.
 *
 * @param before the case as it was when the decision was taken
 * @param step the row of the state machine
 * @param who acts
 * @param input what was given with it
 * @param authorityCode the authority that has the case afterwards
 * @param deadline the deadline afterwards, or null
 * @param assigned the officer who handles it afterwards, or null
 */
record CaseChange(
        CaseFile before,
        Transition step,
        Acting who,
        ActionInput input,
        String authorityCode,
        Deadline deadline,
        Acting assigned) {

    private boolean moves() {
        return !authorityCode.equals(before.authorityCode());
    }

    /** The case was linked to an earlier one and is a matter of its own from now on. */
    boolean leavesFirst() {
        return step.action() == CaseAction.SEPARATE;
    }

    /** What becomes of the cases linked to this one: they go where it goes and end when it ends. */
    private Optional<CaseEvent.What> followers() {
        if (followersEnd().isPresent()) {
            return Optional.of(CaseEvent.What.CLOSE);
        }
        return moves() ? Optional.of(CaseEvent.What.FOLLOWED) : Optional.empty();
    }

    private Optional<CaseState> followersEnd() {
        return CaseFlow.of(before.kind())
                .find(CaseState.LINKED, CaseAction.CLOSE, before.anonymous())
                .filter(close -> step.to().isFinal())
                .map(Transition::to);
    }

    /** The parameters of the statement in {@link CaseStore}. */
    Tuple columns() {
        return Tuple.tuple()
                .addLong(before.receiptNumber().value())
                .addInteger(before.version())
                .addString(step.to().name())
                .addString(authorityCode)
                .addString(deadline == null ? null : deadline.term().name())
                .addLocalDate(deadline == null ? null : deadline.lastDay())
                .addString(assigned == null ? null : assigned.name())
                .addBoolean(leavesFirst())
                .addLong(who.accountId())
                .addString(who.name())
                .addString(before.authorityCode())
                .addString(CaseEvent.What.of(step.action()).name())
                .addString(before.state().name())
                .addString(moves() ? authorityCode : null)
                .addString(input.ground())
                .addString(input.hasReason() ? input.reason().strip() : null)
                .addString(followers().map(Enum::name).orElse(null))
                .addString(followersEnd().map(Enum::name).orElse(null))
                .addLong(leavesFirst() ? before.linkedTo() : null)
                .addLong(assigned == null ? null : assigned.accountId());
    }
}
