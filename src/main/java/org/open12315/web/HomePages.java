package org.open12315.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The first page: what one can do here, what the difference is, how long the law gives the authority. */
@Path("/")
@PermitAll
public class HomePages {

    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        return Templates.home();
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance home();
    }
}
