package org.open12315.dedupe;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.open12315.dedupe.Batch.Entry;
import org.open12315.pipeline.SeparationStore;
import org.open12315.pipeline.message.SubmissionScreened;
import org.open12315.pipeline.message.Verdict;

/**
 * Screens a batch in one transaction: lock, look, decide, write. The advisory locks on businesses and people make two
 * instances that work on the same business or person wait for each other, so that each sees what the other decided.
 */
@ApplicationScoped
class DedupeStore {

    private final Pool pool;
    private final DedupeConfig config;
    private final SeparationStore separations;

    DedupeStore(Pool pool, DedupeConfig config, SeparationStore separations) {
        this.pool = pool;
        this.config = config;
        this.separations = separations;
    }

    /** As many results as submissions, in their order; one that was screened before gets what was said then. */
    Uni<List<SubmissionScreened>> screen(Batch batch) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(DedupeSql.LOCK)
                .execute(Tuple.of(batch.locks()))
                .chain(locked -> look(connection, batch))
                .chain(found -> decide(connection, batch, found)));
    }

    private record Found(Map<Long, SubmissionScreened> before, Neighbourhood neighbourhood) {}

    private Uni<Found> look(SqlConnection connection, Batch batch) {
        Uni<RowSet<Row>> before = connection.preparedQuery(DedupeSql.BEFORE).execute(Tuple.of(batch.receipts()));
        Uni<RowSet<Row>> candidates =
                connection.preparedQuery(DedupeSql.CANDIDATES).execute(search(batch));
        return Uni.combine()
                .all()
                .unis(before, candidates)
                .asTuple()
                .chain(both -> separations
                        .among(connection, linked(both.getItem2()))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(separate ->
                                new Found(before(batch, both.getItem1()), neighbourhood(both.getItem2(), separate))));
    }

    /** Candidates that were linked to an earlier one. */
    private static List<Long> linked(RowSet<Row> candidates) {
        List<Long> linked = new ArrayList<>();
        for (Row row : candidates) {
            if (!row.getLong("chain").equals(row.getLong("receipt_number"))) {
                linked.add(row.getLong("receipt_number"));
            }
        }
        return linked;
    }

    private Uni<List<SubmissionScreened>> decide(SqlConnection connection, Batch batch, Found found) {
        Long[] groups = found.neighbourhood().groups();
        Uni<RowSet<Row>> crowds = groups.length == 0
                ? Uni.createFrom().nullItem()
                : connection.preparedQuery(DedupeSql.CROWDS).execute(Tuple.of(groups, batch.consumers()));
        return crowds.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> decisions(batch, found, rows))
                .call(decided -> new DecisionWriter(connection, config).write(decided))
                .map(decided -> results(batch, found, decided));
    }

    private List<Decision> decisions(Batch batch, Found found, RowSet<Row> crowdRows) {
        Verdicts verdicts = new Verdicts(config, found.neighbourhood(), crowds(crowdRows));
        Map<Long, Decision> decided = new HashMap<>();
        List<Decision> inOrder = new ArrayList<>();
        for (Entry entry : batch.entries()) {
            long receipt = entry.matter().receiptNumber();
            if (!found.before().containsKey(receipt) && !decided.containsKey(receipt)) {
                Decision decision = verdicts.decide(
                        entry.matter(), entry.bands(), entry.submission().separateFrom());
                decided.put(receipt, decision);
                inOrder.add(decision);
            }
        }
        return inOrder;
    }

    private static List<SubmissionScreened> results(Batch batch, Found found, List<Decision> decisions) {
        Map<Long, Decision> decided = new HashMap<>();
        decisions.forEach(decision -> decided.put(decision.placed().receiptNumber(), decision));
        return batch.entries().stream()
                .map(entry -> {
                    Decision decision = decided.get(entry.matter().receiptNumber());
                    return decision == null
                            ? found.before().get(entry.matter().receiptNumber())
                            : screened(entry, decision);
                })
                .toList();
    }

    private static SubmissionScreened screened(Entry entry, Decision decision) {
        return new SubmissionScreened(
                SubmissionScreened.VERSION,
                entry.submission(),
                decision.verdict(),
                decision.linkedTo(),
                decision.incidentId(),
                // as it will be read again on a replay
                (float) decision.score(),
                decision.reasons());
    }

    private Tuple search(Batch batch) {
        List<Entry> pairs = batch.pairs();
        Tuple search = Tuple.tuple();
        search.addValue(batch.earliest().minus(config.window()).atOffset(ZoneOffset.UTC));
        search.addValue(batch.consumers());
        search.addValue(pairs.stream().map(pair -> pair.matter().consumerId()).toArray(Long[]::new));
        search.addValue(pairs.stream().map(Entry::business).toArray(Long[]::new));
        search.addValue(batch.businesses());
        for (int band = 0; band < Signature.BANDS; band++) {
            search.addValue(batch.band(band));
        }
        search.addValue(config.ownCandidates());
        search.addValue(config.businessCandidates());
        search.addValue(config.bandCandidates());
        search.addValue(batch.separateFrom());
        return search;
    }

    private Neighbourhood neighbourhood(RowSet<Row> rows, Set<Long> separate) {
        Neighbourhood neighbourhood = new Neighbourhood(config);
        for (Row row : rows) {
            // what another version of this program kept is swept with the window
            if (ProfileBytes.readable(row.getBuffer("profile").getBytes())) {
                Candidate candidate = DedupeSql.candidate(row);
                neighbourhood.stored(
                        separate.contains(candidate.receiptNumber()) ? candidate.alone() : candidate,
                        row.getBoolean("for_all"));
            }
        }
        return neighbourhood;
    }

    private static Crowds crowds(RowSet<Row> rows) {
        Crowds crowds = new Crowds();
        if (rows != null) {
            for (Row row : rows) {
                crowds.stored(row.getLong("id"), row.getInteger("consumers"));
                if (row.getLong("consumer_id") != null) {
                    crowds.member(row.getLong("id"), row.getLong("consumer_id"));
                }
            }
        }
        return crowds;
    }

    private static Map<Long, SubmissionScreened> before(Batch batch, RowSet<Row> rows) {
        Map<Long, Row> byReceipt = new HashMap<>();
        rows.forEach(row -> byReceipt.put(row.getLong("receipt_number"), row));
        Map<Long, SubmissionScreened> before = new HashMap<>();
        for (Entry entry : batch.entries()) {
            Row row = byReceipt.get(entry.matter().receiptNumber());
            if (row != null) {
                before.put(
                        entry.matter().receiptNumber(),
                        new SubmissionScreened(
                                SubmissionScreened.VERSION,
                                entry.submission(),
                                Verdict.valueOf(row.getString("verdict")),
                                row.getLong("linked_to"),
                                row.getLong("incident_id"),
                                row.getFloat("score"),
                                List.of(row.getArrayOfStrings("reasons"))));
            }
        }
        return before;
    }
}
