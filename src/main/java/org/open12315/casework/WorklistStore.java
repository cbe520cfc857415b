package org.open12315.casework;

import static java.util.stream.Collectors.toMap;
import static org.open12315.casework.CaseRows.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All SQL of the worklist. A page is merged from the heads of the lists of each authority and state, so its cost follows
 * the length of the page and not of the list; a search goes through the index of names.
 */
@ApplicationScoped
class WorklistStore {

    /** Up to so many authorities a search asks the index for each; beyond that it asks once for all. */
    static final int FEW = 20;

    private static final String DUE = "coalesce(deadline, DATE '9999-12-31')";

    /** The same, in words that match no index: in the order of receipt the index of deadlines would be the wrong way in. */
    private static final String DUE_AS_FILTER = "(" + DUE + " + 0)";

    private static final String EARLY_FIRST = "due, receipt_number";
    private static final String LATE_FIRST = "due DESC, receipt_number DESC";
    private static final String OLD_FIRST = "received_at, receipt_number";
    private static final String NEW_FIRST = "received_at DESC, receipt_number DESC";
    private static final String DUE_BEYOND = "(" + DUE + ", receipt_number) %s ($6::date, $7::bigint)";
    private static final String RECEIVED_BEYOND = "(received_at, receipt_number) %s ($6::timestamptz, $7::bigint)";

    /** The heads of the lists of each authority and state. */
    private static final String HEADS = """
            SELECT part.receipt_number, part.received_at, part.due FROM unnest($1::text[]) AS scope(code) CROSS JOIN unnest($2::text[]) AS wanted(state)
            CROSS JOIN LATERAL (
                SELECT receipt_number, received_at, %1$s AS due FROM case_file
                WHERE authority_code = scope.code AND case_file.state = wanted.state
                  AND $9::bigint IS NULL AND ($3::text IS NULL OR kind = $3)
                  AND %4$s BETWEEN $4::date AND $5::date AND %2$s
                ORDER BY %3$s LIMIT $8) AS part
            """;

    /** What one officer has; so few that they are sorted, whatever the order. */
    private static final String OF_ONE = """
            SELECT receipt_number, received_at, %1$s AS due FROM case_file
            WHERE assigned_id = $9::bigint AND state = ANY($2::text[]) AND authority_code = ANY($1::text[])
              AND ($3::text IS NULL OR kind = $3) AND %1$s BETWEEN $4::date AND $5::date AND %2$s
            """;

    /** What has all the words; fenced, so that the planner does not walk an ordered list in search of rare words. */
    private static final String FOUND = """
            SELECT receipt_number, received_at, %1$s AS due FROM (%3$s OFFSET 0) AS found
            WHERE state = ANY($2::text[]) AND ($3::text IS NULL OR kind = $3)
              AND ($9::bigint IS NULL OR EXISTS (SELECT FROM case_file own
                   WHERE own.receipt_number = found.receipt_number AND own.assigned_id = $9))
              AND %1$s BETWEEN $4::date AND $5::date AND %2$s
            """;

    /**
     * Names by the index; beside them the newest of each state, in which the words are looked for in the facts too. Which
     * these are is read from the index alone: asked for their facts at once, PostgreSQL would sort the whole list.
     */
    private static final String FOUND_IN_EACH = """
            SELECT hit.* FROM unnest($1::text[]) AS scope(code) CROSS JOIN LATERAL (
                (SELECT receipt_number, state, kind, received_at, deadline FROM case_file
                 WHERE authority_code = scope.code AND words @> $10::int[] OFFSET 0)
                UNION
                SELECT newest.receipt_number, newest.state, newest.kind, newest.received_at, newest.deadline
                FROM unnest($2::text[]) AS wanted(wanted_state) CROSS JOIN LATERAL (
                    SELECT receipt_number, state, kind, received_at, deadline FROM case_file
                    WHERE authority_code = scope.code AND state = wanted_state
                    ORDER BY received_at DESC, receipt_number DESC LIMIT 500) AS newest
                CROSS JOIN LATERAL (
                    SELECT business || ' ' || summary AS text FROM case_file
                    WHERE receipt_number = newest.receipt_number OFFSET 0) AS said
                WHERE said.text ILIKE ALL ($11::text[])) AS hit
            """;

    private static final String FOUND_IN_ALL = """
            SELECT receipt_number, state, kind, received_at, deadline FROM (
                SELECT receipt_number, state, kind, received_at, deadline, authority_code FROM case_file
                WHERE words @> $10::int[] OFFSET 0) AS anywhere
            WHERE authority_code = ANY($1::text[])
            """;

    private static final String PAGE = """
            WITH page AS (%s ORDER BY %s LIMIT $8)
            SELECT %s FROM (SELECT case_file.*, due FROM page JOIN case_file USING (receipt_number)) AS line
            ORDER BY %s
            """;

    static final String COUNT = """
            SELECT wanted.state, counted.rows FROM unnest($2::text[]) AS wanted(state) CROSS JOIN LATERAL (
                SELECT count(*)::int AS rows FROM (
                    SELECT FROM unnest($1::text[]) AS scope(code) CROSS JOIN LATERAL (
                        SELECT FROM case_file
                        WHERE authority_code = scope.code AND case_file.state = wanted.state AND %s <= $4::date
                        LIMIT $3) AS one
                    LIMIT $3) AS head) AS counted
            """.formatted(DUE);

