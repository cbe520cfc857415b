package org.open12315.identity;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Sign-in at a provider of identities: Quarkus leads the browser there and back (authorization code flow with PKCE), and
 * only a browser that comes back right reaches {@link #come}. From then on the session is one of ours like every other; the
 * cookie of Quarkus, which was good for the way only, is taken away.
 */
@Path("/")
@PermitAll
@NonBlocking
class ProviderPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance providerRefused(String why);
    }

    /** Key of the attribute under which Quarkus keeps what it knows of the provider. */
    private static final String METADATA = "configuration-metadata";

    private final IdentityConfig config;
    private final ExternalAccounts accounts;
    private final ProviderSessionStore store;
    private final IdentityLinks links;
    private final SignedIn signedIn;
    private final OidcSession oidc;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    ProviderPages(
            IdentityConfig config,
            ExternalAccounts accounts,
            ProviderSessionStore store,
            IdentityLinks links,
            SignedIn signedIn,
            OidcSession oidc,
            SecurityIdentity identity,
            RoutingContext http) {
        this.config = config;
        this.accounts = accounts;
        this.store = store;
        this.links = links;
        this.signedIn = signedIn;
        this.oidc = oidc;
        this.identity = identity;
        this.http = http;
    }

    @GET
    @Path("sign-in/with/{provider}")
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> come(@RestPath String provider) {
        IdTokenCredential idToken = identity.getCredential(IdTokenCredential.class);
        if (idToken == null || !config.providers().containsKey(provider)) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/sign-in")).build());
        }
        TokenClaims claims = TokenClaims.of(idToken.getToken(), config.claims());
        boolean consumers = config.providers().get(provider).people() == IdentityConfig.People.CONSUMERS;
        return oidc.logout()
                .chain(() -> consumers ? accounts.ofConsumer(claims) : accounts.of(claims))
                .chain(account -> {
                    if (account != null && account.active()) {
                        return begin(account, atProvider(provider, claims, idToken));
                    }
                    return account == null && consumers
                            ? link(provider, claims)
                            : Uni.createFrom().item(refused("no-account"));
                });
    }

    /** The first time: whose account is it? */
    private Uni<Response> link(String provider, TokenClaims claims) {
        return links.begin(provider, claims.issuer(), claims.subject())
                .map(token -> Response.seeOther(URI.create("/sign-in/link"))
                        .cookie(IdentityLinkPages.cookie(IdentityLinkPages.COOKIE, token, http))
                        .build());
    }

    private Uni<Response> begin(KnownAccount account, ProviderSession at) {
        return signedIn.enter(account, http)
                .chain(session -> store.add(session, at))
                .map(written -> Response.seeOther(signedIn.onward(http)).build());
    }

    private ProviderSession atProvider(String provider, TokenClaims claims, IdTokenCredential idToken) {
        RefreshToken refresh = identity.getCredential(RefreshToken.class);
        OidcConfigurationMetadata metadata = identity.getAttribute(METADATA);
        return new ProviderSession(
                provider,
                claims.issuer(),
                claims.subject(),
                claims.sid(),
                idToken.getToken(),
                refresh == null ? null : refresh.getToken(),
                metadata == null ? null : metadata.getEndSessionUri());
    }

    /** Where Quarkus leads a browser that came back without success. */
    @GET
    @Path("sign-in/failed")
    @Produces(MediaType.TEXT_HTML)
    public Response failed() {
        return refused("not-finished");
    }

    private static Response refused(String why) {
        return Response.status(403).entity(Templates.providerRefused(why)).build();
    }
}
