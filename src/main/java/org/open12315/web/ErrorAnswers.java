package org.open12315.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

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
    Uni<Void> tell(ContainerResponseContext response, RoutingContext http) {
        int status = response.getStatus();
        boolean bare = response.getEntity() == null || response.getEntity() instanceof HttpProblem;
        if (status < 400 || !bare) {
            return Uni.createFrom().voidItem();
        }
        if (ErrorPage.wanted(http)) {
            return page.render(status)
                    .invoke(html -> response.setEntity(html, null, MediaType.valueOf(ErrorPage.CONTENT_TYPE)))
                    .replaceWithVoid();
        }
        if (response.getEntity() instanceof HttpProblem problem && isWordless(problem)) {
            response.setEntity(HttpProblem.builder(problem)
                    .withDetail(ErrorPage.words(status, language(http)).advice())
                    .build());
        }
        return Uni.createFrom().voidItem();
    }

    /** RESTEasy's own exceptions say nothing but {@code HTTP 404 Not Found}, or what did not match inside of it. */
    private static boolean isWordless(HttpProblem problem) {
        String detail = problem.getDetail();
        return detail == null || detail.startsWith("HTTP ") || detail.startsWith("Unable to find matching");
    }

    static Language language(RoutingContext http) {
        return http.acceptableLanguages().stream()
                        .findFirst()
                        .filter(first -> Locale.ENGLISH.getLanguage().equals(first.tag()))
                        .isPresent()
                ? Language.EN
                : Language.ZH;
    }
}
