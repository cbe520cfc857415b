package org.open12315.intake;

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
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;
import org.open12315.web.SummaryRow;

/** What a consumer has filed and what became of it. */
@Path("/my/cases")
@PermissionsAllowed(Rights.FOLLOW)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class MyCasesPages {

    private static final int PAGE = 20;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUPPLEMENT = 1000;

    /** What was typed into the forms of a case; given back when something is wrong. */
    public record Typed(String supplement, String separateReason, String withdrawReason) {

        static final Typed NOTHING = new Typed("", "", "");

        static Typed into(String field, String text) {
            return new Typed(
                    field.equals("supplement") && text != null ? text : "",
                    field.equals("separateReason") ? text : "",
                    field.equals("withdrawReason") ? text : "");
        }
    }

    /** One of the steps that a sender can take. */
    private interface SenderStep {
        Uni<Boolean> take(MyCaseView found, String words);
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance myCases(List<DraftLine> drafts, List<MyCaseView> cases, String next);

        static native TemplateInstance myCase(
                FieldErrors errors, MyCaseView found, List<SummaryRow> rows, CaseFilesView files, Typed typed);
    }

    private final OwnCases cases;
    private final Drafts drafts;
    private final Progress progress;
    private final SupplementFiles files;
    private final SummaryRows rows;
    private final Caller caller;
    private final Frame frame;

    MyCasesPages(
            OwnCases cases,
            Drafts drafts,
            Progress progress,
            SupplementFiles files,
            SummaryRows rows,
            Caller caller,
            Frame frame) {
        this.cases = cases;
        this.drafts = drafts;
        this.progress = progress;
        this.files = files;
        this.rows = rows;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery String before, @RestCookie(DraftSecret.COOKIE) String cookie) {
        long below = before == null
                ? Long.MAX_VALUE
                : ReceiptNumber.parse(before)
                        .orElseThrow(NotFoundException::new)
                        .value();
        return Uni.combine()
                .all()
                .unis(
                        before == null
                                ? drafts.unfinished(cookie)
                                : Uni.createFrom().item(List.<Draft>of()),
                        cases.page(
                                caller.accountId(),
                                below,
                                PAGE,
                                frame.language().locale()))
                .asTuple()
                .map(both -> Templates.myCases(DraftLine.of(both.getItem1()), both.getItem2(), next(both.getItem2())));
    }

    @GET
    @Path("{number}")
    public Uni<Response> show(@RestPath String number, @RestQuery String wrong, @RestQuery long most) {
        FieldErrors errors = FormLists.notTaken(wrong, most, frame.language());
        return own(number).chain(found -> answer(errors.isEmpty() ? 200 : 422, found, errors, Typed.NOTHING));
    }

    @POST
    @Path("{number}/supplement")
    @PermissionsAllowed(Rights.FILE)
    public Uni<Response> supplement(@RestPath String number, @RestForm String supplement) {
        return own(number)
                .chain(found -> files.of(found.value()).chain(of -> {
                    if (found.supplementAsked() && of.underWay()) {
                        String sentence = FormLists.words(MineMessages.class, frame.language())
                                .supplementUnderWay();
                        return answer(
                                422,
                                found,
                                FieldErrors.none().and("files", sentence),
                                Typed.into("supplement", supplement));
                    }
                    return take(number, "supplement", supplement, LONGEST_SUPPLEMENT, this::supplement);
                }));
    }

    /** The files that wait become part of the case in the same commit. */
    private Uni<Boolean> supplement(MyCaseView found, String words) {
        long account = caller.accountId();
        return progress.supplement(found.value(), words, tx -> files.send(tx, found.value(), account));
    }

    @POST
    @Path("{number}/separate")
    @PermissionsAllowed(Rights.FILE)
    public Uni<Response> separate(@RestPath String number, @RestForm String separateReason) {
        return take(
                number,
                "separateReason",
                separateReason,
                LONGEST_REASON,
                (found, words) -> progress.separate(found.value(), caller.userName(), words));
    }

    @POST
    @Path("{number}/withdraw")
    @PermissionsAllowed(Rights.FILE)
    public Uni<Response> withdraw(@RestPath String number, @RestForm String withdrawReason) {
        return take(
                number,
                "withdrawReason",
                withdrawReason,
                LONGEST_REASON,
                (found, words) -> progress.withdraw(found.value(), caller.userName(), words));
    }

    private Uni<Response> take(String number, String field, String words, int longest, SenderStep step) {
        return own(number).chain(found -> {
            if (words == null || words.isBlank() || words.strip().length() > longest) {
                return wrong(found, field, words);
            }
            return step.take(found, words.strip())
                    .chain(done -> done ? Uni.createFrom().item(back(found)) : late(number, field, words));
        });
    }

    private Uni<MyCaseView> own(String number) {
        return cases.one(caller.accountId(), number, frame.language().locale());
    }

    private Uni<Response> answer(int status, MyCaseView found, FieldErrors errors, Typed typed) {
        return files.of(found.value())
                .map(of -> Templates.myCase(errors, found, rows.of(found.said(), frame.language(), null), of, typed))
                .map(page -> Response.status(status).entity(page).build());
    }

    private Uni<Response> wrong(MyCaseView found, String field, String typed) {
        MineMessages words = FormLists.words(MineMessages.class, frame.language());
        String sentence = field.equals("supplement") ? words.supplementNeeded() : words.reasonNeeded();
        return answer(
                422, found, FieldErrors.none().and(field, sentence), Typed.into(field, typed == null ? "" : typed));
    }

    private static Response back(MyCaseView found) {
        return Response.seeOther(URI.create("/my/cases/" + found.number())).build();
    }

    /** The case moved on since the page was shown: the page says so and shows where it stands now. */
    private Uni<Response> late(String number, String field, String typed) {
        String sentence = FormLists.words(MineMessages.class, frame.language()).tooLate();
        return own(number)
                .chain(now -> answer(409, now, FieldErrors.none().and("", sentence), Typed.into(field, typed)));
    }

    private static String next(List<MyCaseView> page) {
        return page.size() < PAGE
                ? null
                : "/my/cases?before=" + page.get(page.size() - 1).number();
    }
}
