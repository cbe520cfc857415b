package org.open12315.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Which of several instances reads the outbox: the one that holds an advisory lock of the database. The lock belongs to
 * a connection, so it is free again as soon as its instance dies, and no clock has to be trusted.
 */
@ApplicationScoped
class Leadership {

    /** Any number that nothing else locks: "o12315" in ASCII. */
    private static final long LOCK = 0x6f3132333135L;

    private final Pool pool;
    private volatile SqlConnection holder;

    Leadership(Pool pool) {
        this.pool = pool;
    }

    /** True if this instance is the one; tries to become it if nobody is. */
    Uni<Boolean> held() {
        if (holder != null) {
            return Uni.createFrom().item(true);
        }
        return pool.getConnection().chain(this::tryLock);
    }

    private Uni<Boolean> tryLock(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT pg_try_advisory_lock($1)")
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onFailure()
                .call(connection::close)
                .call(won -> won ? keep(connection) : connection.close());
    }

    private Uni<Void> keep(SqlConnection connection) {
        connection.closeHandler(() -> holder = null);
        holder = connection;
        return Uni.createFrom().voidItem();
    }

    void release(@Observes ShutdownEvent event) {
        SqlConnection connection = holder;
        if (connection != null) {
            connection.closeAndForget();
        }
    }
}
