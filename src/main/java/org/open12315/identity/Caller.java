package org.open12315.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.open12315.kernel.SignedInName;

/** Who asks, whatever way of signing in brought them here. */
@RequestScoped
public class Caller {

    /** Attribute of the identity that holds the {@link KnownAccount}; every way of signing in sets it. */
    static final String ACCOUNT = "open12315.account";

    /** Attribute of an identity that came by an access token. */
    static final String BY_TOKEN = "open12315.by-token";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whose identity it is, for routes that run outside of a request's context; empty for nobody. */
    public static Optional<KnownAccount> accountOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ACCOUNT));
    }

    /**
     * For such routes too: false only for an access token whose scopes leave this right out. Whoever came otherwise has the
     * rights of the role, which those routes ask for by themselves.
     */
    public static boolean tokenOpens(SecurityIdentity identity, Right right) {
        return identity.getAttribute(BY_TOKEN) == null || may(identity, right);
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /** Number of the account. Only behind {@code @PermissionsAllowed} or after {@link #signedIn}. */
    public long accountId() {
        return account().id();
    }

    public String userName() {
        return SignedInName.of(identity);
    }

    public String displayName() {
        return account().displayName();
    }

    /** Whether the caller may do that at all, however far it reaches. */
    public boolean may(Right right) {
        return may(identity, right);
    }

    private static boolean may(SecurityIdentity identity, Right right) {
        return identity.getPermissions().stream()
                .anyMatch(permission -> permission.getName().equals(right.key()));
    }

    /** Authority of somebody who works for one. */
    public Optional<String> authorityCode() {
        KnownAccount account = identity.getAttribute(ACCOUNT);
        return Optional.ofNullable(account).map(KnownAccount::authorityCode);
    }

    public KnownAccount account() {
        KnownAccount account = identity.getAttribute(ACCOUNT);
        if (account == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return account;
    }
}
