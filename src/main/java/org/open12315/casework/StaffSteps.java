package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Locale;
import org.open12315.identity.Caller;
import org.open12315.web.FieldErrors;

/** Takes a step for somebody of an authority, and says what stands in its way. */
@ApplicationScoped
class StaffSteps {

    private final Handling handling;
    private final CaseAccess access;
    private final AuthorityAnswer authorities;

    StaffSteps(Handling handling, CaseAccess access, AuthorityAnswer authorities) {
        this.handling = handling;
        this.access = access;
        this.authorities = authorities;
    }

    /** Takes the step, if the case still has this version and the caller may. */
    Uni<Outcome> take(long receiptNumber, int version, Typed typed, Caller caller) {
        ActionInput input = new ActionInput(
                typed.reason(), typed.ground().isEmpty() ? null : typed.ground(), authorities.code(typed.authority()));
        Acting who = new Acting(caller.accountId(), caller.displayName());
        return handling.byStaff(
                new Handling.Attempt(receiptNumber, version, typed.action(), input, who),
                file -> access.open(caller, file));
    }

    /** Whether the step is possible now, only not for this person. */
    boolean isForbidden(Outcome.NotOpen notOpen, CaseAction action) {
        return Handling.open(notOpen.now(), EnumSet.of(Actor.OFFICER, Actor.SUPERVISOR)).stream()
                .anyMatch(step -> step.action() == action);
    }

    /** Whether the only thing that happened meanwhile is this very step by the same person: a button pressed twice. */
    boolean isOwnEcho(Outcome outcome, Typed typed, Caller caller) {
        return outcome instanceof Outcome.Stale stale
                && stale.since().size() == 1
                && stale.since().get(0).what() == CaseEvent.What.of(typed.action())
                && caller.displayName().equals(stale.since().get(0).actor());
    }

    /** What the form lacks, each at its field. */
    FieldErrors errors(Outcome.Incomplete incomplete, Typed typed, Locale locale) {
        return new StepForms(locale)
                .errors(typed.action(), incomplete.missing(), authorities.places(typed.authority()));
    }
}
