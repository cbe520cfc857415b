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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Administrators give staff of their authority and of those below it their accounts, and take them away. */
@Path("/admin/accounts")
@PermissionsAllowed(Rights.MANAGE_ACCOUNTS)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class AccountPages {

    private static final int PAGE = 50;

    /** What was typed; given back when something is wrong, without the password. */
    public record Form(String user, String displayName, String role, String authority) {
        static final Form EMPTY = new Form("", "", Roles.OFFICER, "");
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance accounts(
                FieldErrors errors, Form form, List<KnownAccount> accounts, List<String> roles, String next);
    }

    private final Accounts accounts;
    private final Administration administration;
    private final PostCheck posts;
    private final Caller caller;
    private final Frame frame;

    AccountPages(Accounts accounts, Administration administration, PostCheck posts, Caller caller, Frame frame) {
        this.accounts = accounts;
        this.administration = administration;
        this.posts = posts;
        this.caller = caller;
        this.frame = frame;
    }

    /** {@code authority} narrows the list to one authority; one out of reach is not found. */
    @GET
    public Uni<TemplateInstance> list(@RestQuery @DefaultValue("0") long after, @RestQuery String authority) {
        return page(FieldErrors.none(), Form.EMPTY, after, authority);
    }

    @POST
    public Uni<Response> create(
            @RestForm String user,
            @RestForm String displayName,
            @RestForm String role,
            @RestForm String authority,
            @RestForm String password) {
        Form form = new Form(text(user), text(displayName), text(role), text(authority));
        FieldErrors errors = check(form, password);
        if (!errors.isEmpty()) {
            return wrong(errors, form);
        }
        String authorityCode = Post.wanted(form.role, form.authority).authority();
        return accounts.create(
                        new Accounts.NewAccount(form.user, password, form.displayName, form.role, authorityCode),
                        caller.userName())
                .chain(made -> made == null
                        ? wrong(FieldErrors.none().and("user", words().userNameTaken()), form)
                        : Uni.createFrom().item(back()));
    }

    @POST
    @Path("{id}")
    public Uni<Response> setActive(long id, @RestForm boolean active) {
        return accounts.setActive(id, active, caller.userName(), administration::manages)
                .onItem()
                .ifNull()
                .failWith(NotFoundException::new)
                .map(account -> back())
                .onFailure(StaffStore.LastAdministrator.class)
                .recoverWithUni(
                        () -> wrong(FieldErrors.none().and("account-" + id, words().lastAdministrator()), Form.EMPTY));
    }

    /** In the order of the form. */
    private FieldErrors check(Form form, String password) {
        FieldErrors errors = NewAccountCheck.user(FieldErrors.none(), form.user, words());
        if (form.displayName.isBlank() || form.displayName.length() > 50) {
            errors = errors.and("displayName", words().displayNameWrong());
        }
        errors = posts.check(errors, form.role, form.authority, words());
        return NewAccountCheck.password(errors, password, form.user, words());
    }

    private Uni<Response> wrong(FieldErrors errors, Form form) {
        return page(errors, form, 0, null)
                .map(page -> Response.status(422).entity(page).build());
    }

    private Uni<TemplateInstance> page(FieldErrors errors, Form form, long after, String authority) {
        return accounts.staff(after, PAGE, administration.scope(Right.MANAGE_ACCOUNTS, authority))
                .map(staff -> Templates.accounts(
                        errors,
                        form,
                        staff,
                        administration.roles(),
                        staff.size() < PAGE
                                ? null
                                : "/admin/accounts?after=" + staff.get(PAGE - 1).id()
                                        + (authority == null ? "" : "&authority=" + authority)));
    }

    private static Response back() {
        return Response.seeOther(URI.create("/admin/accounts")).build();
    }

    private IdentityMessages words() {
        return MessageBundles.get(
                IdentityMessages.class, Localized.Literal.of(frame.language().tag()));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
