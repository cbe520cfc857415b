package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.open12315.identity.Caller;
import org.open12315.identity.Roles;
import org.open12315.kernel.ReceiptNumber;

/**
 * What the intake is measured against; compiled by the Maven profile {@code bench} alone, never into a package for use.
 * Both take the body of {@code POST /api/v1/complaints} from a consumer who is signed in as there.
 */
@Path("/bench")
@RolesAllowed(Roles.CONSUMER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class BenchResource {

    private static final String INSERT =
            "INSERT INTO submission (receipt_number, kind, consumer_id, received_at, content, person)"
                    + " VALUES ($1, $2, $3, $4, $5, $6)";

    private final Filing filing;
    private final Pool pool;
    private final Caller caller;
    private final ReceiptNumber some = ReceiptNumber.create(YearMonth.of(2026, 11), new SecureRandom());

    BenchResource(Filing filing, Pool pool, Caller caller) {
        this.filing = filing;
        this.pool = pool;
        this.caller = caller;
    }

    /** Signs in, reads the body, answers with a receipt: no constraint is checked, nothing is encrypted, nothing stored. */
    @POST
    @Path("no-op")
    @Operation(hidden = true)
    public Response noOp(NewComplaint complaint) {
        return Response.status(Response.Status.CREATED)
                .entity(FiledView.of(new Receipt(some, OffsetDateTime.now(ZoneOffset.UTC), false)))
                .build();
    }

    /**
     * How one would write it first: the same checks and the same row, one {@code INSERT} and one commit for each request,
     * without idempotency key and outbox.
     */
    @POST
    @Path("plain")
    @Operation(hidden = true)
    public Uni<Response> plain(@NotNull @Valid NewComplaint complaint) {
        SubmissionRow row = filing.row(complaint.submission(), caller.accountId(), null);
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(
                        row.receiptNumber().value(),
                        row.kind().name(),
                        row.consumerId(),
                        row.receivedAt(),
                        row.content(),
                        row.person()))
                .map(stored -> Response.status(Response.Status.CREATED)
                        .entity(FiledView.of(new Receipt(row.receiptNumber(), row.receivedAt(), false)))
                        .build());
    }
}
