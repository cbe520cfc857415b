package org.open12315.casework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** A case and what can be done with it. */
@Path("/cases/{number}")
@PermissionsAllowed(Rights.READ)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class CasePages {

    /** What the page says beside the case itself; the parts that do not apply are null or empty. */
    public record Beside(
            FieldErrors errors, Interruption interruption, String done, String personReason, ListAddress list) {
        static Beside nothing(ListAddress list) {
            return new Beside(FieldErrors.none(), null, null, "", list);
        }
    }

    @CheckedTemplate(basePath = "casework")
    static class Templates {
        static native TemplateInstance caseFile(CaseView view, CasePages.Beside beside, FieldErrors errors);
    }

    private final Dossiers dossiers;
    private final CaseViews views;
    private final StaffSteps steps;
    private final PersonLook look;
    private final Caller caller;
    private final Frame frame;

    CasePages(Dossiers dossiers, CaseViews views, StaffSteps steps, PersonLook look, Caller caller, Frame frame) {
        this.dossiers = dossiers;
        this.views = views;
        this.steps = steps;
        this.look = look;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show(@RestPath String number, @RestQuery String done, @RestQuery String list) {
        CaseAction action = WorklistAddress.constant(CaseAction.class, done, null);
        Beside beside = new Beside(
                FieldErrors.none(),
                null,
                action == null ? null : StepWords.in(locale()).step(action),
                "",
                ListAddress.of(list));
        return dossier(number(number)).map(dossier -> page(dossier, Typed.NOTHING, false, beside));
    }

    /** Shows the person once, after the look has been recorded. */
    @POST
    @Path("person")
    public Uni<Response> person(@RestPath String number, @RestForm String personReason, @RestForm String list) {
        ListAddress back = ListAddress.of(list);
        long receipt = number(number);
        String reason = personReason == null ? "" : personReason.strip();
        return dossier(receipt).chain(dossier -> {
            if (!dossier.personOpen()) {
                throw new ForbiddenException();
            }
            if (reason.isEmpty() || reason.length() > ActionInput.LONGEST) {
                FieldErrors wrong = FieldErrors.none()
                        .and("personReason", StepWords.in(locale()).messages().needReason());
                return answer(422, page(dossier, Typed.NOTHING, false, new Beside(wrong, null, null, reason, back)));
            }
            return look.at(dossier.file(), caller, reason)
                    .chain(() -> dossier(receipt))
                    .chain(seen -> answer(200, page(seen, Typed.NOTHING, true, Beside.nothing(back))));
        });
    }

    @POST
    @Path("{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> act(@RestPath String number, @RestPath String action, MultivaluedMap<String, String> form) {
        CaseAction wanted = WorklistAddress.constant(CaseAction.class, action, null);
        if (wanted == null) {
            throw new NotFoundException();
        }
        Typed typed = Typed.of(wanted, form::getFirst);
        ListAddress list = ListAddress.of(form.getFirst("list"));
        return steps.take(number(number), version(form.getFirst("version")), typed, caller)
                .chain(outcome -> after(outcome, number(number), typed, list));
    }

    /** Whoever had to sign in again in the middle of a step comes back to its address: the case is there. */
    @GET
    @Path("{action}")
    public Response backToCase(@RestPath String number, @RestPath String action) {
        return Response.seeOther(URI.create("/cases/" + new ReceiptNumber(number(number))))
                .build();
    }

    private Uni<Response> after(Outcome outcome, long receipt, Typed typed, ListAddress list) {
        if (outcome instanceof Outcome.Unknown) {
            throw new NotFoundException();
        }
        if (outcome instanceof Outcome.Done || steps.isOwnEcho(outcome, typed, caller)) {
            return done(receipt, typed, list);
        }
        return dossier(receipt).chain(dossier -> refused(outcome, dossier, typed, list));
    }

    private Uni<Response> refused(Outcome outcome, Dossier dossier, Typed typed, ListAddress list) {
        if (outcome instanceof Outcome.Incomplete incomplete) {
            FieldErrors errors = steps.errors(incomplete, typed, locale());
            return answer(422, page(dossier, typed, false, new Beside(errors, null, null, "", list)));
        }
        if (outcome instanceof Outcome.NotOpen notOpen && steps.isForbidden(notOpen, typed.action())) {
            throw new ForbiddenException();
        }
        Interruptions words = new Interruptions(locale());
        Interruption interruption = outcome instanceof Outcome.Stale stale
                ? words.stale(stale, typed, dossier.open())
                : words.notOpen(dossier.file(), typed, dossier.open());
        return answer(409, page(dossier, typed, false, new Beside(FieldErrors.none(), interruption, null, "", list)));
    }

    /** Back to the case, or to the list if it is now with an authority whose cases the caller may not read. */
    private Uni<Response> done(long receipt, Typed typed, ListAddress list) {
        String number = new ReceiptNumber(receipt).toString();
        return dossiers.find(receipt, caller)
                .map(still -> still.isPresent()
                        ? list.on("/cases/" + number + "?done=" + WorklistAddress.value(typed.action()))
                        : list.with("moved", number))
                .map(address -> Response.seeOther(URI.create(address)).build());
    }

    private Uni<Dossier> dossier(long receipt) {
        return dossiers.find(receipt, caller).map(found -> found.orElseThrow(NotFoundException::new));
    }

    private TemplateInstance page(Dossier dossier, Typed typed, boolean shown, Beside beside) {
        return Templates.caseFile(views.of(dossier, typed, shown, locale()), beside, beside.errors());
    }

    private Locale locale() {
        return frame.language().locale();
    }

    private static Uni<Response> answer(int status, TemplateInstance page) {
        return Uni.createFrom().item(Response.status(status).entity(page).build());
    }

    private static long number(String number) {
        return ReceiptNumber.parse(number).orElseThrow(NotFoundException::new).value();
    }

    /** A form without a version is based on nothing that was ever shown: no case has version -1. */
    private static int version(String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
