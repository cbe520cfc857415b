package org.open12315.dedupe;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.open12315.pipeline.BatchStage;
import org.open12315.pipeline.Channels;
import org.open12315.pipeline.message.SubmissionReceived;
import org.open12315.pipeline.message.SubmissionScreened;

/** The stage between {@code submissions} and {@code screened}: says of each submission whether it was there before. */
@ApplicationScoped
public class DedupeStage {

    private final BatchStage batches;
    private final DedupeStore store;

    DedupeStage(BatchStage batches, DedupeStore store) {
        this.batches = batches;
        this.store = store;
    }

    @Incoming(Channels.SUBMISSIONS)
    @Outgoing(Channels.SCREENED_OUT)
    Multi<Message<SubmissionScreened>> screen(Multi<Message<SubmissionReceived>> in) {
        return batches.run("dedupe", in, submission -> submission, Batch::read, store::screen);
    }
}
