package org.open12315.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what the encrypted session cookie carries into an identity, unless that session was ended. */
@ApplicationScoped
class TrustedSignIn implements IdentityProvider<TrustedAuthenticationRequest> {

    private final KnownAccounts known;
    private final Sessions sessions;

    TrustedSignIn(KnownAccounts known, Sessions sessions) {
        this.known = known;
        this.sessions = sessions;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Session.parse(request.getPrincipal())
                .map(this::restore)
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private Uni<SecurityIdentity> restore(Session session) {
        return sessions.isOpen(session)
                .chain(open -> open
                        ? known.identity(session.userName())
                        : Uni.createFrom().failure(new AuthenticationFailedException()))
                .map(identity -> KnownAccounts.in(session, identity));
    }
}
