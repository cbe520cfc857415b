package org.open12315.identity;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.open12315.identity.flood.CountedRegistration;
import org.open12315.identity.person.MobileNumber;

/** A forgotten password for programs: the same steps, rules and limits as the pages. */
@Path("/api/v1/password-resets")
@PermitAll
@CountedRegistration
@NonBlocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class PasswordResetResource {

    /** humanCheck: the payload of the ALTCHA widget; without it the limits are tight. */
    @Schema(name = "PasswordResetStart")
    public record Reset(String mobile, String humanCheck) {}

    /** The code of the message, and the new password. */
    @Schema(name = "NewPassword")
    public record NewPassword(String code, String password) {}

    /** The reset under way; keep the token secret. */
    @Schema(name = "PasswordResetStep")
    public record ResetUnderWay(String token) {}

    private final PasswordReset reset;
    private final RoutingContext http;

    PasswordResetResource(PasswordReset reset, RoutingContext http) {
        this.reset = reset;
        this.http = http;
    }

    @POST
    @Operation(
            summary = "Begin: a code goes to the mobile number if it has an account; the answer is the same if not",
            operationId = "startPasswordReset",
            description = "Nobody learns who has an account.")
    @APIResponse(
            responseCode = "202",
            description = "Under way; go on with the token",
            content = @Content(schema = @Schema(implementation = ResetUnderWay.class)))
    @APIResponse(responseCode = "429", description = "Too many codes for this number or from this address")
    public Uni<Response> start(Reset body) {
        MobileNumber mobile =
                MobileNumber.parse(body == null ? null : body.mobile).orElse(null);
        if (mobile == null) {
            return Uni.createFrom().failure(problem(new Refused(OwnProblem.MOBILE_WRONG)));
        }
        return reset.start(mobile, body.humanCheck, from())
                .map(token ->
                        Response.status(202).entity(new ResetUnderWay(token)).build())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    @PUT
    @Path("{token}")
    @Operation(
            summary = "Give the code and a new password; all sessions of the account end",
            operationId = "finishPasswordReset",
            description = "Five tries; a password that may not be chosen does not use up the code.")
    @APIResponse(responseCode = "204", description = "The new password is set")
    public Uni<Void> finish(
            @Parameter(description = "token of the reset") @PathParam("token") String token, NewPassword body) {
        NewPassword given = body == null ? new NewPassword(null, null) : body;
        return reset.finish(token, given.code, given.password, from())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    private Throwable problem(Throwable failure) {
        OwnProblem problem = ((Refused) failure).problem();
        return FieldProblem.of(422, Map.of(problem.field(), problem.words(Words.own(Words.tag(http)))));
    }

    private Registration.From from() {
        return new Registration.From(ClientAddress.of(http), Words.messages(Words.tag(http)));
    }
}
