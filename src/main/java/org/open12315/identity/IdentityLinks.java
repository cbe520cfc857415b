package org.open12315.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.open12315.identity.AuditTrail.Act;
import org.open12315.identity.code.SecretToken;

/**
 * Links what a provider says of a consumer with the consumer's account. Who comes from a provider for the first time gets a
 * token, signs in to the account once more in whatever way the account knows, and then says yes: a name or a mail address
 * that look alike link nothing, and neither does a session from before, which may be somebody else's at the same machine.
 */
@ApplicationScoped
class IdentityLinks {

    /** How long there is to sign in and say yes. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FRESH = """
            SELECT p.provider, EXISTS (SELECT FROM session s JOIN account a ON a.id = s.account_id
                WHERE s.id = $2 AND s.begun_at > p.begun_at AND a.role = 'consumer' AND a.active AND NOT a.suspended) proved
            FROM pending_identity p WHERE p.token_hash = $1 AND p.begun_at > $3
            """;

    private static final String LINK = """
            WITH taken AS (
                DELETE FROM pending_identity p USING session s JOIN account a ON a.id = s.account_id
                WHERE p.token_hash = $1 AND p.begun_at > $3 AND s.id = $2 AND s.begun_at > p.begun_at
                    AND a.role = 'consumer' AND a.active AND NOT a.suspended
                RETURNING p.issuer, p.subject, a.id)
            INSERT INTO external_identity (issuer, subject, account_id) SELECT issuer, subject, id FROM taken
            RETURNING account_id
            """;

    /** What waits; proved: whether the session that asks shows whose account it is. */
    record Pending(String provider, boolean proved) {}

    private final Pool pool;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IdentityLinks(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Keeps what the provider said; emits the token under which its browser finds it. */
    Uni<String> begin(String provider, String issuer, String subject) {
        String token = SecretToken.create(random);
        return pool.preparedQuery("INSERT INTO pending_identity (token_hash, provider, issuer, subject, begun_at)"
                        + " VALUES ($1, $2, $3, $4, $5)")
                .execute(Tuple.of(hash(token), provider, issuer, subject, now()))
                .replaceWith(token);
    }

    /** Null if the token is unknown, used or over. */
    Uni<Pending> pending(String token, Session session) {
        return pool.preparedQuery(FRESH)
                .execute(Tuple.of(hash(token), digest(session), now().minus(LIFE)))
                .map(rows -> rows.size() == 0
                        ? null
                        : new Pending(
                                rows.iterator().next().getString("provider"),
                                rows.iterator().next().getBoolean("proved")));
    }

    /** Links it with the account of this session; emits false if nothing waits for it or the session proves nothing. */
    Uni<Boolean> link(String token, Session session) {
        return pool.withTransaction(tx -> tx.preparedQuery(LINK)
                        .execute(Tuple.of(hash(token), digest(session), now().minus(LIFE)))
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().item(false)
                                : AuditTrail.record(
                                                tx,
                                                new Act(
                                                        "owner",
                                                        "link-identity",
                                                        rows.iterator().next().getLong("account_id"),
                                                        null,
                                                        null))
                                        .replaceWith(true)))
                // linked meanwhile, from another browser of the same person at the provider
                .onFailure(failure ->
                        failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState()))
                .recoverWithItem(false);
    }

    @Scheduled(every = "15m", delayed = "4m")
    Uni<Void> sweep() {
        return pool.preparedQuery("DELETE FROM pending_identity WHERE begun_at < $1")
                .execute(Tuple.of(now().minus(LIFE)))
                .replaceWithVoid();
    }

    private static Buffer hash(String token) {
        return Buffer.buffer(SecretToken.hash(token));
    }

    private static Buffer digest(Session session) {
        return session == null ? null : Buffer.buffer(session.digest());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
