package org.open12315.kernel.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready only if the database keeps what it acknowledges: the running server itself says that fsync, synchronous_commit
 * and full_page_writes are on. A receipt given out by a server without them is worth nothing after a power cut.
 */
@Readiness
@ApplicationScoped
class DurabilityCheck implements AsyncHealthCheck {

    private final Pool pool;

    DurabilityCheck(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query(
                        "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,"
                                + " current_setting('full_page_writes') AS full_page_writes")
                .execute()
                .map(rows -> answer(rows.iterator().next()))
                .onFailure()
                .recoverWithItem(away -> HealthCheckResponse.named("database keeps what it acknowledges")
                        .down()
                        .withData("failure", away.getClass().getSimpleName())
                        .build());
    }

    private static HealthCheckResponse answer(Row row) {
        String fsync = row.getString("fsync");
        String commit = row.getString("synchronous_commit");
        String pages = row.getString("full_page_writes");
        // "remote_apply" and the like wait for replicas as well: stronger than "on"
        boolean waits = !commit.equals("off") && !commit.equals("local");
        return HealthCheckResponse.named("database keeps what it acknowledges")
                .status(fsync.equals("on") && pages.equals("on") && waits)
                .withData("fsync", fsync)
                .withData("synchronous_commit", commit)
                .withData("full_page_writes", pages)
                .build();
    }
}
