package org.open12315.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.open12315.kernel.ReceiptInLog;
import org.open12315.kernel.database.Outage;
import org.open12315.pipeline.message.SubmissionReceived;

/**
 * What every stage does alike: it takes messages in batches and in order, and waits while the database is away, trying
 * again after longer and longer pauses. A failure of another kind would be the same the next time: the messages of such a
 * batch are handled one by one, so that a poison message becomes a dead letter at once and its neighbours go on. The result
 * keeps the acknowledgement of the message it came from.
 */
@ApplicationScoped
public class BatchStage {

    private static final Logger LOG = Logger.getLogger(BatchStage.class);

    private final PipelineConfig config;
    private final DeadLetters deadLetters;
    private final StageMeters meters;

    BatchStage(PipelineConfig config, DeadLetters deadLetters, StageMeters meters) {
        this.config = config;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /**
     * Runs a stage.
     *
     * @param stage name of the stage in metrics and dead letters
     * @param submission the submission inside an input
     * @param work handles a batch: as many results as inputs, in the same order; must change nothing when it is repeated
     */
    public <I, O> Multi<Message<O>> run(
            String stage,
            Multi<Message<I>> in,
            Function<I, SubmissionReceived> submission,
            Function<List<I>, Uni<List<O>>> work) {
        Run<I, O> run = new Run<>(stage, submission, work);
        return Batches.of(in, config.batchSize()).onItem().transformToMultiAndConcatenate(run::batch);
    }

    private final class Run<I, O> {
        private final String stage;
        private final Function<I, SubmissionReceived> submission;
        private final Function<List<I>, Uni<List<O>>> work;

        Run(String stage, Function<I, SubmissionReceived> submission, Function<List<I>, Uni<List<O>>> work) {
            this.stage = stage;
            this.submission = submission;
            this.work = work;
        }

        Multi<Message<O>> batch(List<Message<I>> messages) {
            long started = System.nanoTime();
            return attempt(messages)
                    .invoke(done -> meters.batch(stage, System.nanoTime() - started, oldest(messages), done.size()))
                    .onItem()
                    .transformToMulti(done -> Multi.createFrom().iterable(done))
                    .onFailure()
                    .recoverWithMulti(failure -> oneByOne(messages, failure));
        }

        /** All at once; while the database is away it is tried again, for as long as it takes. */
        private Uni<List<Message<O>>> attempt(List<Message<I>> messages) {
            List<I> inputs = messages.stream().map(Message::getPayload).toList();
            return Uni.createFrom()
                    .deferred(() -> work.apply(inputs))
                    .onFailure(Outage::is)
                    .invoke(failure -> meters.retried(stage))
                    .onFailure(Outage::is)
                    .retry()
                    .withBackOff(config.firstPause(), config.longestPause())
                    .indefinitely()
                    .map(outputs -> pair(messages, outputs))
                    .invoke(done -> say(inputs));
        }

        /** For those who follow single submissions; a festival evening does without. */
        private void say(List<I> inputs) {
            if (LOG.isDebugEnabled()) {
                inputs.forEach(input -> ReceiptInLog.of(
                        submission.apply(input).receiptNumber(), () -> LOG.debugf("%s handled it", stage)));
            }
        }

        private List<Message<O>> pair(List<Message<I>> messages, List<O> outputs) {
            if (outputs.size() != messages.size()) {
                throw new IllegalStateException(
                        "%s gave %d results for %d messages".formatted(stage, outputs.size(), messages.size()));
            }
            return java.util.stream.IntStream.range(0, outputs.size())
                    .mapToObj(i -> messages.get(i).withPayload(outputs.get(i)))
                    .toList();
        }

        private Multi<Message<O>> oneByOne(List<Message<I>> messages, Throwable failure) {
            if (messages.size() == 1) {
                return bury(messages.get(0), failure);
            }
            LOG.warnf("%s: a batch of %d failed (%s), trying one by one", stage, messages.size(), Reason.of(failure));
            return Multi.createFrom().iterable(messages).onItem().transformToMultiAndConcatenate(this::single);
        }

        private Multi<Message<O>> single(Message<I> message) {
            return attempt(List.of(message))
                    .invoke(done -> meters.batch(stage, 0, submission.apply(message.getPayload()), 1))
                    .onItem()
                    .transformToMulti(done -> Multi.createFrom().iterable(done))
                    .onFailure()
                    .recoverWithMulti(failure -> bury(message, failure));
        }

        private Multi<Message<O>> bury(Message<I> message, Throwable failure) {
            return deadLetters
                    .put(stage, submission.apply(message.getPayload()), failure)
                    .chain(() -> Uni.createFrom().completionStage(message.ack()))
                    .onItem()
                    .transformToMulti(acknowledged -> Multi.createFrom().empty());
        }

        private SubmissionReceived oldest(List<Message<I>> messages) {
            return submission.apply(messages.get(0).getPayload());
        }
    }
}
