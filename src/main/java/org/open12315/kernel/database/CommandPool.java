package org.open12315.kernel.database;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.Map;

/** The one connection of a command that runs instead of the platform, or beside it. */
public final class CommandPool {

    private CommandPool() {}

    /**
     * Closed with Vert.x.
     *
     * @param dataSource keys of {@link DataSourceKeys}
     */
    public static Pool open(Vertx vertx, Map<String, String> dataSource) {
        PgConnectOptions options = PgConnectOptions.fromUri(dataSource.get("quarkus.datasource.reactive.url"));
        String user = dataSource.get("quarkus.datasource.username");
        String password = dataSource.get("quarkus.datasource.password");
        options.setUser(user == null ? options.getUser() : user)
                .setPassword(password == null ? options.getPassword() : password);
        return Pool.pool(vertx, options, new PoolOptions().setMaxSize(1));
    }
}
