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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out the tasks of the human check. */
@Path("/api/v1/human-check")
@PermitAll
@NonBlocking
@Tag(name = "Registration")
class HumanCheckResource {

    private final HumanCheck check;

    HumanCheckResource(HumanCheck check) {
        this.check = check;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A new task of the human check (ALTCHA)",
            operationId = "newHumanCheck",
            description = "A proof of work for the browser; the payload of its solution serves once.")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response challenge() {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(check.challenge()).cacheControl(never).build();
    }
}
