package org.open12315.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The end of the line: a case stands in a worklist, and the acknowledgement goes back the whole way to the outbox. */
@ApplicationScoped
class Terminus {

    @Incoming(Channels.OPENED)
    Uni<Void> arrive(Message<Long> opened) {
        return Uni.createFrom().completionStage(opened.ack());
    }
}
