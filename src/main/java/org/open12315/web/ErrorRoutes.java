package org.open12315.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The same words for requests that fail before a resource sees them: no such address, a body that is too large. */
@ApplicationScoped
class ErrorRoutes {

    /** Before the handler that Quarkus puts last. */
    private static final int ORDER = Integer.MAX_VALUE - 1000;

    private final ErrorPage page;
    private final CurrentVertxRequest current;

    ErrorRoutes(ErrorPage page, CurrentVertxRequest current) {
        this.page = page;
        this.current = current;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::failed);
        router.errorHandler(404, http -> answer(http, 404));
    }

    private void failed(RoutingContext http) {
        Throwable cause = http.failure();
        boolean signIn = cause instanceof UnauthorizedException || cause instanceof AuthenticationException;
        if (http.response().ended() || http.response().headWritten() || signIn || http.statusCode() == 401) {
            http.next();
            return;
        }
        int status = cause instanceof ForbiddenException ? 403 : http.statusCode() < 400 ? 500 : http.statusCode();
        if (status >= 500 && cause != null) {
            Log.errorf(cause, "%s %s failed", http.request().method(), http.normalizedPath());
        }
        answer(http, status);
    }

    private void answer(RoutingContext http, int status) {
        HttpServerResponse response = http.response().setStatusCode(status);
        if (!ErrorPage.wanted(http)) {
            response.putHeader("Content-Type", "application/problem+json;charset=UTF-8")
                    .end(problem(http, status).toBuffer());
            return;
        }
        ManagedContext request = Arc.container().requestContext();
        boolean ours = !request.isActive();
        if (ours) {
            request.activate();
        }
        current.setCurrent(http);
        page.render(status)
                .onTermination()
                .invoke(() -> {
                    if (ours) {
                        request.terminate();
                    }
                })
                .subscribe()
                .with(
                        html -> response.putHeader("Content-Type", ErrorPage.CONTENT_TYPE)
                                .end(html),
                        unrendered -> {
                            Log.error("The error page cannot be shown", unrendered);
                            response.end();
                        });
    }

    private static JsonObject problem(RoutingContext http, int status) {
        ErrorWords words = ErrorPage.words(status, ErrorAnswers.language(http));
        return new JsonObject()
                .put("status", status)
                .put("title", words.heading())
                .put("detail", words.advice())
                .put("instance", http.normalizedPath());
    }
}
