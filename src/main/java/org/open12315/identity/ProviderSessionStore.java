package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.open12315.kernel.encryption.Cell;
import org.open12315.kernel.encryption.FieldEncryption;

/** The sessions that began at a provider; their rows go with those of the sessions. */
@ApplicationScoped
class ProviderSessionStore {

    /** One whose turn it is to be asked about; id is the digest of its session. */
    record Due(Buffer id, ProviderSession session) {}

    /** Whoever was not here for so long is asked about when they come back: twice as exact as "last seen" is. */
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private static final String DUE = """
            UPDATE provider_session SET checked_at = $1 WHERE session_id IN (
                SELECT p.session_id FROM provider_session p JOIN session s ON s.id = p.session_id
                WHERE p.checked_at < $2 AND s.seen_at > $3 ORDER BY p.checked_at LIMIT $4
                FOR UPDATE OF p SKIP LOCKED)
            RETURNING *
            """;

    private final Pool pool;
    private final FieldEncryption encryption;
    private final Sessions sessions;
    private final Clock clock;

    ProviderSessionStore(Pool pool, FieldEncryption encryption, Sessions sessions, Clock clock) {
        this.pool = pool;
        this.encryption = encryption;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Writes it beside the row of its session. */
    Uni<Void> add(Session session, ProviderSession at) {
        return add(Buffer.buffer(session.digest()), at);
    }

    /** @param id digest of the session */
    Uni<Void> add(Buffer id, ProviderSession at) {
        return pool.preparedQuery("INSERT INTO provider_session (session_id, provider, issuer, subject, sid, tokens,"
                        + " checked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
                .execute(Tuple.tuple(
                        Arrays.asList(id, at.provider(), at.issuer(), at.subject(), at.sid(), sealed(id, at), now())))
                .replaceWithVoid();
    }

    /** Null for a session that began here. */
    Uni<ProviderSession> of(Session session) {
        return pool.preparedQuery("SELECT * FROM provider_session WHERE session_id = $1")
                .execute(Tuple.of(Buffer.buffer(session.digest())))
                .map(rows -> rows.size() == 0 ? null : read(rows.iterator().next()));
    }

    /**
     * Those that were not asked about for that long; each is given to one caller only, and not again before the same time
     * has passed.
     */
    Uni<List<Due>> due(Duration every, int most) {
        OffsetDateTime now = now();
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now, now.minus(every), now.minus(IN_USE), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(id(row), read(row)))
                        .toList());
    }

    /** Keeps what the provider sent anew. */
    Uni<Void> keep(Buffer id, ProviderSession renewed) {
        return pool.preparedQuery("UPDATE provider_session SET tokens = $2 WHERE session_id = $1")
                .execute(Tuple.of(id, sealed(id, renewed)))
                .replaceWithVoid();
    }

    /** Ends the session that began at this one of the provider, or, if it names none, all of the person there. */
    Uni<Integer> end(String issuer, String subject, String sid) {
        return pool.preparedQuery("DELETE FROM session s USING provider_session p WHERE p.session_id = s.id"
                        + " AND p.issuer = $1 AND CASE WHEN $3::text IS NULL THEN p.subject = $2 ELSE p.sid = $3 END"
                        + " RETURNING s.id")
                .execute(Tuple.of(issuer, subject, sid))
                .invoke(sessions::forget)
                .map(rows -> rows.rowCount());
    }

    /** Ends one that the provider no longer knows. */
    Uni<Void> end(Buffer id) {
        return pool.preparedQuery("DELETE FROM session WHERE id = $1 RETURNING id")
                .execute(Tuple.of(id))
                .invoke(sessions::forget)
                .replaceWithVoid();
    }

    private ProviderSession read(Row row) {
        Buffer id = id(row);
        return ProviderSession.of(
                row.getString("provider"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("sid"),
                encryption.decrypt(row.getString("tokens"), cell(id)));
    }

    private static Buffer id(Row row) {
        return Buffer.buffer(row.getBuffer("session_id").getBytes());
    }

    private String sealed(Buffer id, ProviderSession session) {
        return encryption.encrypt(session.tokens(), cell(id));
    }

    private static Cell cell(Buffer id) {
        return new Cell("provider_session.tokens", HexFormat.of().formatHex(id.getBytes()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
