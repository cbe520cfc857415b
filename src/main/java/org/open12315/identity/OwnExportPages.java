package org.open12315.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.web.FieldErrors;

/** Downloads what is kept about oneself. */
@Path("/account/export")
@PermissionsAllowed(Rights.FOLLOW)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnExportPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance export(FieldErrors errors);
    }

    private final OwnExport export;
    private final OwnPageRequest asking;
    private final ObjectMapper json;

    OwnExportPages(OwnExport export, OwnPageRequest asking, ObjectMapper json) {
        this.export = export;
        this.asking = asking;
        this.json = json;
    }

    @GET
    public TemplateInstance askExport() {
        return Templates.export(FieldErrors.none());
    }

    @POST
    public Uni<Response> export(@RestForm String current) {
        return export.export(asking.now(), current)
                .map(document -> Response.ok(written(document), MediaType.APPLICATION_JSON_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"open12315-account.json\"")
                        .build())
                .onFailure(Refused.class)
                .recoverWithItem(refused -> page(Templates.export(asking.told(refused))))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> OwnPageRequest.retry(page(Templates.export(asking.tooMany(often))), often));
    }

    private String written(OwnExport.Document document) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Response page(TemplateInstance page) {
        return Response.status(422).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
    }
}
