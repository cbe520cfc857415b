package org.open12315.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Passkeys in what is handed out to the owner of an account, and in what is erased when it is closed. */
@ApplicationScoped
@RegisterForReflection(targets = PasskeyStore.Line.class)
class PasskeyRecords implements PersonalRecords {

    private final PasskeyStore store;

    PasskeyRecords(PasskeyStore store) {
        this.store = store;
    }

    @Override
    public String part() {
        return "passkeys";
    }

    @Override
    public Uni<List<PasskeyStore.Line>> of(long accountId) {
        return store.of(accountId);
    }

    @Override
    public Uni<Void> close(SqlClient connection, long accountId) {
        return store.removeAll(connection, accountId);
    }
}
