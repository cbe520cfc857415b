package org.open12315.dedupe;

import io.vertx.mutiny.sqlclient.Row;
import org.open12315.pipeline.message.SubmissionKind;

/** The statements of {@link DedupeStore} and what their rows mean. */
final class DedupeSql {

    /** Held until the end of the transaction. The numbers come sorted. */
    static final String LOCK = "SELECT count(pg_advisory_xact_lock(k)) FROM unnest($1::bigint[]) AS k";

    static final String BEFORE = """
            SELECT receipt_number, verdict, linked_to, incident_id, score, reasons
            FROM screening WHERE receipt_number = ANY($1::bigint[])
            """;

    /**
     * Candidates for a whole batch, each way through its own index and each bounded by its limit: the latest of each
     * person, of each person against the business, of each business, the first of each of its latest incidents, and for
     * each band of the signatures. What is found is the place of a row (its ctid, good within one statement), so that no
     * index is walked a second time to read it.
     */
    static final String CANDIDATES = """
            WITH found AS (
              SELECT x.at, false AS for_all FROM unnest($2::bigint[]) AS c CROSS JOIN LATERAL (
                SELECT ctid AS at FROM fingerprint WHERE consumer_id = c AND received_at >= $1
                ORDER BY received_at DESC LIMIT $10) x
              UNION ALL
              SELECT x.at, false FROM unnest($3::bigint[], $4::bigint[]) AS p (c, b) CROSS JOIN LATERAL (
                SELECT ctid AS at FROM fingerprint WHERE consumer_id = p.c AND business = p.b AND received_at >= $1
                ORDER BY received_at DESC LIMIT $10) x
              UNION ALL
              SELECT x.at, true FROM unnest($5::bigint[]) AS b CROSS JOIN LATERAL (
                SELECT ctid AS at FROM fingerprint WHERE business = b AND received_at >= $1
                ORDER BY received_at DESC LIMIT $11) x
              UNION ALL
              SELECT f.ctid, true FROM unnest($5::bigint[]) AS b CROSS JOIN LATERAL (
                SELECT id FROM incident WHERE business = b AND last_at >= $1 ORDER BY last_at DESC LIMIT $11) x
              JOIN fingerprint f ON f.receipt_number = x.id
              UNION ALL
              SELECT x.at, false FROM unnest($6::bigint[]) AS b CROSS JOIN LATERAL (
                SELECT ctid AS at FROM fingerprint WHERE band_1 = b AND received_at >= $1
                ORDER BY received_at DESC LIMIT $12) x
              UNION ALL
              SELECT x.at, false FROM unnest($7::bigint[]) AS b CROSS JOIN LATERAL (
                SELECT ctid AS at FROM fingerprint WHERE band_2 = b AND received_at >= $1
                ORDER BY received_at DESC LIMIT $12) x
              UNION ALL
              SELECT x.at, false FROM unnest($8::bigint[]) AS b CROSS JOIN LATERAL (
                SELECT ctid AS at FROM fingerprint WHERE band_3 = b AND received_at >= $1
                ORDER BY received_at DESC LIMIT $12) x
              UNION ALL
              SELECT x.at, false FROM unnest($9::bigint[]) AS b CROSS JOIN LATERAL (
                SELECT ctid AS at FROM fingerprint WHERE band_4 = b AND received_at >= $1
                ORDER BY received_at DESC LIMIT $12) x
              UNION ALL
              SELECT f.ctid, false FROM fingerprint f WHERE f.receipt_number = ANY ($13::bigint[])
            ), once AS (
              SELECT at, bool_or(for_all) AS for_all FROM found GROUP BY at
            )
            SELECT f.*, once.for_all FROM once JOIN fingerprint f ON f.ctid = once.at
            ORDER BY f.received_at, f.receipt_number
            """;

    /**
     * How many people are in a group, and which of the batch's people are among them. The groups are named twice, or the
     * people of all groups are read.
     */
    static final String CROWDS = """
            SELECT i.id, i.consumers, p.consumer_id FROM incident i
            LEFT JOIN incident_person p
              ON p.incident_id = i.id AND p.incident_id = ANY($1::bigint[]) AND p.consumer_id = ANY($2::bigint[])
            WHERE i.id = ANY($1::bigint[])
            """;

    private static final SubmissionKind[] KINDS = SubmissionKind.values();

    private DedupeSql() {}

    static Candidate candidate(Row row) {
        Matter matter = new Matter(
                row.getLong("receipt_number"),
                KINDS[row.getShort("kind")],
                row.getLong("consumer_id"),
                row.getString("business_key"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("category"),
                row.getString("problem"),
                row.getString("order_number"),
                ProfileBytes.read(row.getBuffer("profile").getBytes()));
        long[] bands = {row.getLong("band_1"), row.getLong("band_2"), row.getLong("band_3"), row.getLong("band_4")};
        return new Candidate(matter, bands, row.getLong("chain"), row.getLong("matter"));
    }
}
