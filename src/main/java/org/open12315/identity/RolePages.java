package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Administrators give somebody another role, or move them to another authority that they reach. */
@Path("/admin/accounts/{id}/role")
@PermissionsAllowed(Rights.MANAGE_ACCOUNTS)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class RolePages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance role(
                FieldErrors errors, KnownAccount account, List<String> roles, String role, String authority);
    }

    private final Accounts accounts;
    private final Administration administration;
    private final PostCheck posts;
    private final Caller caller;
    private final Frame frame;

    RolePages(Accounts accounts, Administration administration, PostCheck posts, Caller caller, Frame frame) {
        this.accounts = accounts;
        this.administration = administration;
        this.posts = posts;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show(long id) {
        return reached(id).map(account -> page(FieldErrors.none(), account, Post.of(account)));
    }

    @POST
    public Uni<Response> change(long id, @RestForm String role, @RestForm String authority) {
        Post wanted = new Post(text(role), text(authority));
        FieldErrors errors = posts.check(FieldErrors.none(), wanted.role(), wanted.authority(), words());
        if (!errors.isEmpty()) {
            return wrong(errors, id, wanted);
        }
        return accounts.give(
                        Post.wanted(wanted.role(), wanted.authority()), id, caller.userName(), administration::appoints)
                .onItem()
                .ifNull()
                .failWith(NotFoundException::new)
                .map(account -> Response.seeOther(URI.create("/admin/accounts")).build())
                .onFailure(StaffStore.LastAdministrator.class)
                .recoverWithUni(() -> wrong(FieldErrors.none().and("role", words().lastAdministrator()), id, wanted));
    }

    /** Whom the caller does not appoint is not found. */
    private Uni<KnownAccount> reached(long id) {
        return accounts.staff(id)
                .map(account -> account == null || !administration.appoints(account) ? null : account)
                .onItem()
                .ifNull()
                .failWith(NotFoundException::new);
    }

    private Uni<Response> wrong(FieldErrors errors, long id, Post typed) {
        return reached(id)
                .map(account -> Response.status(422)
                        .entity(page(errors, account, typed))
                        .build());
    }

    private TemplateInstance page(FieldErrors errors, KnownAccount account, Post post) {
        return Templates.role(errors, account, administration.roles(), post.role(), post.authority());
    }

    private IdentityMessages words() {
        return MessageBundles.get(
                IdentityMessages.class, Localized.Literal.of(frame.language().tag()));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
