package org.open12315.casework;

import static org.open12315.casework.CaseRows.EVENT;
import static org.open12315.casework.CaseRows.FILE;
import static org.open12315.casework.CaseRows.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.open12315.pipeline.SeparationStore;

/** All SQL about case files and their timelines; the lists of the worklist are in {@link WorklistStore}. */
@ApplicationScoped
class CaseStore {

    /**
     * Opens a batch in one statement. A case that is there keeps its row and gets no second entry in its timeline, which is
     * what makes a replay harmless. A linked case stands with the authority that has the first.
     */
    private static final String OPEN = """
            WITH sent AS (
                SELECT * FROM unnest($1::bigint[], $2::text[], $3::boolean[], $4::text[], $5::text[], $6::text[],
                        $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::text[], $13::text[],
                        $14::date[], $15::bigint[], $16::bigint[], $17::text[], $18::text[])
                    AS sent(receipt_number, kind, anonymous, state, authority_code, business, category, problem, summary,
                            amount, received_at, rule_set, term, deadline, linked_to, incident_id, basis, words)),
            opened AS (
                INSERT INTO case_file (receipt_number, kind, anonymous, state, authority_code, business, category, problem,
                        summary, amount, received_at, rule_set, term, deadline, linked_to, incident_id, basis, words)
                SELECT receipt_number, kind, anonymous, state,
                       coalesce((SELECT first.authority_code FROM case_file first WHERE first.receipt_number = sent.linked_to),
                                authority_code),
                       business, category, problem, summary, amount::numeric, received_at, rule_set, term, deadline,
                       linked_to, incident_id, basis::jsonb, words::int[]
                FROM sent
                ON CONFLICT DO NOTHING
                RETURNING receipt_number, state, authority_code, linked_to)
            INSERT INTO case_event (receipt_number, version, authority_code, action, to_state, to_authority, other_case,
                    for_sender)
            SELECT receipt_number, 0, NULL, 'OPENED', state, authority_code, linked_to, true FROM opened
            UNION ALL
            SELECT linked_to, 0, NULL, 'REPEATED', NULL, NULL, receipt_number, true FROM opened
            WHERE linked_to IS NOT NULL
            """;

    /**
     * Changes one case if it still has the version that the change is based on, takes its linked cases along, and writes the
     * timeline: one statement, one commit. The number of rows is 0 if somebody else was faster.
     */
    private static final String CHANGE = """
            WITH changed AS (
                UPDATE case_file SET state = $3, version = version + 1, authority_code = $4, term = $5, deadline = $6,
                        assigned_to = $7, assigned_id = $20,
                        linked_to = CASE WHEN $8 THEN NULL ELSE linked_to END,
                        incident_id = CASE WHEN $8 THEN NULL ELSE incident_id END, updated_at = now()
                WHERE receipt_number = $1 AND version = $2
                RETURNING receipt_number, version),
            followers AS (
                UPDATE case_file SET state = coalesce($18, state), version = version + 1, authority_code = $4,
                        updated_at = now()
                WHERE linked_to = $1 AND state = 'LINKED' AND $17::text IS NOT NULL AND EXISTS (SELECT FROM changed)
                RETURNING receipt_number, version, state)
            INSERT INTO case_event (receipt_number, version, actor_id, actor, authority_code, action, from_state, to_state,
                    to_authority, ground, reason, other_case, for_sender)
            SELECT receipt_number, version, $9::bigint, $10, $11, $12, $13, $3, $14, $15, $16, $19::bigint, true FROM changed
            UNION ALL
            SELECT receipt_number, version, NULL, NULL, $11, $17, 'LINKED', state, $14, NULL, NULL, $1, true FROM followers
            """;

    static final String FIND = "SELECT " + FILE + " FROM case_file WHERE receipt_number = $1";

    static final String FIND_ALL = "SELECT " + FILE + " FROM case_file WHERE receipt_number = ANY($1)";

    static final String LINKED =
            "SELECT " + FILE + " FROM case_file WHERE linked_to = $1 ORDER BY receipt_number LIMIT $2";

    static final String INCIDENT = "SELECT " + FILE
            + " FROM (SELECT * FROM case_file WHERE incident_id = $1 ORDER BY receipt_number LIMIT $3) AS head"
            + " WHERE authority_code = $2 ORDER BY receipt_number LIMIT $4";

    static final String EVENTS = "SELECT " + EVENT + " FROM case_event WHERE receipt_number = $1 ORDER BY id";

    static final String EVENTS_FOR_SENDERS = "SELECT " + EVENT
            + " FROM case_event WHERE receipt_number = ANY($1) AND for_sender ORDER BY receipt_number, id";

    private final Pool pool;
    private final CaseRows rows;
    private final SeparationStore separations;

    CaseStore(Pool pool, CaseRows rows, SeparationStore separations) {
        this.pool = pool;
        this.rows = rows;
        this.separations = separations;
    }

    /** Opens those that are not there yet, each with the first entry of its timeline. */
    Uni<Void> open(List<NewCase> cases) {
        return pool.preparedQuery(OPEN).execute(rows.columns(cases)).replaceWithVoid();
    }

