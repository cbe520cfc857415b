package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/**
 * What another room keeps about the owner of an account. That room implements it, so that what belongs to somebody can be
 * handed out and erased without identity knowing the rooms that use it.
 */
public interface PersonalRecords {

    /** Name of the part in the exported document. */
    String part();

    /** Everything, in clear, as records that become JSON. */
    Uni<? extends List<?>> of(long accountId);

    /** Erases within the caller's transaction what no law makes us keep; the account is being closed. */
    Uni<Void> close(SqlClient connection, long accountId);
}
