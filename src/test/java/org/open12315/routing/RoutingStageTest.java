package org.open12315.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionRouted.Reason;
import org.open12315.pipeline.message.SubmissionScreened;

@QuarkusTest
class RoutingStageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    RoutingStage stage;

    @Inject
    Pool pool;

    @Test
    void everyMessageComesOutInOrderAndCarriesItsAcknowledgement() {
        List<SubmissionScreened> batch = IntStream.range(0, 450)
                .mapToObj(i -> Screened.complaint(SaleChannel.OFFLINE)
                        .in(i % 2 == 0 ? "330110" : "440106")
                        .isNew())
                .toList();
        AtomicInteger acknowledged = new AtomicInteger();

        List<Message<SubmissionRouted>> out = stage.route(Multi.createFrom()
                        .iterable(batch)
                        .map(each -> Message.of(each, () -> {
                            acknowledged.incrementAndGet();
                            return CompletableFuture.completedFuture(null);
                        })))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);

        assertThat(out).extracting(message -> message.getPayload().screened()).containsExactlyElementsOf(batch);
        assertThat(acknowledged).hasValue(0);
        out.forEach(message -> message.ack().toCompletableFuture().join());
        assertThat(acknowledged).hasValue(450);
    }

    @Test
    void aRepeatInTheSameBatchFollowsTheFirst() {
        SubmissionScreened first =
                Screened.complaint(SaleChannel.OFFLINE).in("330110").isNew();
        SubmissionScreened repeat =
                Screened.complaint(SaleChannel.OFFLINE).in("440106").repeats(number(first));

        List<SubmissionRouted> routed = route(first, repeat);

        assertThat(routed).extracting(SubmissionRouted::authorityCode).containsExactly("330110", "330110");
        assertThat(routed.get(1).reasons()).extracting(Reason::rule).containsExactly("repeated");
    }

    @Test
    void aRepeatThatComesLaterFollowsTheFirst() {
        SubmissionScreened first =
                Screened.complaint(SaleChannel.OFFLINE).in("330100").isNew();
        route(first);

        SubmissionRouted routed = route(
                        Screened.complaint(SaleChannel.OFFLINE).in("440106").repeats(number(first)))
                .get(0);

        assertThat(routed.authorityCode()).isEqualTo("330100");
        assertThat(routed.clearing()).isTrue();
    }

    @Test
    void aReplayGivesTheSameAndChangesNothing() {
        SubmissionScreened message =
                Screened.report(SaleChannel.PLATFORM_SELLER).on("淘宝").isNew();

        List<SubmissionRouted> once = route(message);
        List<SubmissionRouted> twice = route(message, message);

        assertThat(twice).containsExactly(once.get(0), once.get(0));
        assertThat(kept(number(message))).isEqualTo(1);
    }

    private List<SubmissionRouted> route(SubmissionScreened... messages) {
        return stage.route(Multi.createFrom().items(Stream.of(messages).map(Message::of)))
                .map(Message::getPayload)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    private long kept(long receiptNumber) {
        return pool.preparedQuery("SELECT count(*) FROM routing_verdict WHERE receipt_number = $1")
                .execute(Tuple.of(receiptNumber))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static long number(SubmissionScreened screened) {
        return screened.submission().receiptNumber();
    }
}
