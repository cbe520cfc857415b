package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.open12315.evidence.Attaching;
import org.open12315.evidence.Attachment;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.kernel.encryption.EncryptedColumn;
import org.open12315.pipeline.message.SubmissionKind;

/** All SQL about submissions and idempotency keys. */
@ApplicationScoped
class SubmissionStore {

    /** Who said it. */
    static final EncryptedColumn PERSON =
            new EncryptedColumn("submission", "receipt_number", EncryptedColumn.KeyType.BIGINT, "person");

    /** A sender's key; another sender may use the same word. */
    record Key(long ownerId, String key) {}

    /** What a key was used for first. */
    record KnownKey(ReceiptNumber receiptNumber, byte[] fingerprint) {

        boolean sameBody(byte[] other) {
            return MessageDigest.isEqual(fingerprint, other);
        }
    }

    /**
     * One statement, one commit for the whole group: the keys first, because a key that is known keeps its row out; then
     * the submissions and their outbox rows. A key that another transaction holds is waited for.
     */
    private static final String INSERT = """
            WITH sent AS (
                SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::timestamptz[], $5::text[], $6::text[],
                                     $7::text[], $8::bytea[])
                    AS sent(receipt_number, kind, consumer_id, received_at, content, person, key, fingerprint)),
            keyed AS (
                INSERT INTO idempotency_key (owner_id, key, fingerprint, receipt_number)
                SELECT consumer_id, key, fingerprint, receipt_number FROM sent WHERE key IS NOT NULL
                ON CONFLICT DO NOTHING
                RETURNING receipt_number),
            accepted AS (
                SELECT * FROM sent WHERE key IS NULL OR receipt_number IN (SELECT receipt_number FROM keyed)),
            stored AS (
                INSERT INTO submission (receipt_number, kind, consumer_id, received_at, content, person)
                SELECT receipt_number, kind, consumer_id, received_at, content, person FROM accepted)
            INSERT INTO outbox (receipt_number, payload)
            SELECT receipt_number, content FROM accepted
            RETURNING receipt_number
            """;

    private final Pool pool;
    private final Attaching attaching;

    SubmissionStore(Pool pool, Attaching attaching) {
        this.pool = pool;
        this.attaching = attaching;
    }

    @Produces
    @Dependent
    static EncryptedColumn encrypted() {
        return PERSON;
    }

    /**
     * Stores the rows whose idempotency key is new or absent; emits how many these are, after the commit. Their files
     * become part of them in the same commit; fails with {@link Refused.EvidenceNotTaken} if one cannot.
     */
    Uni<Integer> insert(List<SubmissionRow> rows) {
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(column(rows, row -> row.receiptNumber().value(), Long[]::new))
                .addArrayOfString(column(rows, row -> row.kind().name(), String[]::new))
                .addArrayOfLong(column(rows, SubmissionRow::consumerId, Long[]::new))
                .addArrayOfOffsetDateTime(column(rows, SubmissionRow::receivedAt, OffsetDateTime[]::new))
                .addArrayOfString(column(rows, SubmissionRow::content, String[]::new))
                .addArrayOfString(column(rows, SubmissionRow::person, String[]::new))
                .addArrayOfString(column(rows, SubmissionRow::idempotencyKey, String[]::new))
                .addValue(column(rows, SubmissionStore::fingerprint, io.vertx.core.buffer.Buffer[]::new));
        if (rows.stream().allMatch(row -> row.evidence().isEmpty())) {
            return pool.preparedQuery(INSERT).execute(columns).map(RowSet::rowCount);
        }
        return pool.withTransaction(connection -> connection
                .preparedQuery(INSERT)
                .execute(columns)
                .call(stored -> attach(connection, rows, stored))
                .map(RowSet::rowCount));
    }

    /** A row whose key was known is not stored, and its files belong to the first. */
    private Uni<Void> attach(SqlClient connection, List<SubmissionRow> rows, RowSet<Row> stored) {
        Set<Long> numbers = stream(stored).map(row -> row.getLong(0)).collect(Collectors.toSet());
        List<Attachment> attachments = rows.stream()
                .filter(row -> !row.evidence().isEmpty()
                        && numbers.contains(row.receiptNumber().value()))
                .map(row -> new Attachment(row.receiptNumber().value(), row.consumerId(), row.evidence()))
                .toList();
        return attaching
                .all(connection, attachments)
                .invoke(all -> {
                    if (!all) {
                        throw new Refused.EvidenceNotTaken();
                    }
                })
                .replaceWithVoid();
    }

