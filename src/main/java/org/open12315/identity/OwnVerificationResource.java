package org.open12315.identity;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.OwnProblem.Refused;

/** Asks for the own identity to be verified, for programs: an app may send a picture of the face with it. */
@Path("/api/v1/account/verification")
@PermissionsAllowed(Rights.OWN_ACCOUNT)
@NonBlocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class OwnVerificationResource {

    /**
     * What the verifier gets beside name and number.
     *
     * @param face a JPEG in Base64, or null; only where a verifier compares faces
     * @param consent the person agreed to have the face compared, on a page of its own
     */
    @Schema(name = "VerificationWish")
    public record Wish(String face, boolean consent) {

        /** Nothing of the face may stand in a log. */
        @Override
        public String toString() {
            return "Wish[" + consent + ']';
        }
    }

    private final OwnVerification verification;
    private final Caller caller;
    private final RoutingContext http;

    OwnVerificationResource(OwnVerification verification, Caller caller, RoutingContext http) {
        this.verification = verification;
        this.caller = caller;
        this.http = http;
    }

    @POST
    @Operation(
            summary = "Ask for the own identity to be verified",
            operationId = "askVerification",
            description =
                    "For accounts that are unverified or were denied; the answer shows in the account. A face is kept only until then.")
    @APIResponse(responseCode = "204", description = "The verifier is being asked")
    @APIResponse(responseCode = "429", description = "Too many requests for this account; see Retry-After")
    public Uni<Void> ask(Wish body) {
        Wish wish = body == null ? new Wish(null, false) : body;
        return verification
                .ask(caller.accountId(), wish.face, wish.consent)
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    private Throwable problem(Throwable failure) {
        OwnProblem problem = ((Refused) failure).problem();
        return FieldProblem.of(422, Map.of(problem.field(), problem.words(Words.own(Words.tag(http)))));
    }
}
