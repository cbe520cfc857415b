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
    private final EndedSessions ended;

    TrustedSignIn(KnownAccounts known, EndedSessions ended) {
        this.known = known;
        this.ended = ended;
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
        return ended.isEnded(session)
                .chain(over -> over
                        ? Uni.createFrom().failure(new AuthenticationFailedException())
                        : known.identity(session.userName()))
                .map(identity -> KnownAccounts.in(session, identity));
    }
}
