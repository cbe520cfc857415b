package org.open12315.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/**
 * Refuses requests that change something and come from a page of another site: the second wall against forged requests,
 * beside {@code SameSite=Lax} and the token in forms, and the one that also covers JSON and the sign-in form itself.
 */
@ApplicationScoped
class ForeignOrigin {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Before authentication, whose priority is 200. */
    void register(@Observes Filters filters) {
        filters.register(this::check, 300);
    }

    private void check(RoutingContext http) {
        if (SAFE.contains(http.request().method()) || isOurs(http)) {
            http.next();
        } else {
            http.response().setStatusCode(403).putHeader("Content-Type", "text/plain; charset=UTF-8");
            http.response().end("请求来自其他网站，已拒绝 (refused: the request comes from another site)");
        }
    }

    /** Browsers always send Origin with a POST; who sends none is no browser, and has no cookie of somebody else. */
    private static boolean isOurs(RoutingContext http) {
        String origin = http.request().getHeader("Origin");
        if (origin == null) {
            String site = http.request().getHeader("Sec-Fetch-Site");
            return site == null || site.equals("same-origin") || site.equals("none");
        }
        try {
            URI from = URI.create(origin);
            String host = http.request().authority() == null
                    ? ""
                    : http.request().authority().toString();
            return from.getRawAuthority() != null && from.getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
