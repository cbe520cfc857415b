package org.open12315.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;

/** Fails as it is asked to, on a page's address and on one of the API. */
public abstract class ErrorProbe {

    @Path("/probe")
    @PermitAll
    public static class OfPages extends ErrorProbe {}

    @Path("/api/v1/probe")
    @PermitAll
    public static class OfTheApi extends ErrorProbe {}

    @GET
    @Path("status/{status}")
    @Produces({"application/json", "text/html"})
    public String fail(int status) {
        throw new WebApplicationException(status);
    }

    @GET
    @Path("bug")
    public String bug() {
        throw new IllegalStateException("the secret of the house");
    }

    @GET
    @Path("closed")
    @RolesAllowed("nobody")
    public String closed() {
        return "open";
    }

    @POST
    @Path("body")
    public String body(String body) {
        return "" + body.length();
    }
}
