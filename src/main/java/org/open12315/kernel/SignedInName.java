package org.open12315.kernel;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * The name that somebody signs in with. The principal of an identity may hold more than that, because the form mechanism
 * writes it into the session cookie; who needs the name for a page or a record asks here.
 */
public final class SignedInName {

    /** Attribute of an identity that holds the name, set by every way of signing in whose principal is another. */
    public static final String ATTRIBUTE = "open12315.user-name";

    private SignedInName() {}

    /** The name, or an empty string for nobody. */
    public static String of(SecurityIdentity identity) {
        String name = identity.getAttribute(ATTRIBUTE);
        if (name != null) {
            return name;
        }
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }
}
