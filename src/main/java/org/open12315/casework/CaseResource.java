package org.open12315.casework;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.Caller;
import org.open12315.identity.Right;
import org.open12315.identity.Rights;
import org.open12315.kernel.ReceiptNumber;

/** The worklist and its cases for programs of an authority. */
@Path("/api/v1/cases")
@PermissionsAllowed(Rights.READ)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework", description = "The cases (办件) of one's own authority; a supervisor also reads those below")
class CaseResource {

    private final Worklist worklist;
    private final Dossiers dossiers;
    private final CaseDetailViews views;
    private final StaffSteps steps;
    private final CaseAccess access;
    private final Caller caller;
    private final HttpHeaders headers;

    CaseResource(
            Worklist worklist,
            Dossiers dossiers,
            CaseDetailViews views,
            StaffSteps steps,
            CaseAccess access,
            Caller caller,
            @Context HttpHeaders headers) {
        this.worklist = worklist;
        this.dossiers = dossiers;
        this.views = views;
        this.steps = steps;
        this.access = access;
        this.caller = caller;
        this.headers = headers;
    }

    @GET
    @Operation(
            summary = "A page of the worklist",
            operationId = "listCases",
            description = "The cases of your authority in one tray; for the next page give next as after.")
    @Parameter(
            name = "tray",
            in = ParameterIn.QUERY,
            example = "to-decide",
            description = "to-decide (default), running, to-finish, together, done, all")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            example = "complaint",
            description = "complaint or report; both if absent")
    @Parameter(
            name = "due",
            in = ParameterIn.QUERY,
            example = "soon",
            description = "any (default), overdue, today, soon: within three working days")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            example = "deadline",
            description = "deadline (default) or received")
    @Parameter(
            name = "authority",
            in = ParameterIn.QUERY,
            example = "330110",
            description = "this one and those below; your own if absent")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            example = "火锅",
            description = "words in the name of the business, or in the facts of the newest")
    @Parameter(name = "who", in = ParameterIn.QUERY, description = "mine: only what you handle; all if absent")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "previous of the page after")
    @APIResponse(responseCode = "200", description = "Cases in the order asked for")
    @APIResponse(responseCode = "400", description = "A parameter has a value that is not allowed")
    @APIResponse(responseCode = "404", description = "There is no such authority within your reach")
    public Uni<CaseLineView.Page> list(
            @Parameter(hidden = true) @Context UriInfo address,
            @Parameter(description = "lines at most") @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100)
                    int limit) {
        WorklistAddress wanted = wanted(address);
        Scope scope = access.scope(caller, Right.READ, wanted.authority())
                .orElseThrow(() -> problems().notFound());
        Locale locale = locale();
        return worklist.page(wanted, scope.authorities(), caller.accountId(), limit)
                .map(page -> new CaseLineView.Page(
                        page.lines().stream()
                                .map(file -> views.line(file, locale))
                                .toList(),
                        page.next() == null ? null : page.next().toString(),
                        page.previous() == null ? null : page.previous().toString()));
    }

    @GET
    @Path("{receiptNumber}")
    @Operation(
            summary = "One case with its reasons, its timeline and what you can do",
            operationId = "readCase",
            description = "The version in it is what a step is based on. Who complains stays masked here.")
    @APIResponse(responseCode = "200", description = "The case; who the person is stays masked")
    @APIResponse(responseCode = "404", description = "There is none under this number within your reach")
    public Uni<CaseDetailView> read(
            @Parameter(description = "18 digits", example = "261123482910537734") @PathParam("receiptNumber")
                    String receiptNumber) {
        Locale locale = locale();
        return dossiers.find(number(receiptNumber), caller)
                .map(found -> found.orElseThrow(() -> new CaseProblems(locale).notFound()))
                .map(dossier -> views.detail(dossier, locale));
    }

    @POST
    @Path("{receiptNumber}/actions")
    @Operation(
            summary = "Take a step, based on the version you saw",
            operationId = "actOnCase",
            description = "If somebody else acted since, nothing is done and the answer says who did what.")
    @APIResponse(responseCode = "200", description = "Done and recorded")
    @APIResponse(responseCode = "403", description = "The step is possible now, but not for you")
    @APIResponse(responseCode = "404", description = "There is no such case within your reach")
    @APIResponse(responseCode = "409", description = "The case has changed since that version, or stands elsewhere")
    @APIResponse(responseCode = "422", description = "Something that the step needs is missing, field by field")
    public Uni<CaseStepBody.Done> act(
            @Parameter(description = "18 digits", example = "261123482910537734") @PathParam("receiptNumber")
                    String receiptNumber,
            @NotNull(message = "{intake.required}") CaseStepBody body) {
        CaseAction action = constant(body.action());
        if (body.version() == null || action == null) {
            throw problems().unfinished(body.version() == null, action == null);
        }
        long number = number(receiptNumber);
        return steps.take(number, body.version(), Typed.of(action, body), caller)
                .invoke(outcome -> refuse(outcome, action))
                .chain(outcome ->
                        dossiers.find(number, caller).map(now -> done(number, action, body.version(), outcome, now)));
    }

    private void refuse(Outcome outcome, CaseAction action) {
        if (outcome instanceof Outcome.Unknown) {
            throw problems().notFound();
        }
        if (outcome instanceof Outcome.Stale stale) {
            throw problems().stale(stale);
        }
        if (outcome instanceof Outcome.Incomplete incomplete) {
            throw problems().incomplete(incomplete.missing());
        }
        if (outcome instanceof Outcome.NotOpen notOpen) {
            throw steps.isForbidden(notOpen, action)
                    ? problems().forbidden()
                    : problems().notOpen(notOpen.now(), action);
        }
    }

    private static CaseStepBody.Done done(
            long number, CaseAction action, int version, Outcome outcome, Optional<Dossier> now) {
        return new CaseStepBody.Done(
                new ReceiptNumber(number).toString(),
                action,
                ((Outcome.Done) outcome).step().to(),
                version + 1,
                now.isPresent());
    }

    private WorklistAddress wanted(UriInfo address) {
        WorklistAddress.unknown(name -> address.getQueryParameters().getFirst(name))
                .ifPresent(name -> {
                    throw problems().badParameter(name);
                });
        return WorklistAddress.of(name -> address.getQueryParameters().getFirst(name));
    }

    private long number(String text) {
        return ReceiptNumber.parse(text)
                .orElseThrow(() -> problems().notFound())
                .value();
    }

    private static CaseAction constant(String name) {
        for (CaseAction action : CaseAction.values()) {
            if (action.name().equals(name)) {
                return action;
            }
        }
        return null;
    }

    private CaseProblems problems() {
        return new CaseProblems(locale());
    }

    /** Chinese unless English is preferred. */
    private Locale locale() {
        Locale first = headers.getAcceptableLanguages().get(0);
        return Locale.ENGLISH.getLanguage().equals(first.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
