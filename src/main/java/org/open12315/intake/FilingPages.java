package org.open12315.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.evidence.Chosen;
import org.open12315.evidence.DraftEvidence;
import org.open12315.identity.Caller;
import org.open12315.identity.Right;
import org.open12315.identity.Rights;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.Choice;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;
import org.open12315.web.SummaryRow;

/** Files a complaint or a report, page by page; signing in is asked for when it is sent. */
@Path("/file")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class FilingPages {

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance choose(FieldErrors errors, List<Choice> kinds, String chosen);

        static native TemplateInstance check(
                StepView view, List<SummaryRow> rows, List<Chosen> files, boolean signedIn);

        static native TemplateInstance busy(String base);
    }

    private static final int KEPT_AT_ONCE = 5;

    private final Drafts drafts;
    private final AnswerCheck checks;
    private final StepPages steps;
    private final FormLists lists;
    private final SummaryRows rows;
    private final Filing filing;
    private final DraftEvidence evidence;
    private final IntakeConfig config;
    private final Caller caller;
    private final Frame frame;

    FilingPages(
            Drafts drafts,
            AnswerCheck checks,
            StepPages steps,
            FormLists lists,
            SummaryRows rows,
            Filing filing,
            DraftEvidence evidence,
            IntakeConfig config,
            Caller caller,
            Frame frame) {
        this.drafts = drafts;
        this.checks = checks;
        this.steps = steps;
        this.lists = lists;
        this.rows = rows;
        this.filing = filing;
        this.evidence = evidence;
        this.config = config;
        this.caller = caller;
        this.frame = frame;
    }

    /** {@code kind} is what a link of the home page has chosen already; anything else leaves the choice open. */
    @GET
    public TemplateInstance choose(@RestQuery String kind) {
        return Templates.choose(
                FieldErrors.none(), lists.kinds(frame.language()), kind == null ? "" : kind.toUpperCase(Locale.ROOT));
    }

    @POST
    @Counted.Drafting
    public Uni<Response> begin(@RestForm String kind, @RestCookie(DraftSecret.COOKIE) String cookie, UriInfo address) {
        SubmissionKind chosen = Arrays.stream(SubmissionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            FieldErrors errors =
                    checks.error("kind", "intake.kind", frame.language().locale());
            return Uni.createFrom().item(wrong(Templates.choose(errors, lists.kinds(frame.language()), "")));
        }
        String secret = DraftSecret.keepOrCreate(cookie);
        boolean secure = "https".equals(address.getRequestUri().getScheme());
        return drafts.create(chosen, secret)
                .map(id -> Response.seeOther(URI.create("/file/" + id + "/" + Step.AGAINST.path()))
                        .cookie(DraftSecret.cookie(secret, secure))
                        .build());
    }

    @GET
    @Path("{id}/{step:against|what|want|act|who|check}")
    public Uni<Response> show(
            @RestPath String id, @RestPath String step, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.open(id, cookie)
                .chain(draft ->
                        draft.receipt() != null ? Uni.createFrom().item(receipt(draft)) : page(draft, step(step)));
    }

    @POST
    @Path("{id}/{step:against|what|want|act|who}")
    @Counted.Drafting
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> answer(
            @RestPath String id,
            @RestPath String step,
            @RestCookie(DraftSecret.COOKIE) String cookie,
            MultivaluedMap<String, String> form) {
        return Uni.createFrom()
                .deferred(() -> drafts.open(id, cookie))
                .chain(draft ->
                        draft.receipt() != null ? Uni.createFrom().item(receipt(draft)) : keep(draft, step(step), form))
                // two tabs, two answers: neither is lost
                .onFailure(Drafts.Changed.class)
                .retry()
                .atMost(KEPT_AT_ONCE);
    }

    /** Where a sign-in before sending comes back to. */
    @GET
    @Path("{id}/send-sign-in")
    @PermissionsAllowed(Rights.FILE)
    public Response signedIn(@RestPath String id) {
        return to("/file/" + id, Step.CHECK);
    }

    @POST
    @Path("{id}/send")
    @Counted.Filing
    public Uni<Response> send(@RestPath String id, @RestCookie(DraftSecret.COOKIE) String cookie) {
        return drafts.open(id, cookie).chain(this::send);
    }

    private Uni<Response> send(Draft draft) {
        if (draft.receipt() != null) {
            return Uni.createFrom().item(receipt(draft));
        }
        if (!caller.signedIn()) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create(base(draft) + "/send-sign-in"))
                            .build());
        }
        if (!caller.may(Right.FILE)) {
            throw new ForbiddenException();
        }
        if (next(draft) != Step.CHECK) {
            return Uni.createFrom().item(to(base(draft), next(draft)));
        }
        long account = caller.accountId();
        return evidence.adopt(draft.id(), account)
                .chain(() -> evidence.of(draft.id()))
                .chain(files -> filing.file(
                        AnswerReading.submission(draft.kind(), draft.answers()).with(ready(files)),
                        account,
                        draft.id().toString()))
                .map(Receipt::number)
                // sent before, by a tab or an attempt whose answer got lost, and changed since: what was sent first
                // stands
                .onFailure(Refused.KeyReused.class)
                .recoverWithItem(sent -> ((Refused.KeyReused) sent).first())
                .call(number -> drafts.sent(draft, number, account))
                .map(number ->
                        Response.seeOther(URI.create("/receipts/" + number)).build())
                .onFailure(Refused.EvidenceNotTaken.class)
                .recoverWithItem(() -> to(base(draft), Step.EVIDENCE))
                .onFailure(Refused.class)
                .recoverWithItem(() -> busy(draft));
    }

    /** What did not come whole, or was refused, stays behind; the check says so before. */
    private static List<UUID> ready(List<Chosen> files) {
        return files.stream().filter(Chosen::ready).map(Chosen::id).toList();
    }

    private Uni<Response> keep(Draft draft, Step step, MultivaluedMap<String, String> form) {
        if (!Journey.open(draft.kind(), step, one -> checks.answered(draft, one))) {
            return Uni.createFrom().item(to(base(draft), next(draft)));
        }
        Draft kept = draft.with(steps.read(draft.answers(), step, form));
        FieldErrors errors =
                checks.check(kept.kind(), step, kept.answers(), frame.language().locale());
        Response answer = errors.isEmpty()
                ? to(base(kept), after(kept, step))
                : wrong(steps.page(kept, step, errors, frame.language()));
        return drafts.save(kept).replaceWith(answer);
    }

    private Uni<Response> page(Draft draft, Step step) {
        if (!Journey.open(draft.kind(), step, one -> checks.answered(draft, one))) {
            return Uni.createFrom().item(to(base(draft), next(draft)));
        }
        if (step != Step.CHECK) {
            return Uni.createFrom()
                    .item(Response.ok(steps.page(draft, step, FieldErrors.none(), frame.language()))
                            .build());
        }
        NewSubmission said = AnswerReading.submission(draft.kind(), draft.answers());
        return evidence.of(draft.id())
                .map(files -> Response.ok(Templates.check(
                                steps.view(draft, step),
                                rows.of(said, frame.language(), base(draft)),
                                files,
                                frame.signedIn()))
                        .build());
    }

    private Response busy(Draft draft) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", config.retryAfter().toSeconds())
                .entity(Templates.busy(base(draft)))
                .build();
    }

    private Step after(Draft draft, Step step) {
        return Journey.after(
                draft.kind(), step, draft.answers().sent(Step.EVIDENCE), one -> checks.answered(draft, one));
    }

    private Step next(Draft draft) {
        return Journey.next(draft.kind(), step -> checks.answered(draft, step));
    }

    private static Step step(String path) {
        return Step.ofPath(path).orElseThrow(jakarta.ws.rs.NotFoundException::new);
    }

    private static Response receipt(Draft draft) {
        return Response.seeOther(URI.create("/receipts/" + draft.receipt())).build();
    }

    private static String base(Draft draft) {
        return "/file/" + draft.id();
    }

    private static Response to(String base, Step step) {
        return Response.seeOther(URI.create(base + "/" + step.path())).build();
    }

    private static Response wrong(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }
}
