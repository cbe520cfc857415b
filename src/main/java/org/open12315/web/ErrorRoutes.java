package org.open12315.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.open12315.kernel.UnreadBody;
import org.open12315.kernel.problem.ProblemShape;
import org.open12315.kernel.problem.TooManyTries;

/** The same words for requests that fail before a resource sees them: no such address, a body that is too large. */
@ApplicationScoped
class ErrorRoutes {

    /** Before the handler that Quarkus puts last. */
    private static final int ORDER = Integer.MAX_VALUE - 1000;

    private static final int TOO_LARGE = 413;

    private final ErrorPage page;
    private final CurrentVertxRequest current;
    private final CurrentIdentityAssociation asking;

    private static final int LENGTH_REQUIRED = 411;
    private static final Set<HttpMethod> BODIES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final long largest;
    private final BodyHandler counting;

    ErrorRoutes(
            ErrorPage page,
            CurrentVertxRequest current,
            CurrentIdentityAssociation asking,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.page = page;
        this.current = current;
        this.asking = asking;
        this.largest = largest.asLongValue();
        this.counting = BodyHandler.create(false).setBodyLimit(this.largest);
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::failed);
        // of the same order as the one of Quarkus, and registered before it; uploads that count for themselves come
        // earlier
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT).handler(this::refuseLarge);
        router.errorHandler(404, http -> answer(http, 404));
    }

    /**
     * Before Quarkus does the same without a word. A body whose length nobody said is counted while it comes, which Quarkus
     * does only where a thread waits for it: it is kept in memory up to the limit, as the resource would do next. Over HTTP/2 a body that was read
     * before the resource reads it is an error of Quarkus, so there it must say its length, as browsers and curl do (RFC 9110,
     * 15.5.12).
     */
    private void refuseLarge(RoutingContext http) {
        HttpServerRequest request = http.request();
        String length = request.getHeader("Content-Length");
        if (length == null && request.getHeader("Transfer-Encoding") != null) {
            request.resume();
            counting.handle(http);
        } else if (length == null && request.version() == HttpVersion.HTTP_2 && BODIES.contains(request.method())) {
            answer(http, LENGTH_REQUIRED);
        } else if (length == null || length.length() <= 18 && Long.parseLong(length) <= largest) {
            http.next();
        } else {
            answer(http, TOO_LARGE);
        }
    }

    private void failed(RoutingContext http) {
        Throwable cause = http.failure();
        boolean signIn = cause instanceof UnauthorizedException || cause instanceof AuthenticationException;
        if (http.response().ended() || http.response().headWritten() || signIn || http.statusCode() == 401) {
            http.next();
            return;
        }
        if (cause instanceof TooManyTries tries) {
            http.response().putHeader("Retry-After", tries.retryAfter());
            answer(http, 429);
            return;
        }
        int status = cause instanceof ForbiddenException ? 403 : http.statusCode() < 400 ? 500 : http.statusCode();
        if (status >= 500 && cause != null) {
            Log.errorf(cause, "%s %s failed", http.request().method(), http.normalizedPath());
        }
        answer(http, status);
    }

    private static SecurityIdentity identity(RoutingContext http) {
        return http.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity()
                : QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }

    private void answer(RoutingContext http, int status) {
        HttpServerResponse response = http.response().setStatusCode(status);
        if (status == TOO_LARGE && !http.request().isEnded()) {
            // nobody reads the rest of the body, so the connection cannot be used again
            response.putHeader("Connection", "close");
            http.addEndHandler(sent -> UnreadBody.letGo(http));
        }
        if (!ErrorPage.wanted(http)) {
            response.putHeader("Content-Type", "application/problem+json;charset=UTF-8")
                    .end(ProblemShape.json(status, http).toBuffer());
            return;
        }
        ManagedContext request = Arc.container().requestContext();
        boolean ours = !request.isActive();
        if (ours) {
            request.activate();
            // the page asks who it is, and nobody may wait for an answer here
            asking.setIdentity(identity(http));
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
}
