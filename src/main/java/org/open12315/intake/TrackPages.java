package org.open12315.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.identity.Caller;
import org.open12315.identity.Rights;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Finds a case of one's own by its receipt number. */
@Path("/track")
@PermissionsAllowed(Rights.FOLLOW)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class TrackPages {

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance track(FieldErrors errors, String number);
    }

    private final Submissions submissions;
    private final Caller caller;
    private final Frame frame;

    TrackPages(Submissions submissions, Caller caller, Frame frame) {
        this.submissions = submissions;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public TemplateInstance show() {
        return Templates.track(FieldErrors.none(), "");
    }

    @POST
    public Uni<Response> find(@RestForm String number) {
        MineMessages words = FormLists.words(MineMessages.class, frame.language());
        Optional<ReceiptNumber> receipt = ReceiptNumber.parse(number);
        if (receipt.isEmpty()) {
            return Uni.createFrom().item(wrong(words.trackWrong(), number));
        }
        return submissions
                .ofConsumer(caller.accountId(), receipt.get())
                .map(found -> found.isEmpty()
                        ? wrong(words.trackNone(), number)
                        : Response.seeOther(URI.create("/my/cases/" + receipt.get()))
                                .build());
    }

    private static Response wrong(String sentence, String typed) {
        return Response.status(422)
                .entity(Templates.track(FieldErrors.none().and("number", sentence), typed == null ? "" : typed))
                .build();
    }
}
