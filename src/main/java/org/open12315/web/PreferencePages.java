package org.open12315.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The two things that a person may set without an account: the language and the size of the print. Both are plain
 * links, so that they work without script, and change nothing but a cookie.
 */
@Path("/")
@PermitAll
public class PreferencePages {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    /** Sets the language and goes back to the page with the link. */
    @GET
    @Path("language")
    public Response language(@RestQuery String to, @RestQuery String back, UriInfo here) {
        return remember(Frame.LANGUAGE_COOKIE, Language.ofCode(to).code(), back, here);
    }

    /** Sets {@code large} or normal print and goes back to the page with the link. */
    @GET
    @Path("print")
    public Response print(@RestQuery String size, @RestQuery String back, UriInfo here) {
        return remember(Frame.PRINT_COOKIE, Frame.LARGE.equals(size) ? Frame.LARGE : "normal", back, here);
    }

    private static Response remember(String name, String value, String back, UriInfo here) {
        NewCookie cookie = new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure("https".equals(here.getBaseUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(LocalPath.orHome(back)).cookie(cookie).build();
    }
}
