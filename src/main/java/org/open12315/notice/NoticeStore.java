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
    record Taken(Message message, int attempt) {}

    private final Pool pool;
    private final FieldEncryption encryption;

    NoticeStore(Pool pool, FieldEncryption encryption) {
        this.pool = pool;
        this.encryption = encryption;
    }

    Uni<Void> add(SqlClient connection, Message message, Instant now) {
        String id = message.id().toString();
        return connection
                .preparedQuery("INSERT INTO notice_message (id, channel, kind, language, recipient, parameters,"
                        + " next_try_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
                .execute(Tuple.from(List.of(
                        message.id(),
                        message.channel(),
                        message.kind().key(),
                        message.language(),
                        encryption.encrypt(message.to(), new Cell("notice_message.recipient", id)),
                        encryption.encrypt(
                                new JsonObject(new HashMap<>(message.parameters())).encode(),
                                new Cell("notice_message.parameters", id)),
                        at(now),
                        at(message.expiresAt()))))
                .replaceWithVoid();
    }

    /** A message that must not be sent but costs the same, so that nobody learns from the time it takes. */
    Uni<Void> withhold(SqlClient connection, Message message, Instant now) {
        return connection
                .preparedQuery(
                        "INSERT INTO notice_message (id, channel, kind, language, state, next_try_at, expires_at,"
                                + " finished_at) VALUES ($1, $2, $3, $4, 'withheld', $5, $6, $5)")
                .execute(Tuple.of(
                        message.id(),
                        message.channel(),
                        message.kind().key(),
                        message.language(),
                        at(now),
                        at(message.expiresAt())))
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
        String to = encryption.decrypt(row.getString("recipient"), new Cell("notice_message.recipient", id.toString()));
        MessageKind kind = MessageKind.of(row.getString("kind"));
        String language = row.getString("language");
        Instant expires = row.getOffsetDateTime("expires_at").toInstant();
        Message message = row.getString("channel").equals("mail")
                ? new Mail(id, to, kind, parameters, language, expires)
                : new Sms(id, to, kind, parameters, language, expires);
        return new Taken(message, row.getShort("attempts"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
