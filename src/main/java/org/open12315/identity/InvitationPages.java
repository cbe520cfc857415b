package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Administrators invite staff of their authority and of those below it; the link is shown once. */
@Path("/admin/invitations")
@PermissionsAllowed(Rights.MANAGE_ACCOUNTS)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class InvitationPages {

    private static final int PAGE = 50;

    /** What was typed; given back when something is wrong. */
    public record Form(String displayName, String role, String authority) {
        static final Form EMPTY = new Form("", Roles.OFFICER, "");
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance invitations(
                FieldErrors errors,
                Form form,
                String link,
                List<Invitation> invitations,
                List<String> roles,
                String next);
    }

    private final Invitations invitations;
    private final Administration administration;
    private final PostCheck posts;
    private final Caller caller;
    private final Frame frame;

    InvitationPages(
            Invitations invitations, Administration administration, PostCheck posts, Caller caller, Frame frame) {
        this.invitations = invitations;
        this.administration = administration;
        this.posts = posts;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery @DefaultValue("0") long after) {
        return page(FieldErrors.none(), Form.EMPTY, null, after);
    }

    /** The answer is the page itself and no way back to it: the link stands nowhere else. */
    @POST
    public Uni<Response> invite(
            @RestForm String displayName, @RestForm String role, @RestForm String authority, @Context UriInfo here) {
        Form form = new Form(text(displayName), text(role), text(authority));
        FieldErrors errors = check(form);
        if (!errors.isEmpty()) {
            return page(errors, form, null, 0)
                    .map(page -> Response.status(422).entity(page).build());
        }
        return invitations
                .invite(form.displayName, Post.wanted(form.role, form.authority), caller.account())
                .map(token -> here.getBaseUri().resolve("/invitation/" + token).toString())
                .chain(link -> page(FieldErrors.none(), Form.EMPTY, link, 0))
                .map(page -> Response.status(201).entity(page).build());
    }

    @POST
    @Path("{id}/withdraw")
    public Uni<Response> withdraw(long id) {
        return invitations
                .withdraw(id, caller.account())
                .onFailure(Invitation.Over.class)
                .transform(over -> new NotFoundException())
                .map(done -> Response.seeOther(URI.create("/admin/invitations")).build());
    }

    private FieldErrors check(Form form) {
        FieldErrors errors = FieldErrors.none();
        if (form.displayName.isBlank() || form.displayName.length() > 50) {
            errors = errors.and("displayName", words().displayNameWrong());
        }
        return posts.check(errors, form.role, form.authority, words());
    }

    private Uni<TemplateInstance> page(FieldErrors errors, Form form, String link, long after) {
        return invitations
                .open(administration.scope(Right.MANAGE_ACCOUNTS, null), after, PAGE)
                .map(open -> Templates.invitations(
                        errors,
                        form,
                        link,
                        open,
                        administration.roles(),
                        open.size() < PAGE
                                ? null
                                : "/admin/invitations?after="
                                        + open.get(PAGE - 1).id()));
    }

    private IdentityMessages words() {
        return MessageBundles.get(
                IdentityMessages.class, Localized.Literal.of(frame.language().tag()));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
