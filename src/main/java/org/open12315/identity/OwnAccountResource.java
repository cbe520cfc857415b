package org.open12315.identity;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.person.MobileNumber;

/** The own account for programs: the same rules and limits as the pages. */
@Path("/api/v1/account")
@PermissionsAllowed(Rights.OWN_ACCOUNT)
@NonBlocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account", description = "What everybody who signs in may do with the own account")
class OwnAccountResource {

    /** The present password and the new one. */
    public record Password(String current, String password) {}

    /** A token of a step; keep it secret. */
    @Schema(name = "AccountStep")
    public record UnderWay(String token) {}

    /** The code of the present number, and the new number. */
    @Schema(name = "NewMobile")
    public record NewMobile(String code, String mobile) {}

    @Schema(name = "MobileCode")
    public record Code(String code) {}

    /** The password, for what cannot be undone or shows everything. */
    @Schema(name = "PasswordProof")
    public record Proof(String current) {}

    /** A browser that is signed in; own: the one that asks. */
    public record Line(String id, String device, Instant begun, Instant seen, boolean own) {}

    private final Caller caller;
    private final PersonStore persons;
    private final OwnPassword password;
    private final OwnMobile mobile;
    private final OwnExport export;
    private final OwnClosing closing;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    OwnAccountResource(
            Caller caller,
            PersonStore persons,
            OwnPassword password,
            OwnMobile mobile,
            OwnExport export,
            OwnClosing closing,
            Sessions sessions,
            SignedIn signedIn,
            SecurityIdentity identity,
            RoutingContext http) {
        this.caller = caller;
        this.persons = persons;
        this.password = password;
        this.mobile = mobile;
        this.export = export;
        this.closing = closing;
        this.sessions = sessions;
        this.signedIn = signedIn;
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
            description =
                    "All other sessions end, the own one gets another cookie, and the owner is told by a message.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "429", description = "Too many tries; see Retry-After")
    public Uni<Void> changePassword(Password body) {
        Password given = body == null ? new Password(null, null) : body;
        return answered(password.change(asking(), given.current, given.password).chain(this::renewSession));
    }

    @POST
    @Path("mobile")
    @Operation(
            summary = "Begin to change the mobile number: a code goes to the present one",
            operationId = "startMobileChange",
            description = "For accounts that were registered; others have no number.")
    @APIResponse(
            responseCode = "202",
            description = "The code is on its way",
            content = @Content(schema = @Schema(implementation = UnderWay.class)))
    @APIResponse(responseCode = "429", description = "Too many codes for this number or from this address")
    public Uni<Response> startMobile() {
        return answered(mobile.start(asking()).map(OwnAccountResource::underWay));
    }

    @POST
    @Path("mobile/{token}")
    @Operation(
            summary = "Give that code and the new number, to which another code goes",
            operationId = "giveNewMobile",
            description = "Whether the new number has an account shows only on its own telephone.")
    @APIResponse(
            responseCode = "202",
            description = "The second code is on its way",
            content = @Content(schema = @Schema(implementation = UnderWay.class)))
    @APIResponse(responseCode = "429", description = "Too many codes for this number or from this address")
    public Uni<Response> toMobile(
            @Parameter(description = "token of the step before") @PathParam("token") String token, NewMobile body) {
        MobileNumber wanted =
                MobileNumber.parse(body == null ? null : body.mobile).orElse(null);
        return wanted == null
                ? Uni.createFrom().failure(problem(new Refused(OwnProblem.MOBILE_WRONG)))
                : answered(mobile.to(asking(), token, body.code, wanted).map(OwnAccountResource::underWay));
    }

    @PUT
    @Path("mobile/{token}")
    @Operation(
            summary = "Give the code of the new number; it is the account's from now on",
            operationId = "finishMobileChange",
            description = "Word of the change goes to the number before.")
    @APIResponse(responseCode = "204", description = "It is changed")
    public Uni<Void> finishMobile(
            @Parameter(description = "token of the step before") @PathParam("token") String token, Code body) {
        return answered(
                mobile.finish(asking(), token, body == null ? null : body.code).chain(this::renewSession));
    }

    @POST
    @Path("export")
    @Operation(
            summary = "Everything that is kept about the owner, in clear",
            operationId = "exportAccount",
            description =
                    "Account, person, sessions, changes, submissions and drafts. Needs the password, because nothing is masked.")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(schema = @Schema(implementation = OwnExport.Document.class)))
    @APIResponse(responseCode = "429", description = "Too many wrong passwords")
    public Uni<OwnExport.Document> export(Proof body) {
        return answered(export.export(asking(), body == null ? null : body.current));
    }

    @POST
    @Path("closing")
    @PermissionsAllowed(Rights.OWN_ACCOUNT)
    @PermissionsAllowed(Rights.FILE)
    @Operation(
            summary = "Close the account for good: what names its owner is erased",
            operationId = "closeAccount",
            description =
                    "Person, user name, password, sessions and drafts are erased at once; submissions stay under a number that names nobody.")
    @APIResponse(responseCode = "204", description = "It is closed")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords")
    public Uni<Void> close(Proof body) {
        return answered(closing.close(asking(), body == null ? null : body.current));
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

    private Uni<Void> renewSession() {
        return signedIn.renew(Session.of(identity), caller.account(), http);
    }

    private static Response underWay(String token) {
        return Response.status(202).entity(new UnderWay(token)).build();
    }

    private <T> Uni<T> answered(Uni<T> step) {
        return step.onFailure(Refused.class).transform(this::problem);
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
