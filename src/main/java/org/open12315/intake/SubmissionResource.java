package org.open12315.intake;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.Caller;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Rights;
import org.open12315.identity.Roles;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.pipeline.message.Partner;
import org.open12315.pipeline.message.SubmissionKind;

/** Files complaints and reports, and gives senders back what they filed. */
@Path("/api/v1")
@PermissionsAllowed(Rights.FOLLOW)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Filing", description = "File a complaint (投诉) or report (举报) and follow your own")
class SubmissionResource {

    private static final String KEY_FORM = "[\\x21-\\x7E]{1,128}";
    static final String REPLAYED = "Idempotent-Replayed";
    private static final String KIND_HELP = "Complaints or reports";
    private static final String KEY_HELP =
            "A word of yours, 1 to 128 printable ASCII characters. The same word with the same body gives the same receipt, "
                    + "with another body a 422. Send one, and send it again if no answer came.";

    private final Filing filing;
    private final Submissions submissions;
    private final Progress progress;
    private final Caller caller;
    private final FilingAnswers answers;

    SubmissionResource(
            Filing filing, Submissions submissions, Progress progress, Caller caller, FilingAnswers answers) {
        this.filing = filing;
        this.submissions = submissions;
        this.progress = progress;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Path("complaints")
    @Counted.Filing
    @PermissionsAllowed(Rights.FILE)
    @Operation(
            summary = "File a complaint",
            operationId = "fileComplaint",
            description =
                    "The answer comes after the commit: what has a receipt is not lost. The authority is found from"
                            + " the place of the business, the platform or the address.")
    @APIResponse(
            responseCode = "201",
            description = "Stored for good; the receipt",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where it can be read",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = SubmissionResource.REPLAYED,
                        description = "true if the same was sent before under this key; absent otherwise",
                        schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = FiledView.class)))
    @APIResponse(responseCode = "400", description = "The JSON cannot be read")
    @APIResponse(responseCode = "422", description = "A field is wrong, or the key came with another body before")
    @APIResponse(responseCode = "503", description = "Too many at once, or the database is away; see Retry-After")
    public Uni<Response> complain(
            @Parameter(description = KEY_HELP, example = "0b9c8a1e-6d5b-4a2f-9b7e-2f6f0e7d1c11")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = KEY_FORM, message = "{intake.idempotency-key}")
                    String key,
            @NotNull(message = "{intake.required}") @Valid NewComplaint complaint) {
        return file(complaint.submission(), key);
    }

    @POST
    @Path("reports")
    @Counted.Filing
    @PermissionsAllowed(Rights.FILE)
    @Operation(
            summary = "File a report",
            operationId = "fileReport",
            description = "By name, or anonymously: then nothing of the person is kept, and there is no reward.")
    @APIResponse(
            responseCode = "201",
            description = "Stored for good; the receipt",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where it can be read",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = SubmissionResource.REPLAYED,
                        description = "true if the same was sent before under this key; absent otherwise",
                        schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = FiledView.class)))
    @APIResponse(responseCode = "400", description = "The JSON cannot be read")
    @APIResponse(responseCode = "422", description = "A field is wrong, or the key came with another body before")
    @APIResponse(responseCode = "503", description = "Too many at once, or the database is away; see Retry-After")
    public Uni<Response> report(
            @Parameter(description = KEY_HELP, example = "5f0c2f0a-58c6-4a3e-8e53-0d6a2c7c9b10")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = KEY_FORM, message = "{intake.idempotency-key}")
                    String key,
            @NotNull(message = "{intake.required}") @Valid NewReport report) {
        return file(report.submission(), key);
    }

    @GET
    @Path("{kind:complaints|reports}/{receiptNumber}")
    @Operation(
            summary = "One of your own",
            operationId = "readSubmission",
            description = "What you said, and where its case stands.")
    @APIResponse(responseCode = "200", description = "The submission")
    @APIResponse(responseCode = "404", description = "There is none of yours under this number")
    public Uni<SubmissionView> read(
            @Parameter(description = KIND_HELP, schema = @Schema(enumeration = {"complaints", "reports"}))
                    @PathParam("kind")
                    String kind,
            @Parameter(
                            description = "18 digits; spaces and hyphens between them are left out",
                            example = "261123482910537734")
                    @PathParam("receiptNumber")
                    String receiptNumber) {
        ReceiptNumber number = ReceiptNumber.parse(receiptNumber).orElseThrow(answers::notFound);
        Locale locale = answers.locale();
        return submissions
                .ofConsumer(caller.accountId(), number)
                .map(found ->
                        found.filter(said -> said.stored().kind() == kind(kind)).orElseThrow(answers::notFound))
                .chain(said -> progress.of(java.util.List.of(number.value()), locale)
                        .map(known -> SubmissionView.of(said, known.get(number.value()))));
    }

    @GET
    @Path("{kind:complaints|reports}")
    @Operation(
            summary = "Your own, newest first",
            operationId = "listSubmissions",
            description = "Page by page: for the next one give nextBefore as before; null says that it was the last.")
    @APIResponse(responseCode = "200", description = "A page of submissions")
    @APIResponse(responseCode = "400", description = "before is not a receipt number")
    public Uni<SubmissionView.Page> list(
            @Parameter(description = KIND_HELP, schema = @Schema(enumeration = {"complaints", "reports"}))
                    @PathParam("kind")
                    String kind,
            @Parameter(description = "nextBefore of the page before") @QueryParam("before") String before,
            @Parameter(description = "How many at most") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        long below = before == null
                ? Long.MAX_VALUE
                : ReceiptNumber.parse(before).orElseThrow(answers::badPage).value();
        return submissions
                .page(caller.accountId(), kind(kind), below, limit)
                .chain(page -> progress.of(
                                page.stream()
                                        .map(said ->
                                                said.stored().receiptNumber().value())
                                        .toList(),
                                answers.locale())
                        .map(known -> SubmissionView.Page.of(page, known, limit)));
    }

    private Uni<Response> file(NewSubmission submission, String key) {
        long account = caller.accountId();
        return filing.file(submission, account, partner(), key)
                .map(receipt -> created(submission.kind(), receipt))
                .onFailure(Refused.EvidenceNotTaken.class)
                .recoverWithUni(() -> answers.evidence(account, submission.evidence()))
                // an answer, not a failure: failures of 5xx are logged with a trace, and a festival refuses thousands a
                // second
                .onFailure(Refused.class)
                .recoverWithItem(refused -> answers.problem(refused).toResponse());
    }

    /** The organisation behind a program that files for consumers; null for a consumer. */
    private Partner partner() {
        KnownAccount account = caller.account();
        return account.role().equals(Roles.ORGANISATION_PARTNER)
                ? new Partner(account.organisationCode(), account.displayName())
                : null;
    }

    private static Response created(SubmissionKind kind, Receipt receipt) {
        String path = "/api/v1/" + (kind == SubmissionKind.COMPLAINT ? "complaints/" : "reports/") + receipt.number();
        Response.ResponseBuilder answer = Response.created(URI.create(path)).entity(FiledView.of(receipt));
        return receipt.replayed() ? answer.header(REPLAYED, "true").build() : answer.build();
    }

    private static SubmissionKind kind(String path) {
        return path.equals("complaints") ? SubmissionKind.COMPLAINT : SubmissionKind.REPORT;
    }
}
