package org.open12315.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.open12315.kernel.ReceiptInLog;
import org.open12315.kernel.database.Outage;
import org.open12315.pipeline.message.SubmissionReceived;

/** Where messages go that a stage cannot handle; nothing is thrown away, and everything can be replayed. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final OutboxStore store;
    private final ObjectMapper json;
    private final PipelineConfig config;
    private final StageMeters meters;

    DeadLetters(OutboxStore store, ObjectMapper json, PipelineConfig config, StageMeters meters) {
        this.store = store;
        this.json = json;
        this.config = config;
        this.meters = meters;
    }

    /** Stores a message with the reason; waits while the database is away, because to lose it is worse than to wait. */
    public Uni<Void> put(String stage, SubmissionReceived submission, Throwable failure) {
        return put(stage, submission.receiptNumber(), write(submission), failure);
    }

    Uni<Void> put(String stage, long receiptNumber, String payload, Throwable failure) {
        ReceiptInLog.of(
                receiptNumber,
                () -> LOG.errorf(
                        Reason.traced(failure),
                        "%s cannot handle %018d, it becomes a dead letter",
                        stage,
                        receiptNumber));
        meters.buried(stage);
        return store.bury(stage, receiptNumber, withoutNul(payload), withoutNul(Reason.of(failure)))
                .onFailure(Outage::is)
                .retry()
                .withBackOff(config.firstPause(), config.longestPause())
                .indefinitely();
    }

    private String write(SubmissionReceived submission) {
        try {
            return json.writeValueAsString(submission);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The one character that PostgreSQL does not keep. */
    private static String withoutNul(String text) {
        return text.replace('\u0000', ' ');
    }
}
