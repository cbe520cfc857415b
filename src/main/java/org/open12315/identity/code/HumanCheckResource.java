package org.open12315.identity.code;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out the tasks of the human check. */
@Path("/api/v1/human-check")
@PermitAll
@NonBlocking
@Tag(name = "registration")
class HumanCheckResource {

    private final HumanCheck check;

    HumanCheckResource(HumanCheck check) {
        this.check = check;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new task of the human check (ALTCHA)", description = "Its solution serves once.")
    public Response challenge() {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(check.challenge()).cacheControl(never).build();
    }
}
