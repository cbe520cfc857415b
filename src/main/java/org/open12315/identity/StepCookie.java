package org.open12315.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/**
 * What leads from one step of a form to the next without standing in an address: for its own pages only, hidden from
 * scripts, and over TLS only where the request came so.
 *
 * @param path the pages that get it
 * @param life how long the steps may take
 */
record StepCookie(String name, String path, Duration life) {

    /** To the next step, with what belongs to it; an empty value ends the steps. */
    Response onward(URI address, String value, RoutingContext http) {
        NewCookie cookie = new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(value.isEmpty() ? 0 : (int) life.toSeconds())
                .httpOnly(true)
                .secure(http.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(address).cookie(cookie).build();
    }
}
