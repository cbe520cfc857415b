package org.open12315.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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
        Run<I, List<I>, O> run = new Run<>(stage, submission, Function.identity(), work);
        return Batches.of(in, config.batchSize())
                .onItem()
                .transformToMultiAndConcatenate(messages -> run.batch(run.read(messages)));
    }

    /**
     * Runs a stage with a part that needs the processor alone: a worker reads the next batch while the database is at work
     * on this one.
     *
     * @param reading reads a batch, on a worker; may block and must change nothing
     * @param work handles what was read: as many results as inputs, in the same order; must change nothing when it is
     *     repeated
     */
    public <I, P, O> Multi<Message<O>> run(
            String stage,
            Multi<Message<I>> in,
            Function<I, SubmissionReceived> submission,
            Function<List<I>, P> reading,
            Function<P, Uni<List<O>>> work) {
        Run<I, P, O> run = new Run<>(stage, submission, reading, work);
        return Batches.of(in, config.batchSize())
                .onItem()
                .transformToUniAndConcatenate(messages -> Uni.createFrom()
                        .item(() -> run.read(messages))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                // asks for the next one as soon as it has handed this one on
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .onItem()
                .transformToMultiAndConcatenate(run::batch);
    }

    private final class Run<I, P, O> {
        private final String stage;
        private final Function<I, SubmissionReceived> submission;
        private final Function<List<I>, P> reading;
        private final Function<P, Uni<List<O>>> work;

        /** A batch that was read, or the reason why it could not be. */
        private record Read<I, P>(List<Message<I>> messages, P what, Throwable failure) {}

        Run(
                String stage,
                Function<I, SubmissionReceived> submission,
                Function<List<I>, P> reading,
                Function<P, Uni<List<O>>> work) {
            this.stage = stage;
            this.submission = submission;
            this.reading = reading;
            this.work = work;
        }

        Read<I, P> read(List<Message<I>> messages) {
            try {
                P what =
                        reading.apply(messages.stream().map(Message::getPayload).toList());
                return new Read<>(messages, what, null);
            } catch (RuntimeException | Error unreadable) {
                // a text that is too much for the stack is one dead letter, not the end of the stage
                return new Read<>(messages, null, unreadable);
            }
        }

        Multi<Message<O>> batch(Read<I, P> read) {
            long started = System.nanoTime();
            List<Message<I>> messages = read.messages();
            return attempt(read)
                    .invoke(done -> meters.batch(stage, System.nanoTime() - started, oldest(messages), done.size()))
                    .onItem()
                    .transformToMulti(done -> Multi.createFrom().iterable(done))
                    .onFailure()
                    .recoverWithMulti(failure -> oneByOne(messages, failure));
        }

        /** All at once; while the database is away it is tried again, for as long as it takes. */
        private Uni<List<Message<O>>> attempt(Read<I, P> read) {
            List<Message<I>> messages = read.messages();
            return Uni.createFrom()
                    .deferred(() -> read.failure() == null
                            ? work.apply(read.what())
                            : Uni.createFrom().failure(read.failure()))
                    .onFailure(Outage::is)
                    .invoke(failure -> meters.retried(stage))
                    .onFailure(Outage::is)
                    .retry()
                    .withBackOff(config.firstPause(), config.longestPause())
                    .indefinitely()
                    .map(outputs -> pair(messages, outputs))
                    .invoke(done -> say(messages));
        }

        /** For those who follow single submissions; a festival evening does without. */
        private void say(List<Message<I>> messages) {
            if (LOG.isDebugEnabled()) {
                messages.forEach(message -> ReceiptInLog.of(
                        submission.apply(message.getPayload()).receiptNumber(),
                        () -> LOG.debugf("%s handled it", stage)));
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
            return attempt(read(List.of(message)))
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
