package org.open12315.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.open12315.kernel.encryption.Cell;
import org.open12315.kernel.encryption.FieldEncryption;

/** All queries about messages that wait. */
@ApplicationScoped
class NoticeStore {

    /** A message that one worker has taken, with the number of this try. */
    record Taken(Sms sms, int attempt) {}

    private final Pool pool;
    private final FieldEncryption encryption;

    NoticeStore(Pool pool, FieldEncryption encryption) {
        this.pool = pool;
        this.encryption = encryption;
    }

    Uni<Void> add(SqlClient connection, Sms sms, Instant now) {
        String id = sms.id().toString();
        return connection
                .preparedQuery("INSERT INTO notice_message (id, channel, kind, language, recipient, parameters,"
                        + " next_try_at, expires_at) VALUES ($1, 'sms', $2, $3, $4, $5, $6, $7)")
                .execute(Tuple.from(List.of(
                        sms.id(),
                        sms.kind().key(),
                        sms.language(),
                        encryption.encrypt(sms.to(), new Cell("notice_message.recipient", id)),
                        encryption.encrypt(
                                new JsonObject(new HashMap<>(sms.parameters())).encode(),
                                new Cell("notice_message.parameters", id)),
                        at(now),
                        at(sms.expiresAt()))))
                .replaceWithVoid();
    }

    /** A message that must not be sent but costs the same, so that nobody learns from the time it takes. */
    Uni<Void> withhold(SqlClient connection, Sms sms, Instant now) {
        return connection
                .preparedQuery(
                        "INSERT INTO notice_message (id, channel, kind, language, state, next_try_at, expires_at,"
                                + " finished_at) VALUES ($1, 'sms', $2, $3, 'withheld', $4, $5, $4)")
                .execute(Tuple.of(sms.id(), sms.kind().key(), sms.language(), at(now), at(sms.expiresAt())))
                .replaceWithVoid();
    }

    /** Takes what is due; a message that is not finished by {@code again} is taken once more then. */
    Uni<List<Taken>> take(int limit, Instant now, Duration again) {
        return pool.preparedQuery("UPDATE notice_message SET attempts = attempts + 1, next_try_at = $2 WHERE id IN"
                        + " (SELECT id FROM notice_message WHERE state = 'waiting' AND next_try_at <= $1"
                        + " ORDER BY next_try_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING *")
                .execute(Tuple.of(at(now), at(now.plus(again)), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::taken)
                        .toList());
    }

    Uni<Void> tryAgain(UUID id, Instant next, String failure) {
        return pool.preparedQuery("UPDATE notice_message SET next_try_at = $2, failure = $3 WHERE id = $1")
                .execute(Tuple.of(id, at(next), failure))
                .replaceWithVoid();
    }

    /** It is over: what it said and to whom is erased. */
    Uni<Void> finish(UUID id, String state, String failure, Instant now) {
        return pool.preparedQuery("UPDATE notice_message SET state = $2, failure = $3, finished_at = $4,"
                        + " recipient = NULL, parameters = NULL WHERE id = $1")
                .execute(Tuple.of(id, state, failure, at(now)))
                .replaceWithVoid();
    }

    Uni<Integer> forget(Instant before) {
        return pool.preparedQuery("DELETE FROM notice_message WHERE finished_at < $1")
                .execute(Tuple.of(at(before)))
                .map(rows -> rows.rowCount());
    }

    private Taken taken(Row row) {
        UUID id = row.getUUID("id");
        Map<String, String> parameters = new HashMap<>();
        new JsonObject(encryption.decrypt(
                        row.getString("parameters"), new Cell("notice_message.parameters", id.toString())))
                .forEach(entry -> parameters.put(entry.getKey(), (String) entry.getValue()));
        Sms sms = new Sms(
                id,
                encryption.decrypt(row.getString("recipient"), new Cell("notice_message.recipient", id.toString())),
                MessageKind.of(row.getString("kind")),
                parameters,
                row.getString("language"),
                row.getOffsetDateTime("expires_at").toInstant());
        return new Taken(sms, row.getShort("attempts"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
