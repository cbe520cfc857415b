package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.open12315.evidence.DraftEvidence;
import org.open12315.evidence.FormUploads;
import org.open12315.evidence.Limits;
import org.open12315.evidence.SubmittedEvidence;

/**
 * The files of a supplement (补充材料): chosen beside the case until it is sent, part of the case from then on. Callers ask
 * first whose case it is, and whether it waits for a supplement.
 */
@ApplicationScoped
class SupplementFiles {

    private final DraftEvidence chosen;
    private final SubmittedEvidence submitted;
    private final Limits limits;

    SupplementFiles(DraftEvidence chosen, SubmittedEvidence submitted, Limits limits) {
        this.chosen = chosen;
        this.submitted = submitted;
        this.limits = limits;
    }

    /** What was sent with the case and its supplements, and what waits to be sent. */
    Uni<CaseFilesView> of(long receiptNumber) {
        return Uni.combine()
                .all()
                .unis(submitted.own(receiptNumber), chosen.of(basket(receiptNumber)))
                .with((sent, waiting) -> new CaseFilesView(sent, waiting, limits));
    }

    /** False if there is no room, or the file is another's or belongs elsewhere. */
    Uni<Boolean> add(long receiptNumber, UUID file, FormUploads.Sender sender) {
        return chosen.add(basket(receiptNumber), file, sender, receiptNumber);
    }

    Uni<Void> remove(long receiptNumber, UUID file) {
        return chosen.remove(basket(receiptNumber), file);
    }

    /** Makes what waits part of the case, in the commit of the step. */
    Uni<Void> send(SqlClient tx, long receiptNumber, long owner) {
        return chosen.handOver(tx, basket(receiptNumber), receiptNumber, owner).replaceWithVoid();
    }

    /** One for each case, found without being kept. */
    private static UUID basket(long receiptNumber) {
        return UUID.nameUUIDFromBytes(("supplement of " + receiptNumber).getBytes(StandardCharsets.UTF_8));
    }
}