    /** A case; empty if it has not come through the pipeline yet. */
    Uni<Optional<CaseFile>> find(long receiptNumber) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(receiptNumber))
                .map(found -> stream(found).map(rows::file).findFirst());
    }

    /** Those of these cases that are there. */
    Uni<List<CaseFile>> find(Collection<Long> receiptNumbers) {
        return pool.preparedQuery(FIND_ALL)
                .execute(Tuple.of(receiptNumbers.toArray(Long[]::new)))
                .map(this::files);
    }

    /** The timeline of a case, oldest first. */
    Uni<List<CaseEvent>> events(long receiptNumber) {
        return pool.preparedQuery(EVENTS).execute(Tuple.of(receiptNumber)).map(CaseStore::timeline);
    }

    /** The timelines of these cases as their senders see them, oldest first. */
    Uni<List<CaseEvent>> eventsForSenders(Collection<Long> receiptNumbers) {
        return pool.preparedQuery(EVENTS_FOR_SENDERS)
                .execute(Tuple.of(receiptNumbers.toArray(Long[]::new)))
                .map(CaseStore::timeline);
    }

    /** The first cases linked to this one, at most {@code limit}. */
    Uni<List<CaseFile>> linkedTo(long receiptNumber, int limit) {
        return pool.preparedQuery(LINKED)
                .execute(Tuple.of(receiptNumber, limit))
                .map(this::files);
    }

    /** Other cases of a mass incident that {@code authorityCode} has, among the first {@code bound} of the incident. */
    Uni<List<CaseFile>> ofIncident(long incidentId, String authorityCode, int bound, int limit) {
        return pool.preparedQuery(INCIDENT)
                .execute(Tuple.of(incidentId, authorityCode, bound, limit))
                .map(this::files);
    }

    /** Those of these that came to their end before that time. */
    Uni<Set<Long>> closedBefore(Collection<Long> receiptNumbers, Instant before) {
        String[] ends = Arrays.stream(CaseState.values())
                .filter(CaseState::isFinal)
                .map(Enum::name)
                .toArray(String[]::new);
        return pool.preparedQuery("SELECT receipt_number FROM case_file WHERE receipt_number = ANY ($1)"
                        + " AND state = ANY ($2) AND updated_at < $3")
                .execute(Tuple.of(receiptNumbers.toArray(Long[]::new), ends, before.atOffset(ZoneOffset.UTC)))
                .map(found -> stream(found).map(row -> row.getLong(0)).collect(Collectors.toSet()));
    }

    /** How many cases are linked to this one, counted up to {@code bound}. */
    Uni<Integer> countLinked(long receiptNumber, int bound) {
        return count("SELECT FROM case_file WHERE linked_to = $1 LIMIT $2", receiptNumber, bound);
    }

    /** How many cases the incident has in the whole country, counted up to {@code bound}. */
    Uni<Integer> countIncident(long incidentId, int bound) {
        return count("SELECT FROM case_file WHERE incident_id = $1 LIMIT $2", incidentId, bound);
    }

    /** Carries out a change that the state machine allows; false if the case has another version by now. */
    Uni<Boolean> change(CaseChange change) {
        return change.leavesFirst()
                ? pool.withTransaction(connection -> separate(connection, change))
                : run(pool, change);
    }

    /** The same with what else happens in its commit; nothing does if somebody else was faster. */
    Uni<Boolean> change(CaseChange change, Function<SqlClient, Uni<Void>> along) {
        return pool.withTransaction(connection -> run(connection, change)
                .call(done -> done ? along.apply(connection) : Uni.createFrom().voidItem()));
    }

    /** Whoever files the same again means this one, no longer its first. */
    private Uni<Boolean> separate(SqlClient connection, CaseChange change) {
        return run(connection, change)
                .call(done -> done
                        ? separations.say(
                                connection, change.before().receiptNumber().value())
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Boolean> run(SqlClient client, CaseChange change) {
        return client.preparedQuery(CHANGE).execute(change.columns()).map(written -> written.rowCount() > 0);
    }

    /** Adds to the timeline without changing the case. */
    Uni<Void> note(CaseFile file, CaseEvent.What what, Acting who, String reason) {
        return note(pool, file, what, who, reason);
    }

    /** The same within the caller's transaction. */
    Uni<Void> note(SqlClient client, CaseFile file, CaseEvent.What what, Acting who, String reason) {
        return client.preparedQuery("""
                        INSERT INTO case_event (receipt_number, version, actor_id, actor, authority_code, action, reason,
                                for_sender)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, false)
                        """)
                .execute(Tuple.tuple()
                        .addLong(file.receiptNumber().value())
                        .addInteger(file.version())
                        .addLong(who.accountId())
                        .addString(who.name())
                        .addString(file.authorityCode())
                        .addString(what.name())
                        .addString(reason))
                .replaceWithVoid();
    }

    private Uni<Integer> count(String rowsOf, long key, int bound) {
        return pool.preparedQuery("SELECT count(*)::int AS rows FROM (" + rowsOf + ") AS counted")
                .execute(Tuple.of(key, bound))
                .map(counted -> counted.iterator().next().getInteger("rows"));
    }

    private List<CaseFile> files(RowSet<Row> found) {
        return stream(found).map(rows::file).toList();
    }

    private static List<CaseEvent> timeline(RowSet<Row> found) {
        return stream(found).map(CaseRows::event).toList();
    }
}