    /** What the keys of these rows were used for first. */
    Uni<Map<Key, KnownKey>> keys(List<SubmissionRow> rows) {
        List<SubmissionRow> keyed =
                rows.stream().filter(row -> row.idempotencyKey() != null).toList();
        return pool.preparedQuery("""
                        SELECT owner_id, key, fingerprint, receipt_number FROM idempotency_key
                        JOIN unnest($1::bigint[], $2::text[]) AS asked(owner_id, key) USING (owner_id, key)
                        """)
                .execute(Tuple.of(
                        column(keyed, SubmissionRow::consumerId, Long[]::new),
                        column(keyed, SubmissionRow::idempotencyKey, String[]::new)))
                .map(SubmissionStore::known);
    }

    /** One submission of one consumer; empty if there is none or it is another person's. */
    Uni<Optional<Submission>> ofConsumer(long consumerId, ReceiptNumber number) {
        return pool.preparedQuery(SELECT + " WHERE receipt_number = $1 AND consumer_id = $2")
                .execute(Tuple.of(number.value(), consumerId))
                .map(rows -> stream(rows).map(SubmissionStore::submission).findFirst());
    }

    /** A page of a consumer's submissions, newest first, below {@code before}. */
    Uni<List<Submission>> page(long consumerId, SubmissionKind kind, long before, int limit) {
        return pool.preparedQuery(SELECT + " WHERE consumer_id = $1 AND receipt_number < $2"
                        + " AND ($3::text IS NULL OR kind = $3) ORDER BY receipt_number DESC LIMIT $4")
                .execute(Tuple.of(consumerId, before, kind == null ? null : kind.name(), limit))
                .map(rows -> stream(rows).map(SubmissionStore::submission).toList());
    }

    Uni<Optional<Submission>> find(long receiptNumber) {
        return pool.preparedQuery(SELECT + " WHERE receipt_number = $1")
                .execute(Tuple.of(receiptNumber))
                .map(rows -> stream(rows).map(SubmissionStore::submission).findFirst());
    }

    /** Forgets all keys of an account, within the caller's transaction. */
    Uni<Void> forgetKeys(SqlClient connection, long ownerId) {
        return connection
                .preparedQuery("DELETE FROM idempotency_key WHERE owner_id = $1")
                .execute(Tuple.of(ownerId))
                .replaceWithVoid();
    }

    /** Forgets keys that were used before, at most {@code limit}; emits how many. */
    Uni<Integer> forgetKeys(Instant before, int limit) {
        return pool.preparedQuery("DELETE FROM idempotency_key WHERE (owner_id, key) IN"
                        + " (SELECT owner_id, key FROM idempotency_key WHERE created_at < $1 LIMIT $2)")
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), limit))
                .map(RowSet::rowCount);
    }

    /** The next submissions of a kind from before that time whose sender is still known, in order of their numbers. */
    Uni<List<Long>> named(SubmissionKind kind, long above, Instant before, int limit) {
        YearMonth month = YearMonth.from(before.atZone(Clocks.BEIJING));
        return pool.preparedQuery("SELECT receipt_number FROM submission WHERE receipt_number > $1"
                        + " AND receipt_number < $2 AND kind = $3 AND received_at < $4 AND person IS NOT NULL"
                        + " ORDER BY receipt_number LIMIT $5")
                .execute(Tuple.of(
                        above,
                        ReceiptNumber.lowerBound(month.plusMonths(1)),
                        kind.name(),
                        before.atOffset(ZoneOffset.UTC),
                        limit))
                .map(rows -> stream(rows).map(row -> row.getLong(0)).toList());
    }

    /** Forgets who sent these; emits of how many it was known. */
    Uni<Integer> erasePersons(Collection<Long> receiptNumbers) {
        return pool.preparedQuery("UPDATE submission SET person = NULL"
                        + " WHERE receipt_number = ANY ($1) AND person IS NOT NULL")
                .execute(Tuple.of(receiptNumbers.toArray(Long[]::new)))
                .map(RowSet::rowCount);
    }

    private static final String SELECT =
            "SELECT receipt_number, kind, consumer_id, received_at, content, person FROM submission";

    private static Submission submission(Row row) {
        return new Submission(
                new ReceiptNumber(row.getLong("receipt_number")),
                SubmissionKind.valueOf(row.getString("kind")),
                row.getLong("consumer_id"),
                row.getOffsetDateTime("received_at"),
                row.getString("content"),
                row.getString("person"));
    }

    private static Map<Key, KnownKey> known(RowSet<Row> rows) {
        Map<Key, KnownKey> known = new HashMap<>();
        stream(rows)
                .forEach(row -> known.put(
                        new Key(row.getLong("owner_id"), row.getString("key")),
                        new KnownKey(
                                new ReceiptNumber(row.getLong("receipt_number")),
                                row.getBuffer("fingerprint").getBytes())));
        return known;
    }

    private static io.vertx.core.buffer.Buffer fingerprint(SubmissionRow row) {
        return row.fingerprint() == null
                ? null
                : Buffer.buffer(row.fingerprint()).getDelegate();
    }

    private static <T> T[] column(
            List<SubmissionRow> rows, Function<SubmissionRow, T> value, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
