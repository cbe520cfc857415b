package org.open12315.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rights the scopes of an access token open. A token never has more than these, nor more than the role of its account
 * has; what no scope opens (accounts of others, the access log, the platform) is for people who signed in themselves.
 */
final class Scopes {

    private static final Map<String, Set<Right>> OPENS = Map.of(
            "submissions:write", EnumSet.of(Right.FILE),
            "submissions:read", EnumSet.of(Right.FOLLOW),
            "cases:read", EnumSet.of(Right.READ),
            "cases:handle", EnumSet.of(Right.READ, Right.SEE_PERSON, Right.HANDLE, Right.ASSIGN, Right.APPROVE),
            "figures:read", EnumSet.of(Right.FIGURES),
            "account:manage", EnumSet.of(Right.OWN_ACCOUNT));

    private Scopes() {}

    /** The rights that a token with these scopes has in the hands of this role; words that are no scope of ours open nothing. */
    static Set<String> rights(String role, Collection<String> scopes) {
        return scopes.stream()
                .flatMap(scope -> OPENS.getOrDefault(scope, Set.of()).stream())
                .filter(right -> Permissions.reach(role, right) != Permissions.Reach.NOWHERE)
                .map(Right::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All scopes that open something. */
    static Set<String> all() {
        return OPENS.keySet();
    }
}
