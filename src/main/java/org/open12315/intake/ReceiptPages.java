package org.open12315.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.web.Frame;

/** What a sender sees once the submission is stored for good, and a moment later, who handles it. */
@Path("/receipts/{number}")
@PermissionsAllowed(Rights.FOLLOW)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class ReceiptPages {

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance sent(MyCaseView found);

        static native TemplateInstance sentState(MyCaseView found);
    }

    private final OwnCases cases;
    private final Caller caller;
    private final Frame frame;

    ReceiptPages(OwnCases cases, Caller caller, Frame frame) {
        this.cases = cases;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show(@RestPath String number) {
        return own(number).map(Templates::sent);
    }

    /** The part of the page that the stages behind it change: asked again until the case stands in a worklist. */
    @GET
    @Path("state")
    public Uni<TemplateInstance> state(@RestPath String number) {
        return own(number).map(Templates::sentState);
    }

    private Uni<MyCaseView> own(String number) {
        return cases.one(caller.accountId(), number, frame.language().locale());
    }
}
