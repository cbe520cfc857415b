package org.open12315.casework;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.intake.Enclosures;
import org.open12315.kernel.ReceiptNumber;

/** The record of custody of the evidence of a case, when it goes to court: to be printed, and to be checked by a command. */
@Path("/cases/{number}/custody")
@PermissionsAllowed(Rights.READ)
@NonBlocking
class CustodyPages {

    private final EvidenceLook look;
    private final Enclosures enclosures;
    private final Caller caller;

    CustodyPages(EvidenceLook look, Enclosures enclosures, Caller caller) {
        this.look = look;
        this.enclosures = enclosures;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> show(@RestPath String number) {
        return recorded(number, enclosures::custody);
    }

    /** To be saved from the page, so it is no matter what the browser would rather have. */
    @GET
    @Path("document")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Uni<Response> document(@RestPath String number) {
        return recorded(number, enclosures::custodyDocument)
                .map(document -> Response.ok(document, MediaType.APPLICATION_JSON_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"custody-" + digits(number) + ".json\"")
                        .build());
    }

    private <T> Uni<T> recorded(String number, BiFunction<Long, String, Uni<T>> export) {
        ReceiptNumber receipt = ReceiptNumber.parse(number).orElseThrow(NotFoundException::new);
        return look.atCustody(receipt.value(), caller)
                .map(found -> found.orElseThrow(NotFoundException::new))
                .chain(file -> export.apply(receipt.value(), caller.account().userName()));
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
