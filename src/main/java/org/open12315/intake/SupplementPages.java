package org.open12315.intake;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.open12315.evidence.FormUploads;
import org.open12315.evidence.Limits;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.web.Frame;

/** The files that one adds to a case which waits for a supplement; {@link EvidenceRoutes} takes them. */
@Path("/my/cases/{number}/evidence")
@PermissionsAllowed(Rights.FILE)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class SupplementPages {

    private final OwnCases cases;
    private final SupplementFiles files;
    private final Limits limits;
    private final Caller caller;
    private final Frame frame;

    SupplementPages(OwnCases cases, SupplementFiles files, Limits limits, Caller caller, Frame frame) {
        this.cases = cases;
        this.files = files;
        this.limits = limits;
        this.caller = caller;
        this.frame = frame;
    }

    /** A file that the page's script uploads, from its first byte on; 422 with a sentence if it cannot be chosen. */
    @POST
    @Path("choose")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<Response> choose(@RestPath String number, @RestForm String file) {
        UUID id = EvidenceStepPages.file(file);
        FormUploads.Sender sender = new FormUploads.Sender(caller.accountId(), null);
        return waiting(number)
                .chain(found -> files.add(found.value(), id, sender))
                .map(added -> added
                        ? Response.noContent().build()
                        : Response.status(422)
                                .entity(FormLists.words(FilesMessages.class, frame.language())
                                        .noRoom(limits.files()))
                                .build());
    }

    @POST
    @Path("remove")
    public Uni<Response> remove(@RestPath String number, @RestForm String file) {
        UUID id = EvidenceStepPages.file(file);
        return waiting(number)
                .chain(found -> files.remove(found.value(), id)
                        .replaceWith(Response.seeOther(URI.create(found.path())).build()));
    }

    /** One's own that waits for a supplement; to all others there is nothing to add. */
    private Uni<MyCaseView> waiting(String number) {
        return cases.one(caller.accountId(), number, frame.language().locale()).invoke(found -> {
            if (!found.supplementAsked()) {
                throw new NotFoundException();
            }
        });
    }
}
