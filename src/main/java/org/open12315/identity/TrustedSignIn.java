package org.open12315.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns the name in the encrypted session cookie into an identity. */
@ApplicationScoped
class TrustedSignIn implements IdentityProvider<TrustedAuthenticationRequest> {

    private final KnownAccounts known;

    TrustedSignIn(KnownAccounts known) {
        this.known = known;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return known.identity(request.getPrincipal());
    }
}
