package org.open12315.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What was written about the owner of an account when it was suspended: handed out, and erased with the account. */
@ApplicationScoped
class OwnSuspensions implements PersonalRecords {

    /** A suspension as its subject gets it: without the people of the authority. */
    @RegisterForReflection
    record Line(
            Instant suspendedAt,
            String authority,
            String reason,
            SuspensionState state,
            String appeal,
            Instant appealedAt,
            String decision,
            Instant decidedAt) {}

    private final SuspensionStore store;

    OwnSuspensions(SuspensionStore store) {
        this.store = store;
    }

    @Override
    public String part() {
        return "suspensions";
    }

    @Override
    public Uni<List<Line>> of(long accountId) {
        return store.of(accountId)
                .map(all -> all.stream()
                        .map(one -> new Line(
                                one.suspendedAt(),
                                one.authorityCode(),
                                one.reason(),
                                one.state(),
                                one.appeal(),
                                one.appealedAt(),
                                one.decision(),
                                one.decidedAt()))
                        .toList());
    }

    @Override
    public Uni<Void> close(SqlClient connection, long accountId) {
        return store.forget(connection, accountId);
    }
}
