package org.open12315.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sessions that their owners ended by signing out: refused at once on this machine, and on the others within the seconds
 * of {@link IdentityConfig#remember}.
 */
@ApplicationScoped
class EndedSessions {

    /** Longer than a cookie may live after its last renewal, whatever the clocks of two machines say. */
    private static final Duration SLACK = Duration.ofHours(1);

    private static final String END = """
            WITH over AS (DELETE FROM ended_session WHERE until < $3)
            INSERT INTO ended_session (id, until) VALUES ($1, $2) ON CONFLICT DO NOTHING
            """;

    private final Pool pool;
    private final Clock clock;
    private final Duration kept;
    private final Cache<String, Boolean> ended;

    EndedSessions(
            Pool pool,
            Clock clock,
            IdentityConfig config,
            @ConfigProperty(name = "quarkus.http.auth.form.timeout") Duration timeout) {
        this.pool = pool;
        this.clock = clock;
        this.kept = timeout.plus(SLACK);
        this.ended = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterWrite(config.remember())
                .build();
    }

    /** Ends it for good; a second time changes nothing. */
    Uni<Void> end(Session session) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(END)
                .execute(Tuple.of(Buffer.buffer(session.digest()), now.plus(kept), now))
                .invoke(() -> ended.put(session.word(), true))
                .replaceWithVoid();
    }

    /** True for a session whose owner signed out. */
    Uni<Boolean> isEnded(Session session) {
        Boolean known = ended.getIfPresent(session.word());
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return pool.preparedQuery("SELECT FROM ended_session WHERE id = $1")
                .execute(Tuple.of(Buffer.buffer(session.digest())))
                .map(found -> found.rowCount() > 0)
                // an end that came meanwhile stays
                .map(found -> ended.asMap().merge(session.word(), found, Boolean::logicalOr));
    }
}
