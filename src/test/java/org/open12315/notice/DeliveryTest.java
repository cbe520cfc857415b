package org.open12315.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.LocalGateway;

/** Messages in the real database; in a year of their own, so that the application does not take them. */
@QuarkusTest
class DeliveryTest {

    private static final Instant START = Instant.now().plus(Duration.ofDays(400));

    @Inject
    NoticeStore store;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    private Instant now = START;

    @Test
    void triesAgainWithPausesAndErasesWhatWasSaid() throws Throwable {
        try (LocalGateway gateway = new LocalGateway()) {
            gateway.answers.add(new LocalGateway.Answer(500, ""));
            gateway.answers.add(new LocalGateway.Answer(503, ""));
            UUID id = add("+8613800000001", Duration.ofMinutes(5));
            String stored = row(id).toJson().encode();
            assertThat(stored).doesNotContain("13800000001").doesNotContain("246810");

            round(gateway);
            round(gateway);
            assertThat(gateway.asked).as("a second later it is too early").hasSize(1);
            now = now.plusSeconds(2);
            round(gateway);
            now = now.plusSeconds(2);
            round(gateway);
            assertThat(gateway.asked).as("the second pause is longer").hasSize(2);
            now = now.plusSeconds(2);
            round(gateway);
            assertThat(gateway.asked).hasSize(3);
            assertThat(gateway.asked.get(2).body()).contains("13800000001").contains("246810");
            Row sent = row(id);
            assertThat(sent.getString("state")).isEqualTo("sent");
            assertThat(sent.getString("recipient")).isNull();
            assertThat(sent.getString("parameters")).isNull();
        }
    }

    @Test
    void givesUpAfterTheLastTryAndWhenItIsTooLate() throws Throwable {
        try (LocalGateway gateway = new LocalGateway()) {
            now = START.plus(Duration.ofDays(1));
            gateway.answers.add(new LocalGateway.Answer(403, ""));
            UUID refused = add("+8613800000002", Duration.ofMinutes(5));
            round(gateway);
            assertThat(row(refused).getString("state")).isEqualTo("failed");
            UUID late = add("+8613800000003", Duration.ofSeconds(1));
            now = now.plusSeconds(2);
            round(gateway);
            assertThat(row(late).getString("state")).isEqualTo("expired");
            assertThat(gateway.asked).hasSize(1);
        }
    }

    private UUID add(String to, Duration life) throws Throwable {
        Sms sms = new Sms(
                UUID.randomUUID(),
                to,
                MessageKind.CODE,
                Map.of("code", "246810", "minutes", "5"),
                "zh",
                now.plus(life));
        run(() -> store.add(pool, sms, now));
        return sms.id();
    }

    private void round(LocalGateway gateway) throws Throwable {
        NoticeConfig config = Configured.with(new HashMap<>(Map.of("http.url", gateway.address())));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Gateways gateways = new Gateways(config, vertx, clock, LaunchMode.NORMAL);
        run(() -> new Delivery(store, gateways, new MailRoute(config, null, gateways), config, clock).due());
    }

    private Row row(UUID id) throws Throwable {
        return run(() -> pool.preparedQuery("SELECT * FROM notice_message WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next()));
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
