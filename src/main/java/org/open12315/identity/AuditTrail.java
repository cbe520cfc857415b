package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Set;

/** What was done to accounts, by whom: written in the commit of the act, so that neither stands without the other. */
final class AuditTrail {

    /**
     * One act.
     *
     * @param actor user name of who did it, or the part of the platform that did
     * @param subject number of the account, or {@link #invitation}
     * @param authority of the account, null if it belongs to none
     * @param detail more about it, or null
     */
    record Act(String actor, String action, String subject, String authority, String detail) {

        Act(String actor, String action, long account, String authority, String detail) {
            this(actor, action, Long.toString(account), authority, detail);
        }
    }

    /** The subject of an act on an invitation, of which there is no account yet. */
    static String invitation(long id) {
        return INVITATION + id;
    }

    static final String INVITATION = "invitation:";

    /** Actor of what somebody did to the own account. */
    static final String OWNER = "owner";

    /** Actor of an account that somebody registered. */
    static final String REGISTRATION = "registration";

    /** Actor of the accounts that an installation begins with. */
    static final String START = "start";

    /** Actor of what an outside verifier said about a name and a document. */
    static final String VERIFIER = "verifier";

    /** Actor of what the claims of a sign-in elsewhere brought. */
    static final String IDENTITY_PROVIDER = "identity-provider";

    /** Detail of an act on a suspension, with its number behind. */
    static final String SUSPENSION = "suspension ";

    /** Detail of a wish for verification that came with a face. */
    static final String WITH_FACE = "with a face, consent given";

    /** What no account may be called, so that nobody's acts pass for those of the platform. */
    static boolean isReserved(String userName) {
        return Set.of(OWNER, REGISTRATION, START, VERIFIER, IDENTITY_PROVIDER).contains(UserName.key(userName));
    }

    private AuditTrail() {}

    static Uni<Void> record(SqlClient transaction, Act act) {
        return transaction
                .preparedQuery("INSERT INTO audit_event (actor, action, subject, subject_authority, reason)"
                        + " VALUES ($1, $2, $3, $4, $5)")
                .execute(Tuple.of(act.actor, act.action, act.subject, act.authority, act.detail))
                .replaceWithVoid();
    }
}
