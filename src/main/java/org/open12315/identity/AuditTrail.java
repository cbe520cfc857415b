package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** What was done to accounts, by whom: written in the commit of the act, so that neither stands without the other. */
final class AuditTrail {

    /**
     * One act.
     *
     * @param actor user name of who did it, or the part of the platform that did
     * @param subject number of the account
     * @param authority of the account, null if it belongs to none
     * @param detail more about it, or null
     */
    record Act(String actor, String action, long subject, String authority, String detail) {}

    private AuditTrail() {}

    static Uni<Void> record(SqlClient transaction, Act act) {
        return transaction
                .preparedQuery("INSERT INTO audit_event (actor, action, subject, subject_authority, reason)"
                        + " VALUES ($1, $2, $3, $4, $5)")
                .execute(Tuple.of(act.actor, act.action, Long.toString(act.subject), act.authority, act.detail))
                .replaceWithVoid();
    }
}
