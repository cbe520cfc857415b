package org.open12315.casework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.Frame;

/** The evidence of a case: pictures, films, recordings and documents, to be looked at and saved. */
@Path("/cases/{number}/evidence")
@PermissionsAllowed(Rights.READ)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class EvidencePages {

    @CheckedTemplate(basePath = "casework")
    static class Templates {
        static native TemplateInstance evidence(EvidenceView view);
    }

    private final EvidenceLook look;
    private final EvidenceViews views;
    private final Caller caller;
    private final Frame frame;

    EvidencePages(EvidenceLook look, EvidenceViews views, Caller caller, Frame frame) {
        this.look = look;
        this.views = views;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show(@RestPath String number) {
        ReceiptNumber receipt = ReceiptNumber.parse(number).orElseThrow(NotFoundException::new);
        return look.at(receipt.value(), caller)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .map(seen -> Templates.evidence(view(seen)));
    }

    private EvidenceView view(EvidenceLook.Seen seen) {
        Locale locale = frame.language().locale();
        List<EvidenceView.Line> lines = views.opened(seen.files(), caller.accountId(), locale);
        CaseFile file = seen.file();
        return new EvidenceView(
                file.receiptNumber().toString(),
                file.receiptNumber().grouped(),
                file.business(),
                lines,
                lines.stream().anyMatch(line -> line.picture() && line.show() != null),
                look.mayHaveCustody(file, caller));
    }
}
