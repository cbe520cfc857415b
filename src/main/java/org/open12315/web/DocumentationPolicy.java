package org.open12315.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The content policy of Swagger UI. It starts by scripts in its page, which the policy of our own pages does not allow; all
 * else stays as strict. Set when the answer is written, because the policy for everything is set before.
 */
@ApplicationScoped
class DocumentationPolicy {

    private static final String PATH = "/q/swagger-ui*";
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    void register(@Observes Router router) {
        router.route(PATH).order(Integer.MIN_VALUE).handler(http -> {
            http.addHeadersEndHandler(written -> http.response().putHeader("Content-Security-Policy", POLICY));
            http.next();
        });
    }
}
