package org.open12315.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jboss.logging.Logger;
import org.open12315.pipeline.OutboxStore.Waiting;
import org.open12315.pipeline.message.SubmissionReceived;

/**
 * Reads the outbox and hands each row to the channel {@code submissions}; deletes it when the message is acknowledged: by
 * the last stage in one process, by the broker's in-sync replicas over Kafka. One instance relays at a time (see {@link
 * Leadership}), so the order of arrival holds.
 *
 * <p>All state is touched on one event-loop context only, so there is no lock. At most {@code in-flight} submissions are
 * on their way; that bound is the back-pressure of the whole pipeline. A row whose message was refused is read again.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final OutboxStore store;
    private final Leadership leadership;
    private final DeadLetters deadLetters;
    private final ObjectReader reader;
    private final PipelineConfig config;
    private final Pace pace;
    private final Vertx vertx;
    private final UnicastProcessor<Message<SubmissionReceived>> out = UnicastProcessor.create();

    private final Set<Long> onTheirWay = new HashSet<>();
    private List<Long> acknowledged = new ArrayList<>();
    private boolean reading;
    private boolean readAgain;
    private boolean deleting;
    private final CompletableFuture<Void> empty = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile Context context;

    Relay(
            OutboxStore store,
            Leadership leadership,
            DeadLetters deadLetters,
            ObjectMapper json,
            PipelineConfig config,
            Pace pace,
            Vertx vertx) {
        this.store = store;
        this.leadership = leadership;
        this.deadLetters = deadLetters;
        this.reader = json.readerFor(SubmissionReceived.class);
        this.config = config;
        this.pace = pace;
        this.vertx = vertx;
    }

    @Outgoing(Channels.SUBMISSIONS_OUT)
    Multi<Message<SubmissionReceived>> submissions() {
        return out;
    }

    /** Says that rows were committed, so that nobody waits for the next poll; cheap, never blocks, may be forgotten. */
    public void wake() {
        Context where = context;
        if (where != null) {
            where.runOnContext(ignored -> read());
        }
    }

    void start(@Observes @Priority(4000) StartupEvent event) {
        context = ((io.vertx.core.impl.VertxInternal) vertx).createEventLoopContext();
        context.runOnContext(ignored -> vertx.setPeriodic(config.idlePoll().toMillis(), tick -> read()));
    }

    /**
     * Nothing new leaves the outbox; what is on its way is finished, or stays in the outbox for the next start. Runs on the
     * thread that ends the application, which may wait, and before the leadership is given up.
     */
    void stop(@Observes @Priority(100) ShutdownEvent event) {
        stopped = true;
        if (context == null) {
            return;
        }
        back(this::tellWhenEmpty);
        try {
            empty.get(config.drain().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.infof("%d submissions stay in the outbox for the next start", onTheirWay.size());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void tellWhenEmpty() {
        if (stopped && onTheirWay.isEmpty()) {
            empty.complete(null);
        }
    }

    private void read() {
        if (stopped || onTheirWay.size() >= config.inFlight()) {
            return;
        }
        if (reading) {
            readAgain = true;
            return;
        }
        int room = pace.room(Math.min(config.readSize(), config.inFlight() - onTheirWay.size()));
        if (room == 0) {
            return;
        }
        reading = true;
        readAgain = false;
        leadership
                .held()
                .chain(leader ->
                        leader ? store.next(onTheirWay, room) : Uni.createFrom().item(List.<Waiting>of()))
                .subscribe()
                .with(rows -> back(() -> emit(rows, room)), failure -> back(() -> pause(failure)));
    }

    private void emit(List<Waiting> rows, int room) {
        reading = false;
        if (stopped) {
            return;
        }
        for (Waiting row : rows) {
            if (onTheirWay.add(row.id())) {
                emit(row);
            }
        }
        if (readAgain || rows.size() == room) {
            read();
        }
    }

    private void emit(Waiting row) {
        try {
            SubmissionReceived submission = reader.readValue(row.payload());
            Metadata key = Metadata.of(OutgoingKafkaRecordMetadata.<String>builder()
                    .withKey(submission.businessKey())
                    .build());
            out.onNext(Message.of(submission, key, () -> acknowledge(row.id()), failure -> refuse(row.id(), failure)));
        } catch (JsonProcessingException | RuntimeException poison) {
            deadLetters
                    .put("outbox", row.receiptNumber(), row.payload(), poison)
                    .subscribe()
                    .with(done -> acknowledge(row.id()), failure -> refuse(row.id(), failure));
        }
    }

    private CompletableFuture<Void> acknowledge(long id) {
        back(() -> {
            acknowledged.add(id);
            delete();
        });
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> refuse(long id, Throwable failure) {
        LOG.warnf("A submission was not taken (%s), it is sent again", Reason.of(failure));
        vertx.setTimer(
                config.longestPause().toMillis(),
                tick -> back(() -> {
                    onTheirWay.remove(id);
                    tellWhenEmpty();
                }));
        return CompletableFuture.completedFuture(null);
    }

    /** Rows acknowledged while a delete runs wait for the next, so that many share one round trip and one commit. */
    private void delete() {
        if (deleting || acknowledged.isEmpty()) {
            return;
        }
        deleting = true;
        List<Long> batch = acknowledged;
        acknowledged = new ArrayList<>();
        store.delete(batch)
                .subscribe()
                .with(done -> back(() -> deleted(batch)), failure -> back(() -> keep(batch, failure)));
    }

    private void deleted(List<Long> batch) {
        deleting = false;
        batch.forEach(onTheirWay::remove);
        tellWhenEmpty();
        delete();
        read();
    }

    private void keep(List<Long> batch, Throwable failure) {
        LOG.warnf("The outbox cannot be cleared (%s), trying again", Reason.of(failure));
        acknowledged.addAll(batch);
        vertx.setTimer(
                config.firstPause().toMillis(),
                tick -> back(() -> {
                    deleting = false;
                    delete();
                }));
    }

    private void pause(Throwable failure) {
        LOG.warnf("The outbox cannot be read (%s), trying again", Reason.of(failure));
        reading = false;
    }

    private void back(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    /** How many submissions are between the outbox and their last acknowledgement. */
    int inFlight() {
        return onTheirWay.size();
    }
}
