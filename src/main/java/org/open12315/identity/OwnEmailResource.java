package org.open12315.identity;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.ClientAddress;

/** The e-mail address of the own account for programs: the same steps, rules and limits as the pages. */
@Path("/api/v1/account/email")
@PermissionsAllowed(Rights.OWN_ACCOUNT)
@NonBlocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class OwnEmailResource {

    /** email null for none; current is the password. */
    @Schema(name = "EmailChange")
    public record Change(String email, String current) {}

    /** The code of the mail. */
    @Schema(name = "EmailCode")
    public record Code(String code) {}

    /** The change under way; keep the token secret. */
    @Schema(name = "EmailStep")
    public record UnderWay(String token) {}

    private final Caller caller;
    private final OwnEmail email;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    OwnEmailResource(Caller caller, OwnEmail email, SecurityIdentity identity, RoutingContext http) {
        this.caller = caller;
        this.email = email;
        this.identity = identity;
        this.http = http;
    }

    @PUT
    @Operation(
            summary = "Change the e-mail address, or take it away",
            operationId = "changeEmail",
            description =
                    "The password proves that its owner wants it, a code by mail that the address is the owner's.")
    @APIResponse(
            responseCode = "202",
            description = "A code is on its way to the new address; the one before stays until it is given",
            content = @Content(schema = @Schema(implementation = UnderWay.class)))
    @APIResponse(
            responseCode = "204",
            description = "It is changed: taken away, or kept unconfirmed where the platform sends no mail")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords, or too many codes")
    public Uni<Response> change(Change body) {
        Change given = body == null ? new Change(null, null) : body;
        return email.change(asking(), given.email, given.current)
                .map(token -> token == null
                        ? Response.noContent().build()
                        : Response.status(202).entity(new UnderWay(token)).build())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    @PUT
    @Path("{token}")
    @Operation(
            summary = "Give the code of the mail; the address is the account's from now on",
            operationId = "confirmEmail",
            description = "Five tries. Word of the change goes to the mobile number of the account.")
    @APIResponse(responseCode = "204", description = "It is changed and confirmed")
    public Uni<Void> confirm(
            @Parameter(description = "token of the change") @PathParam("token") String token, Code body) {
        return email.confirm(asking(), token, body == null ? null : body.code)
                .onFailure(Refused.class)
                .transform(this::problem);
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
