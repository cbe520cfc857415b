package org.open12315.kernel.database;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away, where waiting helps, from a statement that is wrong, where it does not. */
public final class Outage {

    private Outage() {}

    /** True if the same statement may succeed later: no connection, shutting down, out of resources, deadlock, a fail-over. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return isPassing(refused.getSqlState());
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof ClosedConnectionException
                    || cause instanceof RejectedExecutionException
                    || cause instanceof VertxException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classes of SQLSTATE (PostgreSQL manual, appendix A): 08 connection, 40 rollback, 53 resources, 55 in use, 57
     * intervention; and 25006, the answer of a server that has just become a replica.
     */
    private static boolean isPassing(String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08")
                        || sqlState.startsWith("40")
                        || sqlState.equals("25006")
                        || sqlState.startsWith("53")
                        || sqlState.startsWith("55")
                        || sqlState.startsWith("57"));
    }
}
