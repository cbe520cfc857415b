package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Whoever was invited chooses a user name and a password. Opening the link uses nothing up: programs open links too. */
@Path("/invitation/{token}")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class InvitedPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance invitation(
                FieldErrors errors, Invitation invitation, String authority, String token, String user);

        static native TemplateInstance invitationOver();
    }

    private final Invitations invitations;
    private final Authorities authorities;
    private final Frame frame;

    InvitedPages(Invitations invitations, Authorities authorities, Frame frame) {
        this.invitations = invitations;
        this.authorities = authorities;
        this.frame = frame;
    }

    @GET
    public Uni<Response> show(String token) {
        return page(FieldErrors.none(), token, "", 200);
    }

    @POST
    public Uni<Response> accept(
            String token, @RestForm String user, @RestForm String password, @RestForm String again) {
        String name = user == null ? "" : user.strip();
        FieldErrors errors = check(name, password, again);
        if (!errors.isEmpty()) {
            return page(errors, token, name, 422);
        }
        return invitations
                .accept(token, name, password)
                .chain(account -> account == null
                        ? page(FieldErrors.none().and("user", words().userNameTaken()), token, name, 422)
                        : Uni.createFrom()
                                .item(Response.seeOther(URI.create("/sign-in?registered=true"))
                                        .build()))
                .onFailure(Invitation.Over.class)
                .recoverWithItem(InvitedPages::over);
    }

    private FieldErrors check(String user, String password, String again) {
        FieldErrors errors = NewAccountCheck.password(
                NewAccountCheck.user(FieldErrors.none(), user, words()), password, user, words());
        return password == null || password.equals(again) ? errors : errors.and("again", words().passwordDiffers());
    }

    private Uni<Response> page(FieldErrors errors, String token, String user, int status) {
        return invitations
                .find(token)
                .map(invitation -> Response.status(status)
                        .entity(Templates.invitation(errors, invitation, authority(invitation), token, user))
                        .build())
                .onFailure(Invitation.Over.class)
                .recoverWithItem(InvitedPages::over);
    }

    private String authority(Invitation invitation) {
        return authorities
                .find(invitation.post().authority())
                .map(Authority::name)
                .orElse("");
    }

    private static Response over() {
        return Response.status(404).entity(Templates.invitationOver()).build();
    }

    private IdentityMessages words() {
        return MessageBundles.get(
                IdentityMessages.class, Localized.Literal.of(frame.language().tag()));
    }
}
