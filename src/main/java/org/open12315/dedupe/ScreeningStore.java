package org.open12315.dedupe;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.open12315.dedupe.Screening.Incident;
import org.open12315.dedupe.Screening.Member;
import org.open12315.pipeline.message.Verdict;

/** Reads what was decided, but for what was said to be another matter since. */
@ApplicationScoped
class ScreeningStore {

    static final String FIND = """
            SELECT s.verdict, s.linked_to, s.closest, s.score, s.reasons,
                   (SELECT count(*) FROM screening r WHERE r.linked_to = s.receipt_number
                        AND NOT EXISTS (SELECT FROM separation x WHERE x.receipt_number = r.receipt_number)) AS repeats,
                   i.id, i.submissions, i.consumers, i.opened_at
            FROM screening s
            LEFT JOIN incident_member m ON m.receipt_number = s.receipt_number
            LEFT JOIN incident i ON i.id = m.incident_id
            WHERE s.receipt_number = $1
            """;

    static final String MEMBERS = """
            SELECT receipt_number, received_at FROM incident_member
            WHERE incident_id = $1 AND (received_at, receipt_number) > ($2, $3)
            ORDER BY received_at, receipt_number LIMIT $4
            """;

    static final String REPEATS = """
            SELECT receipt_number FROM screening r
            WHERE linked_to = $1 AND receipt_number > $2
              AND NOT EXISTS (SELECT FROM separation x WHERE x.receipt_number = r.receipt_number)
            ORDER BY receipt_number LIMIT $3
            """;

    private static final Member BEFORE_ALL = new Member(0, Instant.EPOCH);

    private final Pool pool;

    ScreeningStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Screening> find(long receiptNumber) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(receiptNumber))
                .map(rows -> rows.size() == 0
                        ? null
                        : screening(receiptNumber, rows.iterator().next()));
    }

    Uni<List<Member>> members(long incidentId, Member after, int limit) {
        Member last = after == null ? BEFORE_ALL : after;
        return pool.preparedQuery(MEMBERS)
                .execute(Tuple.of(incidentId, last.receivedAt().atOffset(ZoneOffset.UTC), last.receiptNumber(), limit))
                .map(rows -> list(rows).stream()
                        .map(row -> new Member(
                                row.getLong(0), row.getOffsetDateTime(1).toInstant()))
                        .toList());
    }

    Uni<List<Long>> repeats(long receiptNumber, long after, int limit) {
        return pool.preparedQuery(REPEATS)
                .execute(Tuple.of(receiptNumber, after, limit))
                .map(rows -> list(rows).stream().map(row -> row.getLong(0)).toList());
    }

    private static Screening screening(long receiptNumber, Row row) {
        OffsetDateTime opened = row.getOffsetDateTime("opened_at");
        Incident incident = row.getLong("id") == null
                ? null
                : new Incident(
                        row.getLong("id"),
                        row.getInteger("submissions"),
                        row.getInteger("consumers"),
                        opened == null ? null : opened.toInstant());
        return new Screening(
                receiptNumber,
                Verdict.valueOf(row.getString("verdict")),
                row.getLong("linked_to"),
                row.getLong("closest"),
                row.getDouble("score"),
                List.of(row.getArrayOfStrings("reasons")),
                row.getLong("repeats"),
                incident);
    }

    private static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
