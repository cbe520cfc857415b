package org.open12315.dedupe;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the decisions of a batch, all rows of a table in one statement. */
final class DecisionWriter {

    private static final String DECISIONS = """
            WITH decided AS (
              SELECT * FROM unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::bigint[], $5::text[], $6::timestamptz[],
                $7::text[], $8::text[], $9::text[], $10::bytea[], $11::bigint[], $12::bigint[], $13::bigint[],
                $14::bigint[], $15::bigint[], $16::bigint[], $17::text[], $18::bigint[], $19::bigint[], $20::bigint[],
                $21::real[], $22::text[])
              AS d (receipt_number, kind, consumer_id, business, business_key, received_at, category, problem,
                order_number, profile, chain, matter, band_1, band_2, band_3, band_4, verdict, linked_to, incident_id,
                closest, score, reasons)
            ), kept AS (
              INSERT INTO fingerprint (receipt_number, kind, consumer_id, business, business_key, received_at, category,
                problem, order_number, profile, chain, matter, band_1, band_2, band_3, band_4)
              SELECT receipt_number, kind, consumer_id, business, business_key, received_at, category, problem,
                order_number, profile, chain, matter, band_1, band_2, band_3, band_4 FROM decided
              ON CONFLICT DO NOTHING
            )
            INSERT INTO screening (receipt_number, verdict, linked_to, incident_id, closest, score, reasons)
            SELECT receipt_number, verdict, linked_to, incident_id, closest, score,
              CASE reasons WHEN '' THEN '{}'::text[] ELSE string_to_array(reasons, E'\\n') END FROM decided
            ON CONFLICT DO NOTHING
            """;

    private static final String GROUPS = """
            INSERT INTO incident (id, business, last_at)
            SELECT DISTINCT ON (g.id) g.id, g.business, g.at FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[])
              AS g (id, business, at) ORDER BY g.id, g.at
            ON CONFLICT DO NOTHING
            """;

    /** The founder comes in with the first who joins; who is in already is not counted again. */
    private static final String MEMBERS = """
            WITH joined AS (
              SELECT id, receipt_number, consumer_id, at FROM unnest($1::bigint[], $2::bigint[], $3::bigint[],
                $4::timestamptz[]) AS j (id, receipt_number, consumer_id, at)
              UNION
              SELECT f.receipt_number, f.receipt_number, f.consumer_id, f.received_at FROM fingerprint f
              WHERE f.receipt_number = ANY($1::bigint[])
            ), member AS (
              INSERT INTO incident_member (incident_id, receipt_number, consumer_id, received_at)
              SELECT id, receipt_number, consumer_id, at FROM joined ON CONFLICT DO NOTHING RETURNING incident_id
            ), person AS (
              INSERT INTO incident_person (incident_id, consumer_id)
              SELECT DISTINCT id, consumer_id FROM joined ON CONFLICT DO NOTHING RETURNING incident_id
            ), grown AS (
              SELECT j.id, max(j.at) AS at,
                (SELECT count(*) FROM member m WHERE m.incident_id = j.id) AS submissions,
                (SELECT count(*) FROM person p WHERE p.incident_id = j.id) AS consumers
              FROM joined j GROUP BY j.id
            )
            UPDATE incident i SET submissions = i.submissions + g.submissions, consumers = i.consumers + g.consumers,
              last_at = greatest(i.last_at, g.at),
              opened_at = coalesce(i.opened_at, CASE WHEN i.consumers + g.consumers >= $5 THEN now() END)
            FROM grown g WHERE i.id = g.id
            """;

    private final SqlConnection connection;
    private final DedupeConfig config;

    DecisionWriter(SqlConnection connection, DedupeConfig config) {
        this.connection = connection;
        this.config = config;
    }

    Uni<Void> write(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Decision> joining = decisions.stream().filter(Decision::joins).toList();
        return connection
                .preparedQuery(DECISIONS)
                .execute(rows(decisions))
                .chain(() -> joining.isEmpty() ? Uni.createFrom().voidItem() : join(joining));
    }

    private Uni<Void> join(List<Decision> joining) {
        Long[] groups = longs(joining, decision -> decision.placed().group());
        OffsetDateTime[] times = times(joining);
        return connection
                .preparedQuery(GROUPS)
                .execute(Tuple.of(groups, longs(joining, DecisionWriter::business), times))
                .chain(() -> connection
                        .preparedQuery(MEMBERS)
                        .execute(Tuple.of(
                                groups,
                                longs(joining, decision -> decision.placed().receiptNumber()),
                                longs(
                                        joining,
                                        decision -> decision.placed().matter().consumerId()),
                                times,
                                config.massFrom())))
                .replaceWithVoid();
    }

    private static Tuple rows(List<Decision> decisions) {
        Tuple rows = Tuple.tuple();
        rows.addValue(longs(decisions, decision -> decision.placed().receiptNumber()));
        rows.addValue(map(decisions, matter -> (short) matter.kind().ordinal()).toArray(Short[]::new));
        rows.addValue(map(decisions, Matter::consumerId).toArray(Long[]::new));
        rows.addValue(longs(decisions, DecisionWriter::business));
        rows.addValue(map(decisions, Matter::businessKey).toArray(String[]::new));
        rows.addValue(times(decisions));
        rows.addValue(map(decisions, Matter::category).toArray(String[]::new));
        rows.addValue(map(decisions, Matter::problem).toArray(String[]::new));
        rows.addValue(map(decisions, Matter::orderNumber).toArray(String[]::new));
        rows.addValue(map(decisions, matter -> Buffer.buffer(ProfileBytes.write(matter.profile())))
                .toArray(Buffer[]::new));
        rows.addValue(longs(decisions, decision -> decision.placed().chain()));
        rows.addValue(longs(decisions, decision -> decision.placed().group()));
        for (int band = 0; band < Signature.BANDS; band++) {
            int at = band;
            rows.addValue(longs(decisions, decision -> decision.placed().bands()[at]));
        }
        rows.addValue(
                decisions.stream().map(decision -> decision.verdict().name()).toArray(String[]::new));
        rows.addValue(longs(decisions, Decision::linkedTo));
        rows.addValue(longs(decisions, Decision::incidentId));
        rows.addValue(longs(decisions, Decision::closest));
        rows.addValue(
                decisions.stream().map(decision -> (float) decision.score()).toArray(Float[]::new));
        rows.addValue(decisions.stream()
                .map(decision -> String.join("\n", decision.reasons()))
                .toArray(String[]::new));
        return rows;
    }

    private static long business(Decision decision) {
        return Hash.of64(decision.placed().matter().businessKey());
    }

    private static OffsetDateTime[] times(List<Decision> decisions) {
        return map(decisions, matter -> matter.receivedAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static <T> Stream<T> map(List<Decision> decisions, Function<Matter, T> column) {
        return decisions.stream().map(decision -> column.apply(decision.placed().matter()));
    }

    private static Long[] longs(List<Decision> decisions, Function<Decision, Long> column) {
        return decisions.stream().map(column).toArray(Long[]::new);
    }
}
