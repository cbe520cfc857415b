package org.open12315.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.ClientAddress;

/** The own account for programs: the same rules and limits as the pages. */
@Path("/api/v1/account")
@RolesAllowed({Roles.CONSUMER, Roles.OFFICER, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
@NonBlocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account", description = "What everybody who signs in may do with the own account")
class OwnAccountResource {

    /** The present password and the new one. */
    public record Password(String current, String password) {}

    /** A browser that is signed in; own: the one that asks. */
    public record Line(String id, String device, Instant begun, Instant seen, boolean own) {}

    private final Caller caller;
    private final PersonStore persons;
    private final OwnPassword password;
    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    OwnAccountResource(
            Caller caller,
            PersonStore persons,
            OwnPassword password,
            Sessions sessions,
            SecurityIdentity identity,
            RoutingContext http) {
        this.caller = caller;
        this.persons = persons;
        this.password = password;
        this.sessions = sessions;
        this.identity = identity;
        this.http = http;
    }

    @GET
    @Operation(
            summary = "The own account, masked",
            operationId = "readAccount",
            description = "Masked even for its owner, because somebody else may look at the screen.")
    @APIResponse(responseCode = "200", description = "The account")
    public Uni<OwnAccountView> show() {
        return persons.find(caller.accountId()).map(person -> OwnAccountView.of(caller.account(), person));
    }

    @PUT
    @Path("password")
    @Operation(
            summary = "Change the password",
            operationId = "changePassword",
            description = "All other sessions end, and the owner is told by a message.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After")
    public Uni<Void> changePassword(Password body) {
        Password given = body == null ? new Password(null, null) : body;
        return password.change(asking(), given.current, given.password)
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    @GET
    @Path("sessions")
    @Operation(
            summary = "Browsers that are signed in",
            operationId = "listSessions",
            description = "With the device and when it was seen last; own is the one that asks.")
    @APIResponse(responseCode = "200", description = "The sessions")
    public Uni<List<Line>> sessions() {
        Session own = Session.of(identity);
        return sessions.of(caller.accountId())
                .map(open -> open.stream()
                        .map(one -> new Line(
                                one.key(),
                                one.device(),
                                one.begun(),
                                one.seen(),
                                own != null && Sessions.key(own).equals(one.key())))
                        .toList());
    }

    @DELETE
    @Path("sessions/{id}")
    @Operation(
            summary = "End one session",
            operationId = "endSession",
            description = "The browser is signed out with its next request.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Uni<Void> end(@Parameter(description = "id of the list of sessions") @PathParam("id") String id) {
        return sessions.end(caller.accountId(), id)
                .invoke(ended -> {
                    if (!ended) {
                        throw new NotFoundException();
                    }
                })
                .replaceWithVoid();
    }

    @DELETE
    @Path("sessions")
    @Operation(summary = "Sign out everywhere", operationId = "endAllSessions", description = "Also the one that asks.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Uni<Void> endAll() {
        return sessions.endAll(caller.accountId(), null).replaceWithVoid();
    }

    private OwnPassword.Asking asking() {
        return new OwnPassword.Asking(
                caller.account(), Session.of(identity), ClientAddress.of(http), Words.messages(Words.tag(http)));
    }

    private Throwable problem(Throwable failure) {
        OwnProblem problem = ((Refused) failure).problem();
        return FieldProblem.of(422, Map.of(problem.field(), problem.words(Words.own(Words.tag(http)))));
    }
}
