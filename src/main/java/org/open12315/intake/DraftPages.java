package org.open12315.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.kernel.Clocks;
import org.open12315.web.Frame;

/** What somebody has begun and not sent: go on with it, discard it; and how a page saves it while one types. */
@Path("/drafts")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML)
@Counted.Drafting
class DraftPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance drafts(List<DraftLine> drafts, boolean discarded);

        static native TemplateInstance discard(DraftLine line);
    }

    private final Drafts drafts;
    private final StepPages steps;
    private final Clock clock;
    private final Frame frame;

    DraftPages(Drafts drafts, StepPages steps, Clock clock, Frame frame) {
        this.drafts = drafts;
        this.steps = steps;
        this.clock = clock;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery boolean discarded, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.unfinished(cookie).map(found -> Templates.drafts(DraftLine.of(found), discarded));
    }

    /** Asks once more: what is discarded is gone. */
    @GET
    @Path("{id}/discard")
    public Uni<TemplateInstance> ask(@RestPath String id, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.open(id, cookie).map(draft -> Templates.discard(DraftLine.of(draft)));
    }

    @POST
    @Path("{id}/discard")
    public Uni<Response> discard(@RestPath String id, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.open(id, cookie)
                .chain(drafts::discard)
                .replaceWith(() ->
                        Response.seeOther(URI.create("/drafts?discarded=true")).build());
    }

    /**
     * Keeps what stands in a form while one types; the answer is a sentence for the page. It is not checked, and does not
     * make the step answered: only sending the form does.
     */
    @POST
    @Path("{id}/{step:against|what|want|act|who}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> keep(
            @RestPath String id,
            @RestPath String step,
            @RestCookie(DraftSecret.COOKIE) String cookie,
            MultivaluedMap<String, String> form) {
        Step asked = Step.ofPath(step).orElseThrow(jakarta.ws.rs.NotFoundException::new);
        return drafts.open(id, cookie)
                .chain(draft -> drafts.save(draft.with(steps.type(draft.answers(), asked, form))))
                // a form that was sent meanwhile holds more than this
                .onFailure(Drafts.Changed.class)
                .recoverWithNull()
                .map(kept -> FormLists.words(DraftMessages.class, frame.language())
                        .savedAt(TIME.format(LocalTime.now(clock.withZone(Clocks.BEIJING)))));
    }
}
