package org.open12315.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns what the encrypted session cookie carries into an identity, unless that session was ended. */
@ApplicationScoped
class TrustedSignIn implements IdentityProvider<TrustedAuthenticationRequest> {

    private final KnownAccounts known;
    private final Sessions sessions;
    private final String cookie;

    TrustedSignIn(
            KnownAccounts known,
            Sessions sessions,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.known = known;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Session.parse(request.getPrincipal())
                .map(session -> restore(session, HttpSecurityUtils.getRoutingContextAttribute(request)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private Uni<SecurityIdentity> restore(Session session, RoutingContext http) {
        return sessions.isOpen(session)
                .chain(open -> open
                        ? known.identity(session.userName())
                        : Uni.createFrom().failure(new AuthenticationFailedException()))
                .map(identity -> KnownAccounts.in(session, identity))
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> forget(http));
    }

    /** Takes the cookie away: with it even the sign-in page would lead to the sign-in page. */
    private void forget(RoutingContext http) {
        if (http != null) {
            http.response()
                    .addCookie(Cookie.cookie(cookie, "")
                            .setPath("/")
                            .setMaxAge(0)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)
                            .setSecure(http.request().isSSL()));
        }
    }
}
