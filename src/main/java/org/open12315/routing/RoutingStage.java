package org.open12315.routing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.open12315.pipeline.BatchStage;
import org.open12315.pipeline.Channels;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionScreened;
import org.open12315.pipeline.message.Verdict;

/** The stage between dedupe and casework: to each submission its authority. */
@ApplicationScoped
public class RoutingStage {

    private final BatchStage batches;
    private final Routing routing;
    private final RoutingStore store;

    RoutingStage(BatchStage batches, Routing routing, RoutingStore store) {
        this.batches = batches;
        this.routing = routing;
        this.store = store;
    }

    @Incoming(Channels.SCREENED)
    @Outgoing(Channels.ROUTED_OUT)
    public Multi<Message<SubmissionRouted>> route(Multi<Message<SubmissionScreened>> in) {
        return batches.run("routing", in, SubmissionScreened::submission, this::routeBatch);
    }

    private Uni<List<SubmissionRouted>> routeBatch(List<SubmissionScreened> batch) {
        return store.find(firsts(batch))
                .map(earlier -> routeAll(batch, earlier))
                .call(store::keep);
    }

    private List<SubmissionRouted> routeAll(List<SubmissionScreened> batch, Map<Long, Whereabouts> earlier) {
        Map<Long, Whereabouts> known = new HashMap<>(earlier);
        List<SubmissionRouted> routed = new ArrayList<>(batch.size());
        for (SubmissionScreened screened : batch) {
            SubmissionRouted one = routing.route(screened, known.get(screened.linkedTo()));
            // the next in the batch may repeat this one
            known.putIfAbsent(
                    screened.submission().receiptNumber(), new Whereabouts(one.authorityCode(), one.clearing()));
            routed.add(one);
        }
        return routed;
    }

    private static List<Long> firsts(List<SubmissionScreened> batch) {
        return batch.stream()
                .filter(screened -> screened.verdict() == Verdict.REPEATED)
                .map(SubmissionScreened::linkedTo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
