package org.open12315.casework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.identity.Suspension;
import org.open12315.identity.Suspensions;
import org.open12315.intake.Person;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;
import org.open12315.web.SummaryRow;

/**
 * Suspends the account of whoever sent a case, because what it says of the person seems to be false. Open to whoever may
 * see that person; an anonymous report says nothing that could be false.
 */
@Path("/cases/{number}/suspension")
@PermissionsAllowed(Rights.SUSPEND_SENDER)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class SenderSuspensionPages {

    /**
     * What the page shows.
     *
     * @param person masked; empty once it was erased
     * @param standing the suspension, if the account is suspended now; otherwise null
     */
    public record View(String number, String grouped, List<SummaryRow> person, Suspension standing) {}

    @CheckedTemplate(basePath = "casework")
    static class Templates {
        static native TemplateInstance senderSuspension(
                FieldErrors errors, SenderSuspensionPages.View view, String reason);
    }

    private final Dossiers dossiers;
    private final CaseAccess access;
    private final SenderSuspension act;
    private final Suspensions suspensions;
    private final Caller caller;
    private final Frame frame;

    SenderSuspensionPages(
            Dossiers dossiers,
            CaseAccess access,
            SenderSuspension act,
            Suspensions suspensions,
            Caller caller,
            Frame frame) {
        this.dossiers = dossiers;
        this.access = access;
        this.act = act;
        this.suspensions = suspensions;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show(@RestPath String number) {
        return open(number).chain(dossier -> page(dossier, FieldErrors.none(), ""));
    }

    @POST
    public Uni<Response> suspend(@RestPath String number, @RestForm String reason) {
        String line = Suspensions.line(reason);
        return open(number).chain(dossier -> {
            if (line.isEmpty() || line.length() > Suspensions.LONGEST_REASON) {
                return wrong(422, dossier, "reason", words().reasonNeeded(), line);
            }
            return act.suspend(dossier, line, caller)
                    .chain(done -> done
                            ? Uni.createFrom().item(back(dossier))
                            : wrong(409, dossier, "", words().notPossible(), line));
        });
    }

    private Uni<Dossier> open(String number) {
        long receipt =
                ReceiptNumber.parse(number).orElseThrow(NotFoundException::new).value();
        return dossiers.find(receipt, caller)
                .map(found -> found.filter(dossier -> dossier.said() != null).orElseThrow(NotFoundException::new))
                .invoke(dossier -> {
                    if (!access.maySuspendSender(caller, dossier.file())) {
                        throw new ForbiddenException();
                    }
                });
    }

    private Uni<Response> wrong(int status, Dossier dossier, String field, String sentence, String typed) {
        return page(dossier, FieldErrors.none().and(field, sentence), typed)
                .map(page -> Response.status(status).entity(page).build());
    }

    private Uni<TemplateInstance> page(Dossier dossier, FieldErrors errors, String typed) {
        return suspensions
                .standing(dossier.said().stored().consumerId())
                .map(standing -> Templates.senderSuspension(errors, view(dossier, standing), typed));
    }

    private View view(Dossier dossier, Optional<Suspension> standing) {
        Person person = dossier.said().person();
        ReceiptNumber number = dossier.file().receiptNumber();
        return new View(
                number.toString(),
                number.grouped(),
                person == null ? List.of() : FactRows.person(MaskedPerson.of(person), dossier.sender(), locale()),
                standing.orElse(null));
    }

    private static Response back(Dossier dossier) {
        return Response.seeOther(URI.create("/cases/" + dossier.file().receiptNumber() + "/suspension"))
                .build();
    }

    private SenderMessages words() {
        return StepWords.bundle(SenderMessages.class, locale());
    }

    private Locale locale() {
        return frame.language().locale();
    }
}
