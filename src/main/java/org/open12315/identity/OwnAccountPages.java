package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
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
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;
import org.open12315.web.SummaryRow;

/** The own account: what is known of its owner, the password, the browsers that are signed in. */
@Path("/account")
@RolesAllowed({Roles.CONSUMER, Roles.OFFICER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnAccountPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance account(
                List<SummaryRow> rows, List<Sessions.Open> sessions, String own, String done);

        static native TemplateInstance password(FieldErrors errors);
    }

    private final Caller caller;
    private final PersonStore persons;
    private final OwnPassword password;
    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final RoutingContext http;
    private final Frame frame;

    OwnAccountPages(
            Caller caller,
            PersonStore persons,
            OwnPassword password,
            Sessions sessions,
            SecurityIdentity identity,
            RoutingContext http,
            Frame frame) {
        this.caller = caller;
        this.persons = persons;
        this.password = password;
        this.sessions = sessions;
        this.identity = identity;
        this.http = http;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show(@RestQuery String done) {
        Session own = Session.of(identity);
        return persons.find(caller.accountId())
                .chain(person -> sessions.of(caller.accountId())
                        .map(open -> Templates.account(
                                OwnAccountRows.of(OwnAccountView.of(caller.account(), person), words(), registration()),
                                open,
                                own == null ? "" : Sessions.key(own),
                                done == null ? "" : done)));
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
            return Uni.createFrom().item(wrong(FieldErrors.none().and("again", words().passwordDiffers())));
        }
        return this.password
                .change(asking(), current, password)
                .map(changed -> see("/account?done=password"))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> wrong(told(refused)))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> Response.fromResponse(wrong(tooMany(often)))
                        .status(429)
                        .header("Retry-After", ((TooManyRequests) often).seconds())
                        .build());
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

    private FieldErrors told(Throwable failure) {
        OwnProblem problem = ((Refused) failure).problem();
        return FieldErrors.none().and(problem.field(), problem.words(words()));
    }

    private FieldErrors tooMany(Throwable often) {
        return FieldErrors.none().and("", registration().tooMany(((TooManyRequests) often).minutes()));
    }

    private static Response see(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private OwnPassword.Asking asking() {
        return new OwnPassword.Asking(
                caller.account(),
                Session.of(identity),
                ClientAddress.of(http),
                frame.language().code());
    }

    private OwnAccountMessages words() {
        return Words.own(frame.language().tag());
    }

    private RegistrationMessages registration() {
        return Words.registration(frame.language().tag());
    }
}