    /** Each list is looked at from its earliest deadline on, up to a bound: what is overdue stands first. */
    static final String OVERVIEW = """
            SELECT scope.part, sum(rows)::int AS rows, sum(late)::int AS late, sum(today)::int AS today,
                   bool_or(rows >= $5) AS more
            FROM unnest($1::text[], $2::text[]) AS scope(part, code) CROSS JOIN unnest($3::text[]) AS wanted(state)
            CROSS JOIN LATERAL (
                SELECT count(*) AS rows, count(*) FILTER (WHERE due < $4::date) AS late,
                       count(*) FILTER (WHERE due = $4::date) AS today
                FROM (SELECT %1$s AS due FROM case_file
                      WHERE authority_code = scope.code AND case_file.state = wanted.state
                      ORDER BY %1$s LIMIT $5) AS head) AS counted
            GROUP BY scope.part
            """.formatted(DUE);

    private final Pool pool;
    private final CaseRows rows;

    WorklistStore(Pool pool, CaseRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** A page of a worklist, in its order. */
    Uni<List<CaseFile>> page(WorklistQuery query) {
        return pool.preparedQuery(sql(query)).execute(parameters(query)).map(this::files);
    }

    /** How many cases these authorities have in each state with a deadline up to {@code to}, counted up to {@code bound}. */
    Uni<Map<CaseState, Integer>> count(
            List<String> authorities, Collection<CaseState> states, LocalDate to, int bound) {
        return pool.preparedQuery(COUNT)
                .execute(countParameters(authorities, states, to, bound))
                .map(WorklistStore::counts);
    }

    /** What each part has in these states, by the code of its authority; each list is counted up to {@code bound}. */
    Uni<Map<String, Overview.Figures>> overview(
            List<Overview.Part> parts, Collection<CaseState> states, LocalDate today, int bound) {
        return pool.preparedQuery(OVERVIEW)
                .execute(overviewParameters(parts, states, today, bound))
                .map(found -> stream(found).collect(toMap(row -> row.getString("part"), WorklistStore::figures)));
    }

    static Tuple overviewParameters(
            List<Overview.Part> parts, Collection<CaseState> states, LocalDate today, int bound) {
        List<String> codes =
                parts.stream().flatMap(part -> part.authorities().stream()).toList();
        List<String> owners = parts.stream()
                .flatMap(part ->
                        part.authorities().stream().map(code -> part.authority().code()))
                .toList();
        return Tuple.of(owners.toArray(String[]::new), codes.toArray(String[]::new), names(states), today, bound);
    }

    private static Overview.Figures figures(Row row) {
        return new Overview.Figures(
                row.getInteger("rows"), row.getInteger("late"), row.getInteger("today"), row.getBoolean("more"));
    }

    static Tuple countParameters(List<String> authorities, Collection<CaseState> states, LocalDate to, int bound) {
        return Tuple.of(authorities.toArray(String[]::new), names(states), bound, to);
    }

    /** The statement for this query; visible so that a test can ask PostgreSQL how it would run it. */
    static String sql(WorklistQuery query) {
        boolean byDeadline = query.sort() == WorklistQuery.Sort.DEADLINE;
        boolean ascending = byDeadline != query.backward();
        String taken = byDeadline ? ascending ? EARLY_FIRST : LATE_FIRST : ascending ? OLD_FIRST : NEW_FIRST;
        String beyond = (byDeadline ? DUE_BEYOND : RECEIVED_BEYOND).formatted(ascending ? ">" : "<");
        String body = body(query, byDeadline, beyond, taken);
        return PAGE.formatted(body, taken, CaseRows.FILE, byDeadline ? EARLY_FIRST : NEW_FIRST);
    }

    private static String body(WorklistQuery query, boolean byDeadline, String beyond, String taken) {
        if (query.search() != null) {
            return FOUND.formatted(DUE, beyond, searchesEach(query) ? FOUND_IN_EACH : FOUND_IN_ALL);
        }
        return query.assignedId() != null
                ? OF_ONE.formatted(DUE, beyond)
                : HEADS.formatted(DUE, beyond, taken, byDeadline ? DUE : DUE_AS_FILTER);
    }

    static Tuple parameters(WorklistQuery query) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfString(query.authorities().toArray(String[]::new))
                .addArrayOfString(names(query.states()))
                .addString(query.kind() == null ? null : query.kind().name())
                .addLocalDate(query.from())
                .addLocalDate(query.to());
        addEdge(parameters, query);
        parameters.addInteger(query.limit()).addLong(query.assignedId());
        if (query.search() != null) {
            parameters.addArrayOfInteger(query.search().words());
        }
        return query.search() != null && searchesEach(query)
                ? parameters.addArrayOfString(query.search().patterns())
                : parameters;
    }

    private static boolean searchesEach(WorklistQuery query) {
        return query.authorities().size() <= FEW;
    }

    private static void addEdge(Tuple parameters, WorklistQuery query) {
        Cursor edge = query.edge();
        if (query.sort() == WorklistQuery.Sort.DEADLINE) {
            parameters
                    .addLocalDate(edge == null ? Due.Range.FIRST : edge.day())
                    .addLong(edge == null ? 0L : edge.receiptNumber());
        } else {
            Instant moment = edge == null ? Instant.parse("9999-01-01T00:00:00Z") : edge.moment();
            parameters
                    .addOffsetDateTime(moment.atOffset(ZoneOffset.UTC))
                    .addLong(edge == null ? Long.MAX_VALUE : edge.receiptNumber());
        }
    }

    private static String[] names(Collection<CaseState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private List<CaseFile> files(RowSet<Row> found) {
        return stream(found).map(rows::file).toList();
    }

    private static Map<CaseState, Integer> counts(RowSet<Row> found) {
        Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
        stream(found).forEach(row -> counts.put(CaseState.valueOf(row.getString("state")), row.getInteger("rows")));
        return counts;
    }
}
