package org.open12315.kernel.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What happens to a request that needs somebody signed in: a page leads to the sign-in page and back afterwards, the API
 * answers 401. The mapper of the problem library does not run with this Quarkus (it reads a field that is gone).
 */
public class SignInRequired {

    /** The cookie by which the form mechanism of Quarkus remembers where to go after sign-in. */
    private static final String RETURN_TO = "quarkus-redirect-location";

    /** Who came with a token hears of tokens (RFC 6750), whoever else of the password. */
    public static String challenge(RoutingContext http) {
        String given = http.request().getHeader(HttpHeaders.AUTHORIZATION);
        return given != null && given.regionMatches(true, 0, "Bearer ", 0, 7)
                ? "Bearer realm=\"open12315\", error=\"invalid_token\""
                : "Basic realm=\"open12315\", charset=\"UTF-8\"";
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    Response toResponse(RoutingContext http) {
        if (http.normalizedPath().startsWith("/api/")) {
            return HttpProblem.builder()
                    .withStatus(Response.Status.UNAUTHORIZED)
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(http))
                    .build()
                    .toResponse();
        }
        if (http.request().method().name().equals("GET")) {
            // only a path of ours: the value comes back as a redirect
            http.response()
                    .addCookie(Cookie.cookie(RETURN_TO, http.request().absoluteURI())
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)
                            .setSecure(http.request().isSSL()));
        }
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
