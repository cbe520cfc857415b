package org.open12315.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what comes in the last moment of an instance, so that whatever was let in gets its answer. Quarkus waits until
 * no request is under way and then closes the connections; a request that comes in between would be worked on and never
 * answered. So the door closes shortly before: at the end of the delay in which readiness says no, or at once without one.
 */
@ApplicationScoped
class LastCall {

    /** Time for a request that was let in to be counted among those under way. */
    private static final Duration BEFORE_THE_END = Duration.ofMillis(300);

    /** Before any other filter. */
    private static final int FIRST = 1_000;

    private static final int TEMPORARILY_UNAVAILABLE = 503;

    private final Vertx vertx;
    private final Duration delay;
    private volatile boolean closed;

    LastCall(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.vertx = vertx;
        this.delay = delay.orElse(Duration.ZERO);
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void announce(@Observes ShutdownDelayInitiatedEvent end) {
        long left = delay.minus(BEFORE_THE_END).toMillis();
        if (left <= 0) {
            closed = true;
        } else {
            vertx.setTimer(left, now -> closed = true);
        }
    }

    private void pass(RoutingContext request) {
        if (closed && !request.normalizedPath().startsWith("/q/")) {
            request.response()
                    .setStatusCode(TEMPORARILY_UNAVAILABLE)
                    .putHeader("Retry-After", "2")
                    .putHeader("Content-Type", "text/plain; charset=UTF-8")
                    .end("系统正在重启，请稍后再试。Restarting, please try again in a moment.\n");
        } else {
            request.next();
        }
    }
}
