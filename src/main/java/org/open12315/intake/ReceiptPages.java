package org.open12315.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.open12315.identity.Caller;
import org.open12315.identity.Roles;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.SubmissionKind;

/** What a sender sees once the submission is stored for good. */
@Path("/receipts")
@RolesAllowed(Roles.CONSUMER)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class ReceiptPages {

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance sent(String grouped, String number, boolean complaint);
    }

    private final Submissions submissions;
    private final Caller caller;

    ReceiptPages(Submissions submissions, Caller caller) {
        this.submissions = submissions;
        this.caller = caller;
    }

    @GET
    @Path("{number}")
    public Uni<TemplateInstance> show(@RestPath String number) {
        ReceiptNumber receipt = ReceiptNumber.parse(number).orElseThrow(NotFoundException::new);
        return submissions
                .ofConsumer(caller.accountId(), receipt)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .map(said -> Templates.sent(
                        receipt.grouped(), receipt.toString(), said.stored().kind() == SubmissionKind.COMPLAINT));
    }
}
