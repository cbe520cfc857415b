package org.open12315.routing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.open12315.pipeline.message.SubmissionRouted;

/** All SQL of routing: where each submission went. */
@ApplicationScoped
class RoutingStore {

    private final Pool pool;

    RoutingStore(Pool pool) {
        this.pool = pool;
    }

    /** Where these submissions went; those that were never routed are absent. Asks nothing if there are none. */
    Uni<Map<Long, Whereabouts>> find(Collection<Long> receiptNumbers) {
        if (receiptNumbers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery("SELECT receipt_number, authority_code, clearing FROM routing_verdict"
                        + " WHERE receipt_number = ANY($1)")
                .execute(Tuple.of(receiptNumbers.toArray(Long[]::new)))
                .map(RoutingStore::whereabouts);
    }

    /** Keeps where they went, all in one statement; what was kept before stays as it is. */
    Uni<Void> keep(List<SubmissionRouted> routed) {
        return pool.preparedQuery("INSERT INTO routing_verdict (receipt_number, authority_code, clearing)"
                        + " SELECT * FROM unnest($1::bigint[], $2::text[], $3::boolean[])"
                        + " ON CONFLICT ON CONSTRAINT pk_routing_verdict DO NOTHING")
                .execute(Tuple.of(
                        routed.stream()
                                .map(each -> each.screened().submission().receiptNumber())
                                .toArray(Long[]::new),
                        routed.stream().map(SubmissionRouted::authorityCode).toArray(String[]::new),
                        routed.stream().map(SubmissionRouted::clearing).toArray(Boolean[]::new)))
                .replaceWithVoid();
    }

    private static Map<Long, Whereabouts> whereabouts(Iterable<Row> rows) {
        Map<Long, Whereabouts> found = new HashMap<>();
        rows.forEach(row -> found.put(
                row.getLong("receipt_number"),
                new Whereabouts(row.getString("authority_code"), row.getBoolean("clearing"))));
        return found;
    }
}
