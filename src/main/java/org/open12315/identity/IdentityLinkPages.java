package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestCookie;
import org.open12315.kernel.SignedInName;

/** The first time from a provider: prove the account, then say yes. */
@Path("/sign-in/link")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class IdentityLinkPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        /** @param account name of the account that was proved, null until then */
        static native TemplateInstance linkIdentity(String provider, String account);

        static native TemplateInstance linked(String provider);
    }

    /** Holds the token of {@link IdentityLinks}. */
    static final String COOKIE = "identity-link";

    /** Where the sign-in leads afterwards; the cookie of the form mechanism. */
    private static final String RETURN_TO = "quarkus-redirect-location";

    private static final URI SIGN_IN = URI.create("/sign-in");

    private final IdentityLinks links;
    private final SignInChoicesView choices;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    IdentityLinkPages(IdentityLinks links, SignInChoicesView choices, SecurityIdentity identity, RoutingContext http) {
        this.links = links;
        this.choices = choices;
        this.identity = identity;
        this.http = http;
    }

    @GET
    public Uni<Response> show(@RestCookie(COOKIE) String token) {
        if (token == null || token.isEmpty()) {
            return Uni.createFrom().item(Response.seeOther(SIGN_IN).build());
        }
        return links.pending(token, Session.of(identity)).map(pending -> {
            if (pending == null) {
                return Response.seeOther(SIGN_IN)
                        .cookie(cookie(COOKIE, "", http))
                        .build();
            }
            String account = pending.proved() ? SignedInName.of(identity) : null;
            Response.ResponseBuilder page =
                    Response.ok(Templates.linkIdentity(choices.label(pending.provider()), account));
            return pending.proved() ? page.build() : page.cookie(returnHere()).build();
        });
    }

    @POST
    public Uni<Response> link(@RestCookie(COOKIE) String token) {
        if (token == null || token.isEmpty()) {
            return Uni.createFrom().item(Response.seeOther(SIGN_IN).build());
        }
        Session session = Session.of(identity);
        return links.pending(token, session)
                .chain(pending -> links.link(token, session)
                        .map(linked -> linked
                                ? Response.ok(Templates.linked(choices.label(pending.provider())))
                                        .cookie(cookie(COOKIE, "", http))
                                        .build()
                                : Response.seeOther(URI.create("/sign-in/link")).build()));
    }

    /** The cookie that brings a browser here after it came from a provider. */
    static NewCookie cookie(String name, String value, RoutingContext http) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/sign-in")
                .maxAge(value.isEmpty() ? 0 : (int) IdentityLinks.LIFE.toSeconds())
                .httpOnly(true)
                .secure(http.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private NewCookie returnHere() {
        return new NewCookie.Builder(RETURN_TO)
                .value(http.request().absoluteURI())
                .path("/")
                .httpOnly(true)
                .secure(http.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
