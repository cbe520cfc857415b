package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.web.Choice;
import org.open12315.web.FieldErrors;

/** Closes the own account, after telling what that means. */
@Path("/account/close")
@PermissionsAllowed(Rights.FILE)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnClosingPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance close(FieldErrors errors, List<Choice> sure);

        static native TemplateInstance closed();
    }

    private final OwnClosing closing;
    private final OwnPageRequest asking;

    OwnClosingPages(OwnClosing closing, OwnPageRequest asking) {
        this.closing = closing;
        this.asking = asking;
    }

    @GET
    public TemplateInstance askClose() {
        return close(FieldErrors.none());
    }

    @POST
    public Uni<Response> close(@RestForm String current, @RestForm boolean sure) {
        if (!sure) {
            return Uni.createFrom()
                    .item(page(
                            close(FieldErrors.none().and("sure", asking.words().closeSureMissing()))));
        }
        return closing.close(asking.now(), current)
                .invoke(asking::signOut)
                .map(closed ->
                        Response.seeOther(URI.create("/account/close/done")).build())
                .onFailure(Refused.class)
                .recoverWithItem(refused -> page(close(asking.told(refused))))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> OwnPageRequest.retry(page(close(asking.tooMany(often))), often));
    }

    @GET
    @Path("done")
    @PermitAll
    public TemplateInstance closed() {
        return Templates.closed();
    }

    private TemplateInstance close(FieldErrors errors) {
        return Templates.close(errors, List.of(new Choice("true", asking.words().closeSure())));
    }

    private static Response page(TemplateInstance page) {
        return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
    }
}
