package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.web.FieldErrors;
import org.open12315.web.SummaryRow;

/** The own account: what is known of its owner, the password, the browsers that are signed in. */
@Path("/account")
@PermissionsAllowed(Rights.OWN_ACCOUNT)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnAccountPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance account(
                List<SummaryRow> rows,
                List<Sessions.Open> sessions,
                String own,
                String done,
                boolean consumer,
                boolean verifiable);

        static native TemplateInstance password(FieldErrors errors);
    }

    private final Caller caller;
    private final PersonStore persons;
    private final OwnPassword password;
    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final OwnPageRequest asking;
    private final OwnVerification verification;

    OwnAccountPages(
            Caller caller,
            PersonStore persons,
            OwnPassword password,
            Sessions sessions,
            SecurityIdentity identity,
            OwnPageRequest asking,
            OwnVerification verification) {
        this.caller = caller;
        this.persons = persons;
        this.password = password;
        this.sessions = sessions;
        this.identity = identity;
        this.asking = asking;
        this.verification = verification;
    }

    @GET
    public Uni<TemplateInstance> show(@RestQuery String done) {
        Session own = Session.of(identity);
        return persons.find(caller.accountId())
                .chain(person -> sessions.of(caller.accountId())
                        .map(open -> Templates.account(
                                OwnAccountRows.of(
                                        OwnAccountView.of(caller.account(), person),
                                        asking.words(),
                                        asking.registration(),
                                        asking.passkeys(),
                                        asking.emails(),
                                        asking.locale()),
                                open,
                                own == null ? "" : Sessions.key(own),
                                done == null ? "" : done,
                                caller.may(Right.FILE),
                                verification.possible(person))));
    }

    @GET
    @Path("password")
    public TemplateInstance askPassword() {
        return Templates.password(FieldErrors.none());
    }

    @POST
    @Path("password")
    public Uni<Response> changePassword(@RestForm String current, @RestForm String password, @RestForm String again) {
        if (password != null && !password.equals(again)) {
            return Uni.createFrom()
                    .item(wrong(FieldErrors.none().and("again", asking.words().passwordDiffers())));
        }
        return this.password
                .change(asking.now(), current, password)
                .chain(asking::renewSession)
                .map(changed -> see("/account?done=password"))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> wrong(asking.told(refused)))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> OwnPageRequest.retry(wrong(asking.tooMany(often)), often));
    }

    @POST
    @Path("sessions/{key}")
    public Uni<Response> end(@PathParam("key") String key) {
        return sessions.end(caller.accountId(), key).replaceWith(() -> see("/account?done=session"));
    }

    @POST
    @Path("sessions")
    public Uni<Response> endAll() {
        return sessions.endAll(caller.accountId(), null)
                .invoke(() -> FormAuthenticationMechanism.logout(identity))
                .replaceWith(() -> see("/sign-in"));
    }

    private static Response wrong(FieldErrors errors) {
        return Response.status(422).entity(Templates.password(errors)).build();
    }

    private static Response see(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
