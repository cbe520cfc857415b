package org.open12315.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Over TLS the session's cookie has a name with {@code __Host-} before it: a browser then takes it from this host alone, by
 * TLS alone, so that neither a neighbour under the same domain nor a page without TLS can plant a session. Whoever tries
 * the platform without TLS gets the plain name, because browsers refuse the other there. All else knows only the plain one.
 */
@ApplicationScoped
class SessionCookie {

    static final String PREFIX = "__Host-";

    /** Before {@link ForeignOrigin} and authentication: nothing has read the cookies yet. */
    private static final int FIRST = 400;

    private final String name;

    SessionCookie(@ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String name) {
        this.name = name;
    }

    void register(@Observes Filters filters) {
        filters.register(this::rename, FIRST);
    }

    private void rename(RoutingContext http) {
        if (http.request().isSSL()) {
            takeIn(http.request().headers());
            http.addHeadersEndHandler(done -> giveOut(http.response()));
        }
        http.next();
    }

    /** A cookie of the plain name counts for nothing here, whoever set it. */
    private void takeIn(MultiMap headers) {
        String cookies = headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(name + "="))
                .map(cookie -> cookie.startsWith(PREFIX + name + "=") ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
        if (cookies.isEmpty()) {
            headers.remove(HttpHeaders.COOKIE);
        } else {
            headers.set(HttpHeaders.COOKIE, cookies);
        }
    }

    private void giveOut(HttpServerResponse response) {
        response.removeCookies(name, false).stream()
                // without a path it is what the browser sent
                .filter(cookie -> cookie.getPath() != null)
                .forEach(cookie -> response.addCookie(named(cookie)));
    }

    private Cookie named(Cookie plain) {
        Cookie cookie = Cookie.cookie(PREFIX + name, plain.getValue())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
        return plain.getMaxAge() == Long.MIN_VALUE ? cookie : cookie.setMaxAge(plain.getMaxAge());
    }
}
