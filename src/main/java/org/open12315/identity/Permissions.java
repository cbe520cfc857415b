package org.open12315.identity;

import static org.open12315.identity.Permissions.Reach.BELOW;
import static org.open12315.identity.Permissions.Reach.NOWHERE;
import static org.open12315.identity.Permissions.Reach.OWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;

/** What each role may do to the cases of which authority: the one place that says so. */
@ApplicationScoped
public class Permissions {

    /** What can be done to a case. */
    public enum Act {
        /** Find it in a list and read it, the person masked. */
        READ,
        /** See who the person is; recorded. */
        SEE_PERSON,
        /** Accept, refuse, return, mediate, decide, close. */
        HANDLE,
        /** Give it to another authority from the clearing desk. */
        ASSIGN,
        /** Approve an extension. */
        APPROVE,
        /** See who looked at persons, when and why. */
        READ_ACCESS_LOG
    }

    /** How far a permission reaches. */
    enum Reach {
        NOWHERE,
        /** The cases of the caller's own authority. */
        OWN,
        /** Those, and the cases of all authorities below it. */
        BELOW
    }

    private static final Map<String, Map<Act, Reach>> TABLE = Map.of(
            // READ, SEE_PERSON, HANDLE, ASSIGN, APPROVE, READ_ACCESS_LOG
            Roles.CONSUMER, row(NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE),
            Roles.OFFICER, row(OWN, OWN, OWN, OWN, NOWHERE, NOWHERE),
            Roles.SUPERVISOR, row(BELOW, NOWHERE, NOWHERE, OWN, OWN, BELOW),
            Roles.ADMINISTRATOR, row(NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE));

    private static Map<Act, Reach> row(
            Reach read, Reach person, Reach handle, Reach assign, Reach approve, Reach readAccessLog) {
        return Map.of(
                Act.READ, read,
                Act.SEE_PERSON, person,
                Act.HANDLE, handle,
                Act.ASSIGN, assign,
                Act.APPROVE, approve,
                Act.READ_ACCESS_LOG, readAccessLog);
    }

    private final Authorities authorities;

    Permissions(Authorities authorities) {
        this.authorities = authorities;
    }

    /** May this role of this authority do that to a case of that authority? */
    public boolean may(String role, String ownAuthority, Act act, String caseAuthority) {
        if (ownAuthority == null || caseAuthority == null) {
            return false;
        }
        return switch (reach(role, act)) {
            case NOWHERE -> false;
            case OWN -> ownAuthority.equals(caseAuthority);
            case BELOW -> authorities.covers(ownAuthority, caseAuthority);
        };
    }

    /** The same for who asks now. */
    public boolean may(Caller caller, Act act, String caseAuthority) {
        Optional<String> own = caller.authorityCode();
        return own.isPresent() && may(caller.account().role(), own.get(), act, caseAuthority);
    }

    /** The authorities for whose cases the caller may do that, in the order of their codes. */
    public List<String> reachable(Caller caller, Act act) {
        return authorities
                .all()
                .map(Authority::code)
                .filter(code -> may(caller, act, code))
                .toList();
    }

    static Reach reach(String role, Act act) {
        return TABLE.getOrDefault(role, Map.of()).getOrDefault(act, NOWHERE);
    }
}
