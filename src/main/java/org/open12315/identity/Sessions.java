package org.open12315.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sessions that are open, each with its row: what is ended here is refused at once on this machine, and on the others
 * within the seconds of {@link IdentityConfig#remember}. A session ends when it was not used for the form's timeout, and at
 * the latest {@link IdentityConfig#sessionLimit} after its sign-in, however fresh its cookie is.
 */
@ApplicationScoped
class Sessions {

    /** A session as its owner sees it; key is the digest in hexadecimal, of which nobody makes a cookie. */
    @Schema(name = "OpenSession")
    record Open(String key, String device, Instant begun, Instant seen) {}

    /** How exact "last seen" is: not every click is a write. */
    private static final Duration SEEN = Duration.ofMinutes(5);

    private static final String LOOK = """
            WITH seen AS (UPDATE session SET seen_at = $2
                WHERE id = $1 AND seen_at < $3 AND begun_at > $4 AND seen_at > $5)
            SELECT FROM session WHERE id = $1 AND begun_at > $4 AND seen_at > $5
            """;

    private final Pool pool;
    private final Clock clock;
    private final Duration idle;
    private final Duration limit;
    private final Cache<String, Boolean> open;

    Sessions(
            Pool pool,
            Clock clock,
            IdentityConfig config,
            @ConfigProperty(name = "quarkus.http.auth.form.timeout") Duration timeout) {
        this.pool = pool;
        this.clock = clock;
        // the last click may be so much later than it is written down; the cookie itself keeps to the timeout
        this.idle = timeout.plus(SEEN);
        this.limit = config.sessionLimit();
        this.open = Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterWrite(config.remember())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Writes down a session before its cookie is sent. */
    Uni<Void> begin(Session session, long accountId, String device) {
        return pool.preparedQuery(
                        "INSERT INTO session (id, account_id, device, begun_at, seen_at) VALUES ($1, $2, $3, $4, $4)")
                .execute(Tuple.of(Buffer.buffer(session.digest()), accountId, device, now()))
                .replaceWithVoid();
    }

    /** False for a session that was ended, by whomever, was left alone or has lasted too long. */
    Uni<Boolean> isOpen(Session session) {
        String key = key(session);
        Boolean known = open.getIfPresent(key);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        OffsetDateTime now = now();
        return pool.preparedQuery(LOOK)
                .execute(Tuple.of(
                        Buffer.buffer(session.digest()), now, now.minus(SEEN), now.minus(limit), now.minus(idle)))
                .map(found -> found.rowCount() > 0)
                // an end that came meanwhile stays
                .map(found -> open.asMap().merge(key, found, Boolean::logicalAnd));
    }

    /** Ends it for good; a second time changes nothing. */
    Uni<Void> end(Session session) {
        return pool.preparedQuery("DELETE FROM session WHERE id = $1 RETURNING id")
                .execute(Tuple.of(Buffer.buffer(session.digest())))
                .invoke(this::forget)
                .replaceWithVoid();
    }

    /** Ends one of the sessions of an account; false if the account has none with this key. */
    Uni<Boolean> end(long accountId, String key) {
        return pool.preparedQuery("DELETE FROM session WHERE account_id = $1 AND encode(id, 'hex') = $2 RETURNING id")
                .execute(Tuple.of(accountId, key))
                .invoke(this::forget)
                .map(rows -> rows.rowCount() > 0);
    }

    /**
     * Ends all sessions of an account but one within the caller's transaction; give the answer to {@link #forget} after the
     * commit.
     *
     * @param kept null to end all
     */
    Uni<RowSet<Row>> endAll(SqlClient connection, long accountId, Session kept) {
        return connection
                .preparedQuery("DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2 RETURNING id")
                .execute(Tuple.of(accountId, kept == null ? null : Buffer.buffer(kept.digest())));
    }

    /** The same in a transaction of its own; emits how many there were. */
    Uni<Integer> endAll(long accountId, Session kept) {
        return endAll(pool, accountId, kept).invoke(this::forget).map(RowSet::rowCount);
    }

    void forget(RowSet<Row> ended) {
        ended.forEach(row -> open.put(hex(row), false));
    }

    /** The open sessions of an account, the newest first. */
    Uni<List<Open>> of(long accountId) {
        OffsetDateTime now = now();
        return pool.preparedQuery("SELECT * FROM session WHERE account_id = $1 AND begun_at > $2 AND seen_at > $3"
                        + " ORDER BY seen_at DESC, begun_at DESC LIMIT 100")
                .execute(Tuple.of(accountId, now.minus(limit), now.minus(idle)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Sessions::read)
                        .toList());
    }

    static String key(Session session) {
        return HexFormat.of().formatHex(session.digest());
    }

    @Scheduled(every = "15m", delayed = "3m")
    Uni<Void> sweep() {
        OffsetDateTime now = now();
        return pool.preparedQuery("DELETE FROM session WHERE seen_at < $1 OR begun_at < $2")
                .execute(Tuple.of(now.minus(idle), now.minus(limit)))
                .replaceWithVoid();
    }

    private static Open read(Row row) {
        return new Open(
                hex(row),
                row.getString("device"),
                row.getOffsetDateTime("begun_at").toInstant(),
                row.getOffsetDateTime("seen_at").toInstant());
    }

    private static String hex(Row row) {
        return HexFormat.of().formatHex(row.getBuffer("id").getBytes());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
