package org.open12315.pipeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What people said after filing: this submission is another matter than the one it was linked to. The room that hears it
 * writes, the stage that links reads; neither knows the other.
 */
@ApplicationScoped
public class SeparationStore {

    /** Keeps it, within the caller's transaction; saying it twice changes nothing. */
    public Uni<Void> say(SqlClient connection, long receiptNumber) {
        return connection
                .preparedQuery("INSERT INTO separation (receipt_number) VALUES ($1) ON CONFLICT DO NOTHING")
                .execute(Tuple.of(receiptNumber))
                .replaceWithVoid();
    }

    /** Those of these submissions that stand for themselves because somebody said so. */
    public Uni<Set<Long>> among(SqlClient connection, Collection<Long> receiptNumbers) {
        if (receiptNumbers.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return connection
                .preparedQuery("SELECT receipt_number FROM separation WHERE receipt_number = ANY ($1)")
                .execute(Tuple.of(receiptNumbers.toArray(Long[]::new)))
                .map(rows -> {
                    Set<Long> separate = new HashSet<>();
                    rows.forEach(row -> separate.add(row.getLong(0)));
                    return separate;
                });
    }
}
