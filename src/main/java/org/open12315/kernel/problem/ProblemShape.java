package org.open12315.kernel.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.open12315.kernel.AcceptLanguage;

/**
 * Gives every problem the same members (RFC 9457): type, title, status, detail and instance, in the language of {@code
 * Accept-Language}. A room says its own detail, and its own type where programs must tell two problems of one status apart;
 * the rest is filled in here.
 */
public final class ProblemShape {

    /** "No more than the status says" (RFC 9457, 4.2.1); then the title is the status in words. */
    private static final URI PLAIN = URI.create("about:blank");

    private static final List<String> FRAMEWORK =
            List.of("HTTP ", "Unable to find matching", "The accept header", "The content-type header");

    private ProblemShape() {}

    /** The problem with everything that it left out. */
    public static HttpProblem complete(HttpProblem problem, RoutingContext http) {
        ProblemWords words = ProblemWords.of(problem.getStatusCode(), AcceptLanguage.of(http));
        HttpProblem.Builder whole = HttpProblem.builder(problem);
        if (problem.getType() == null) {
            whole.withType(PLAIN).withTitle(words.title());
        }
        if (isWordless(problem)) {
            whole.withDetail(words.advice());
        }
        return whole.withInstance(instance(http)).build();
    }

    /** The problem of a bare status. */
    public static HttpProblem of(int status, RoutingContext http) {
        return complete(HttpProblem.builder().withStatus(status).build(), http);
    }

    /** The same as JSON, for what fails outside of the resources. */
    public static JsonObject json(int status, RoutingContext http) {
        HttpProblem problem = of(status, http);
        return new JsonObject()
                .put("type", problem.getType().toString())
                .put("status", status)
                .put("title", problem.getTitle())
                .put("detail", problem.getDetail())
                .put("instance", http.normalizedPath());
    }

    /** What RESTEasy's own exceptions say is meant for us: {@code HTTP 404 Not Found}, or what did not match inside. */
    private static boolean isWordless(HttpProblem problem) {
        String detail = problem.getDetail();
        return detail == null || FRAMEWORK.stream().anyMatch(detail::startsWith);
    }

    private static URI instance(RoutingContext http) {
        try {
            return new URI(null, null, http.normalizedPath(), null);
        } catch (URISyntaxException unwritable) {
            return PLAIN;
        }
    }
}
