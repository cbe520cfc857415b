package org.open12315.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The first page: what one can do here, what the difference is, how long the law gives the authority. */
@Path("/")
@PermitAll
public class HomePages {

    private final Instance<Unfinished> unfinished;
    private final Frame frame;

    HomePages(Instance<Unfinished> unfinished, Frame frame) {
        this.unfinished = unfinished;
        this.frame = frame;
    }

    /** With a reminder of what the person has begun, and with their name; then nobody else may be shown it from a store. */
    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> home() {
        if (!unfinished.isResolvable()) {
            return Uni.createFrom().item(page(Optional.empty()));
        }
        return unfinished.get().newest().map(this::page);
    }

    private Response page(Optional<Unfinished.Begun> begun) {
        Response.ResponseBuilder answer = Response.ok(Templates.home(begun));
        return begun.isPresent() || frame.signedIn()
                ? answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build()
                : answer.build();
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance home(Optional<Unfinished.Begun> unfinished);
    }
}
