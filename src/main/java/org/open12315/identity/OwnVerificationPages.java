package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.web.FieldErrors;

/** Asks for the own identity to be verified, after telling who learns what. */
@Path("/account/verification")
@PermissionsAllowed(Rights.OWN_ACCOUNT)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnVerificationPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance verification(FieldErrors errors, String verifier, boolean possible);
    }

    private final OwnVerification verification;
    private final OwnPageRequest asking;

    OwnVerificationPages(OwnVerification verification, OwnPageRequest asking) {
        this.verification = verification;
        this.asking = asking;
    }

    @GET
    public Uni<Response> show() {
        return page(200, FieldErrors.none());
    }

    @POST
    public Uni<Response> ask() {
        return verification
                .ask(asking.accountId(), null, false)
                .map(asked -> Response.seeOther(URI.create("/account?done=verification"))
                        .build())
                .onFailure(Refused.class)
                .recoverWithUni(refused -> page(422, asking.told(refused)))
                .onFailure(TooManyRequests.class)
                .recoverWithUni(
                        often -> page(422, asking.tooMany(often)).map(page -> OwnPageRequest.retry(page, often)));
    }

    private Uni<Response> page(int status, FieldErrors errors) {
        return verification
                .possible(asking.accountId())
                .map(possible -> Response.status(status)
                        .entity(Templates.verification(errors, verification.verifierName(), possible))
                        .build());
    }
}
