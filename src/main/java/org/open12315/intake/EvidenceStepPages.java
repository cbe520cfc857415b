package org.open12315.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.evidence.Chosen;
import org.open12315.evidence.DraftEvidence;
import org.open12315.evidence.Limits;
import org.open12315.identity.Caller;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** The step of the journey at which one adds files; {@link EvidenceRoutes} takes them. */
@Path("/file/{id}/evidence")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML)
@Counted.Drafting
class EvidenceStepPages {

    private static final int KEPT_AT_ONCE = 5;

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance evidence(FieldErrors errors, StepView view, List<Chosen> files, Limits limits);
    }

    private final Drafts drafts;
    private final AnswerCheck checks;
    private final StepPages steps;
    private final DraftEvidence evidence;
    private final Limits limits;
    private final Caller caller;
    private final Frame frame;

    EvidenceStepPages(
            Drafts drafts,
            AnswerCheck checks,
            StepPages steps,
            DraftEvidence evidence,
            Limits limits,
            Caller caller,
            Frame frame) {
        this.drafts = drafts;
        this.checks = checks;
        this.steps = steps;
        this.evidence = evidence;
        this.limits = limits;
        this.caller = caller;
        this.frame = frame;
    }

    /** {@code wrong} and {@code most} say why the files that were just sent were not taken. */
    @GET
    public Uni<Response> show(
            @RestPath String id,
            @RestQuery String wrong,
            @RestQuery long most,
            @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.open(id, cookie).chain(draft -> {
            Step next = Journey.next(draft.kind(), step -> checks.answered(draft, step));
            if (draft.receipt() != null
                    || !Journey.open(draft.kind(), Step.EVIDENCE, step -> checks.answered(draft, step))) {
                return Uni.createFrom().item(to(draft, draft.receipt() != null ? Step.CHECK : next));
            }
            return evidence.of(draft.id())
                    .map(files -> page(draft, files, FormLists.notTaken(wrong, most, frame.language())));
        });
    }

    /** Goes on; files are added and removed by forms of their own. */
    @POST
    public Uni<Response> goOn(@RestPath String id, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return Uni.createFrom()
                .deferred(() -> drafts.open(id, cookie))
                .chain(draft -> {
                    Draft seen = draft.with(draft.answers().withSent(Step.EVIDENCE));
                    Step next = Journey.next(draft.kind(), step -> checks.answered(draft, step));
                    return draft.receipt() != null
                            ? Uni.createFrom().item(to(draft, Step.CHECK))
                            : drafts.save(seen).replaceWith(to(draft, next));
                })
                .onFailure(Drafts.Changed.class)
                .retry()
                .atMost(KEPT_AT_ONCE);
    }

    @POST
    @Path("remove")
    public Uni<Response> remove(
            @RestPath String id, @RestForm String file, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.open(id, cookie)
                .chain(draft -> evidence.remove(draft.id(), file(file)).replaceWith(to(draft, Step.EVIDENCE)));
    }

    /** A file that the page's script uploads, from its first byte on; 422 with a sentence if it cannot be chosen. */
    @POST
    @Path("choose")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<Response> choose(
            @RestPath String id, @RestForm String file, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.open(id, cookie)
                .chain(draft -> evidence.add(
                        draft.id(),
                        file(file),
                        caller.signedIn() ? caller.accountId() : null,
                        DraftSecret.hash(cookie)))
                .map(added -> added
                        ? Response.noContent().build()
                        : Response.status(422)
                                .entity(FormLists.words(FilesMessages.class, frame.language())
                                        .noRoom(limits.files()))
                                .build());
    }

    static UUID file(String id) {
        if (id == null || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException();
        }
        return UUID.fromString(id);
    }

    private Response page(Draft draft, List<Chosen> files, FieldErrors errors) {
        return Response.status(errors.isEmpty() ? 200 : 422)
                .entity(Templates.evidence(errors, steps.view(draft, Step.EVIDENCE), files, limits))
                .build();
    }

    private static Response to(Draft draft, Step step) {
        return Response.seeOther(URI.create("/file/" + draft.id() + "/" + step.path()))
                .build();
    }
}
