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
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** A consumer makes an account. */
@Path("/register")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class RegistrationPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance register(FieldErrors errors, String user);
    }

    private final Accounts accounts;
    private final Frame frame;

    RegistrationPages(Accounts accounts, Frame frame) {
        this.accounts = accounts;
        this.frame = frame;
    }

    @GET
    public TemplateInstance show() {
        return Templates.register(FieldErrors.none(), "");
    }

    @POST
    public Uni<Response> register(@RestForm String user, @RestForm String password, @RestForm String again) {
        IdentityMessages words = words();
        FieldErrors errors = NewAccountCheck.check(user, password, words);
        if (password != null && !password.equals(again)) {
            errors = errors.and("again", words.passwordDiffers());
        }
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(wrong(errors, user));
        }
        return accounts.create(
                        new Accounts.NewAccount(user.strip(), password, user.strip(), Roles.CONSUMER, null),
                        user.strip())
                .map(made -> made == null
                        ? wrong(FieldErrors.none().and("user", words.userNameTaken()), user)
                        : Response.seeOther(URI.create("/sign-in?registered=true"))
                                .build());
    }

    private static Response wrong(FieldErrors errors, String user) {
        return Response.status(422)
                .entity(Templates.register(errors, user == null ? "" : user))
                .build();
    }

    private IdentityMessages words() {
        return MessageBundles.get(
                IdentityMessages.class, Localized.Literal.of(frame.language().tag()));
    }
}
