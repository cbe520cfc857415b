package org.open12315.identity;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.flood.CountedSignIn;
import org.open12315.identity.person.MobileNumber;

/** Sign-in with a code by text message for programs: the same steps, rules and limits as the pages. */
@Path("/api/v1/sign-ins")
@PermitAll
@CountedSignIn
@NonBlocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class SignInResource {

    /** humanCheck: the payload of the ALTCHA widget; without it the limits are tight. */
    @Schema(name = "SignInStart")
    public record Start(String mobile, String humanCheck) {}

    /** The sign-in under way; keep the token secret. */
    @Schema(name = "SignInStep")
    public record UnderWay(String token) {}

    @Schema(name = "SignInCode")
    public record Code(String code) {}

    /** Who is signed in now. */
    @Schema(name = "SignedInAccount")
    public record Known(long account, String user, String role) {}

    private final CodeSignIn signIn;
    private final RoutingContext http;

    SignInResource(CodeSignIn signIn, RoutingContext http) {
        this.signIn = signIn;
        this.http = http;
    }

    @POST
    @Operation(
            summary = "Begin: a code goes to the mobile number if a consumer has it; the answer is the same if not",
            operationId = "startSignIn",
            description = "Nobody learns who has an account.")
    @APIResponse(
            responseCode = "202",
            description = "Under way; go on with the token",
            content = @Content(schema = @Schema(implementation = UnderWay.class)))
    @APIResponse(responseCode = "429", description = "Too many codes for this number or from this address")
    public Uni<Response> start(Start body) {
        MobileNumber mobile =
                MobileNumber.parse(body == null ? null : body.mobile).orElse(null);
        if (mobile == null) {
            return Uni.createFrom().failure(problem(new Refused(OwnProblem.MOBILE_WRONG)));
        }
        return signIn.start(
                        mobile,
                        body.humanCheck,
                        new Registration.From(ClientAddress.of(http), Words.messages(Words.tag(http))))
                .map(token -> Response.status(202).entity(new UnderWay(token)).build())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    @POST
    @Path("{token}")
    @Operation(
            summary = "Give the code; the answer brings the cookie of a session",
            operationId = "finishSignIn",
            description =
                    "Five tries. The session is one like that of a browser: it stands in the list of sessions, and"
                            + " ends after two hours without a request or twelve hours at the latest.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            headers =
                    @Header(
                            name = "Set-Cookie",
                            description = "The session",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Known.class)))
    public Uni<Known> finish(
            @Parameter(description = "token of the sign-in") @PathParam("token") String token, Code body) {
        return signIn.finish(token, body == null ? null : body.code, http)
                .map(account -> new Known(account.id(), account.userName(), account.role()))
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    private Throwable problem(Throwable failure) {
        OwnProblem problem = ((Refused) failure).problem();
        return FieldProblem.of(422, Map.of(problem.field(), problem.words(Words.own(Words.tag(http)))));
    }
}
