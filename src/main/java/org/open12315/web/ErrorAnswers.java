package org.open12315.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.open12315.kernel.problem.ProblemShape;

/**
 * Turns the answer to a request that failed in a resource into words for whoever asked: a page for a browser, problem
 * details with a sentence in the language of {@code Accept-Language} for a program.
 */
class ErrorAnswers {

    private final ErrorPage page;

    ErrorAnswers(ErrorPage page) {
        this.page = page;
    }

    /** Leaves alone what a room has said in its own words. */
    @ServerResponseFilter
    Uni<Void> tell(ContainerRequestContext request, ContainerResponseContext response, RoutingContext http) {
        int status = response.getStatus();
        boolean bare = response.getEntity() == null || response.getEntity() instanceof HttpProblem;
        if (status < 400 || !bare) {
            return Uni.createFrom().voidItem();
        }
        if (ErrorPage.wanted(http)) {
            return page(status, request, response, http)
                    .invoke(html -> response.setEntity(html, null, MediaType.valueOf(ErrorPage.CONTENT_TYPE)))
                    .replaceWithVoid();
        }
        HttpProblem problem = response.getEntity() instanceof HttpProblem told
                ? ProblemShape.complete(told, http)
                : ProblemShape.of(status, http);
        response.setEntity(problem, null, HttpProblem.MEDIA_TYPE);
        return Uni.createFrom().voidItem();
    }

    private Uni<String> page(
            int status, ContainerRequestContext request, ContainerResponseContext response, RoutingContext http) {
        String wait = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (status != 429 || wait == null) {
            return page.render(status);
        }
        return Typed.of(request, http)
                .chain(typed -> typed == null ? page.render(status) : page.renderTooOften(wait, typed));
    }
}
