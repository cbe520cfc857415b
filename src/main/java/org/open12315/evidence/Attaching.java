package org.open12315.evidence;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.open12315.kernel.AcceptLanguage;

/** Makes files part of submissions, all or none, and says why one cannot be. */
@ApplicationScoped
public class Attaching {

    private final Pool pool;
    private final EvidenceConfig config;

    Attaching(Pool pool, EvidenceConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Files of one submission, at most. */
    public int most() {
        return config.limits().filesPerCase();
    }

    /**
     * Makes files part of new submissions, within the caller's transaction. In one order for everybody, so that two who
     * want the same files wait for each other and never lock each other out.
     *
     * @return false if not each of them could be: then the caller rolls back
     */
    public Uni<Boolean> all(SqlClient connection, List<Attachment> attachments) {
        List<Long> receipts = new ArrayList<>();
        List<Long> owners = new ArrayList<>();
        List<UUID> files = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Attachment attachment : attachments) {
            for (int place = 0; place < attachment.evidence().size(); place++) {
                receipts.add(attachment.receiptNumber());
                owners.add(attachment.owner());
                files.add(attachment.evidence().get(place));
                places.add(place + 1);
            }
        }
        return connection
                .preparedQuery("""
                        INSERT INTO evidence_of_submission (submission_receipt, evidence_id, position)
                        SELECT chosen.receipt, e.id, chosen.place
                        FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::int[])
                            AS chosen (receipt, owner, id, place)
                        JOIN evidence_upload e ON e.id = chosen.id AND e.owner_id = chosen.owner
                        WHERE e.state = 'KEPT' AND e.part <> 'PART' AND e.scan <> 'INFECTED'
                        ORDER BY e.id
                        ON CONFLICT DO NOTHING
                        """)
                .execute(Tuple.of(
                        receipts.toArray(Long[]::new),
                        owners.toArray(Long[]::new),
                        files.toArray(UUID[]::new),
                        places.toArray(Integer[]::new)))
                .map(rows -> rows.rowCount() == files.size());
    }

    /** What stands against these files of one account; empty if nothing does now. */
    public Uni<List<Fault>> faults(long owner, List<UUID> evidence, Locale locale) {
        EvidenceMessages words =
                MessageBundles.get(EvidenceMessages.class, Localized.Literal.of(AcceptLanguage.tag(locale)));
        if (evidence.size() > most()) {
            return Uni.createFrom().item(List.of(new Fault(Fault.ALL, words.tooMany(most()))));
        }
        return pool.preparedQuery("""
                        SELECT e.id, e.state, e.part, e.scan, s.evidence_id IS NOT NULL AS linked
                        FROM evidence_upload e LEFT JOIN evidence_of_submission s ON s.evidence_id = e.id
                        WHERE e.id = ANY ($1) AND e.owner_id = $2
                        """)
                .execute(Tuple.of(evidence.toArray(UUID[]::new), owner))
                .map(rows -> {
                    Map<UUID, Function<EvidenceMessages, String>> known = new HashMap<>();
                    Set<UUID> fine = new HashSet<>();
                    rows.forEach(row -> {
                        Function<EvidenceMessages, String> fault = fault(row);
                        if (fault == null) {
                            fine.add(row.getUUID("id"));
                        } else {
                            known.put(row.getUUID("id"), fault);
                        }
                    });
                    List<Fault> faults = new ArrayList<>();
                    for (int place = 0; place < evidence.size(); place++) {
                        UUID id = evidence.get(place);
                        if (!fine.contains(id)) {
                            faults.add(new Fault(
                                    place,
                                    known.getOrDefault(id, EvidenceMessages::notFound)
                                            .apply(words)));
                        }
                    }
                    return faults;
                });
    }

    private static Function<EvidenceMessages, String> fault(Row row) {
        if (row.getBoolean("linked")) {
            return EvidenceMessages::linked;
        }
        if (Scan.valueOf(row.getString("scan")) == Scan.INFECTED) {
            return EvidenceMessages::infected;
        }
        return switch (Upload.State.valueOf(row.getString("state"))) {
            case REFUSED -> EvidenceMessages::refused;
            case KEPT -> row.getString("part").equals("PART") ? EvidenceMessages::notFound : null;
            case RECEIVING, COMPLETE, CHECKED -> EvidenceMessages::notWhole;
        };
    }
}
