package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.open12315.identity.Caller;
import org.open12315.identity.Permissions;
import org.open12315.identity.Right;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.pipeline.message.SubmissionKind;

/** Who may see and do what with a case: the table of identity laid over the state machine. */
@ApplicationScoped
class CaseAccess {

    private final Permissions permissions;
    private final Authorities authorities;

    CaseAccess(Permissions permissions, Authorities authorities) {
        this.permissions = permissions;
        this.authorities = authorities;
    }

    boolean mayRead(Caller caller, CaseFile file) {
        return permissions.may(caller, Right.READ, file.authorityCode());
    }

    /** Who reported is known to the officer who handles the report, and to nobody else of the authority. */
    boolean maySeePerson(Caller caller, CaseFile file) {
        return permissions.may(caller, Right.SEE_PERSON, file.authorityCode())
                && (file.kind() != SubmissionKind.REPORT || handles(caller, file));
    }

    /** An anonymous report says nothing of a person that could be false. */
    boolean maySuspendSender(Caller caller, CaseFile file) {
        return permissions.may(caller, Right.SUSPEND_SENDER, file.authorityCode())
                && maySeePerson(caller, file)
                && !file.anonymous();
    }

    private static boolean handles(Caller caller, CaseFile file) {
        return file.assignedId() != null && file.assignedId() == caller.accountId();
    }

    /** The steps open to the caller now; empty for a case that the caller may not know of. */
    Optional<List<Transition>> open(Caller caller, CaseFile file) {
        if (!mayRead(caller, file)) {
            return Optional.empty();
        }
        return Optional.of(Handling.open(file, capacities(caller)).stream()
                .filter(step -> permissions.may(caller, permission(step.action()), file.authorityCode()))
                .toList());
    }

    /**
     * What the caller may read of {@code wanted} and below; of the own authority and below if that is null.
     *
     * @param right to read the cases, or only the figures
     * @return empty if the caller may read nothing there
     */
    Optional<Scope> scope(Caller caller, Right right, String wanted) {
        Optional<String> own = caller.authorityCode();
        return authorities
                .find(wanted == null ? own.orElse(null) : wanted)
                .filter(top -> permissions.may(caller, right, top.code()))
                .map(top -> new Scope(top, readable(caller, right, top.code()), choices(caller, right, top)));
    }

    /** The head of a scope by itself, and each authority directly below with all that lies below that. */
    List<Overview.Part> parts(Caller caller, Right right, Scope scope) {
        List<Overview.Part> parts = new ArrayList<>();
        parts.add(new Overview.Part(scope.top(), List.of(scope.top().code())));
        for (Authority below : authorities.below(scope.top().code())) {
            parts.add(new Overview.Part(below, readable(caller, right, below.code())));
        }
        return parts;
    }

    /** The authority itself, then all below it that may be read, the nearest first. */
    private List<String> readable(Caller caller, Right right, String top) {
        List<String> readable = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(List.of(top));
        while (!next.isEmpty()) {
            String code = next.poll();
            if (permissions.may(caller, right, code)) {
                readable.add(code);
                authorities.below(code).stream().map(Authority::code).forEach(next::add);
            }
        }
        return readable;
    }

    private List<Authority> choices(Caller caller, Right right, Authority top) {
        List<Authority> choices = new ArrayList<>(authorities.ancestors(top.code()));
        Collections.reverse(choices);
        choices.add(top);
        choices.addAll(authorities.below(top.code()));
        choices.removeIf(one -> !permissions.may(caller, right, one.code()));
        return choices;
    }

    private static Set<Actor> capacities(Caller caller) {
        return caller.may(Right.HANDLE) ? EnumSet.of(Actor.OFFICER) : EnumSet.of(Actor.SUPERVISOR);
    }

    private static Right permission(CaseAction action) {
        return switch (action) {
            case ASSIGN -> Right.ASSIGN;
            case EXTEND -> Right.APPROVE;
            default -> Right.HANDLE;
        };
    }
}
