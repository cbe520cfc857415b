package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
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
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Permission;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Sign-in and sign-out. The password itself goes to {@code /sign-in/check}, which belongs to the form mechanism. */
@Path("/")
@PermitAll
@NonBlocking
class SignInPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance signIn(FieldErrors errors, String user, boolean registered);

        static native TemplateInstance signedOut(String onward);
    }

    private final Frame frame;
    private final IdentityConfig config;
    private final Sessions sessions;
    private final ProviderSessionStore providers;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    SignInPages(
            Frame frame,
            IdentityConfig config,
            Sessions sessions,
            ProviderSessionStore providers,
            SecurityIdentity identity,
            RoutingContext http) {
        this.frame = frame;
        this.config = config;
        this.sessions = sessions;
        this.providers = providers;
        this.identity = identity;
        this.http = http;
    }

    @GET
    @Path("sign-in")
    @Produces(MediaType.TEXT_HTML)
    public Response signIn(@RestCookie(PasswordSignIn.HINT) String hint, @RestQuery boolean registered) {
        if (hint == null || !hint.contains(":")) {
            return Response.ok(Templates.signIn(FieldErrors.none(), "", registered))
                    .build();
        }
        String[] parts = hint.split(":", 2);
        boolean wait = parts[0].equals("wait");
        IdentityMessages words = MessageBundles.get(
                IdentityMessages.class, Localized.Literal.of(frame.language().tag()));
        FieldErrors errors =
                switch (parts[0]) {
                    case "wait" ->
                        FieldErrors.none()
                                .and("user", words.tooMany(config.pause().toMinutes()));
                    case "passkey" ->
                        FieldErrors.none()
                                .and("", Words.passkeys(frame.language().tag()).signInRefused());
                    default -> FieldErrors.none().and("user", words.wrong());
                };
        TemplateInstance page = Templates.signIn(errors, URLDecoder.decode(parts[1], StandardCharsets.UTF_8), false);
        return Response.status(wait ? 429 : 401)
                .header("Retry-After", wait ? config.pause().toSeconds() : null)
                .entity(page)
                .cookie(new NewCookie.Builder(PasswordSignIn.HINT)
                        .path("/sign-in")
                        .maxAge(0)
                        .build())
                .build();
    }

    /** Who watches over others begins with the overview, an officer with the list. */
    private static String workplace(Set<String> rights) {
        if (rights.contains(Rights.FIGURES)) {
            return "/worklist/overview";
        }
        if (rights.contains(Rights.READ)) {
            return "/worklist";
        }
        if (rights.contains(Rights.MANAGE_ACCOUNTS)) {
            return "/admin/accounts";
        }
        return rights.contains(Rights.FOLLOW) ? "/my/cases" : "/account";
    }

    /** Where a sign-in ends that came from nowhere: the workplace for staff, the own cases for consumers. */
    @GET
    @Path("start")
    public Response start() {
        String to = !frame.signedIn()
                ? "/"
                : workplace(identity.getPermissions().stream()
                        .map(Permission::getName)
                        .collect(Collectors.toSet()));
        return Response.seeOther(URI.create(to)).build();
    }

    /** Here at once; who came from a provider goes on to it and ends the session there too. */
    @POST
    @Path("sign-out")
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> signOut() {
        Response home = Response.seeOther(URI.create("/")).build();
        Optional<Session> session = identity.isAnonymous()
                ? Optional.empty()
                : Session.parse(identity.getPrincipal().getName());
        if (session.isEmpty()) {
            return Uni.createFrom().item(home);
        }
        FormAuthenticationMechanism.logout(identity);
        return providers
                .of(session.get())
                .call(() -> sessions.end(session.get()))
                .map(at -> at == null || at.endSession() == null ? home : onward(at));
    }

    /** A page, not a redirect: the policy of our pages lets no form lead to another house. */
    private Response onward(ProviderSession at) {
        String back = http.request().scheme() + "://" + http.request().authority() + "/";
        String to = at.endSession() + (at.endSession().contains("?") ? "&" : "?") + "id_token_hint=" + at.idToken()
                + "&post_logout_redirect_uri=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        return Response.ok(Templates.signedOut(to))
                .header("Refresh", "0; url=" + to)
                .build();
    }
}
