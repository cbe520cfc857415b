package org.open12315.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.open12315.pipeline.BatchStage;
import org.open12315.pipeline.Channels;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionRouted;

/** The last stage: opens a case file for each routed submission, so that it stands in a worklist. */
@ApplicationScoped
class CaseworkStage {

    private final BatchStage batches;
    private final Opening opening;
    private final CaseStore store;

    CaseworkStage(BatchStage batches, Opening opening, CaseStore store) {
        this.batches = batches;
        this.opening = opening;
        this.store = store;
    }

    @Incoming(Channels.ROUTED)
    @Outgoing(Channels.OPENED)
    Multi<Message<Long>> open(Multi<Message<SubmissionRouted>> in) {
        return batches.run("casework", in, routed -> routed.screened().submission(), this::openBatch);
    }

    /** One round trip a batch. A consultation is answered elsewhere and has no case file. */
    Uni<List<Long>> openBatch(List<SubmissionRouted> batch) {
        List<NewCase> cases = withFirsts(batch.stream()
                .filter(routed -> routed.screened().submission().kind() != SubmissionKind.CONSULTATION)
                .map(opening::open)
                .toList());
        return store.open(cases)
                .replaceWith(batch.stream()
                        .map(routed -> routed.screened().submission().receiptNumber())
                        .toList());
    }

    /** A linked case goes to the authority of its first; a first in the same batch is not in the database yet. */
    private static List<NewCase> withFirsts(List<NewCase> cases) {
        Map<Long, String> authorities = new HashMap<>();
        cases.forEach(one -> authorities.put(one.receiptNumber().value(), one.authorityCode()));
        return cases.stream()
                .map(one -> one.linkedTo() == null
                        ? one
                        : one.withAuthority(authorities.getOrDefault(one.linkedTo(), one.authorityCode())))
                .toList();
    }
}
