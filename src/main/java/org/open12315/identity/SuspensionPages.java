package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.jurisdiction.Authorities;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;
import org.open12315.web.SummaryRow;

/** Tells a consumer why the own account is suspended, and hears what there is to say against it. */
@Path("/account/suspension")
@PermissionsAllowed(Rights.APPEAL)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class SuspensionPages {

    /**
     * What the page shows.
     *
     * @param state in words
     * @param sign shape beside the state
     * @param open the owner can appeal now
     */
    public record View(String state, String sign, List<SummaryRow> rows, boolean open, boolean waits, boolean upheld) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance suspension(FieldErrors errors, SuspensionPages.View found, String appeal);
    }

    private final Suspensions suspensions;
    private final Authorities authorities;
    private final Caller caller;
    private final Frame frame;

    SuspensionPages(Suspensions suspensions, Authorities authorities, Caller caller, Frame frame) {
        this.suspensions = suspensions;
        this.authorities = authorities;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show() {
        return page(FieldErrors.none(), "");
    }

    @POST
    public Uni<Response> appeal(@RestForm String appeal) {
        String text = appeal == null ? "" : appeal.strip();
        if (text.isEmpty() || text.length() > Suspensions.LONGEST_APPEAL) {
            return wrong(422, "appeal", words().messages().appealNeeded(), text);
        }
        return suspensions
                .appeal(caller.accountId(), text)
                .chain(heard -> heard
                        ? Uni.createFrom()
                                .item(Response.seeOther(URI.create("/account/suspension"))
                                        .build())
                        : wrong(409, "", words().messages().appealLate(), text));
    }

    private Uni<Response> wrong(int status, String field, String sentence, String typed) {
        return page(FieldErrors.none().and(field, sentence), typed)
                .map(page -> Response.status(status).entity(page).build());
    }

    private Uni<TemplateInstance> page(FieldErrors errors, String typed) {
        return suspensions
                .standing(caller.accountId())
                .map(found -> Templates.suspension(errors, view(found.orElseThrow(NotFoundException::new)), typed));
    }

    private View view(Suspension found) {
        SuspensionWords words = words();
        return new View(
                words.state(found.state()),
                SuspensionWords.sign(found.state()),
                words.rows(found),
                found.state().openToAppeal(),
                found.state() == SuspensionState.APPEALED,
                found.state() == SuspensionState.UPHELD);
    }

    private SuspensionWords words() {
        return SuspensionWords.in(frame.language().tag(), authorities);
    }
}
