package org.open12315.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import io.vertx.mutiny.core.Vertx;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The development inbox: there in development, tests and demo, and nowhere else. */
class GatewaysTest {

    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> GATEWAY = Map.of("http.url", "http://127.0.0.1:1/send");

    private final Vertx vertx = Vertx.vertx();

    @Test
    void productionHasNoInboxWhateverIsConfigured() {
        assertThat(gateways(NOTHING, LaunchMode.NORMAL).inbox()).isEmpty();
        assertThat(gateways(NOTHING, LaunchMode.NORMAL).reachable()).isFalse();
        assertThat(gateways(GATEWAY, LaunchMode.NORMAL).inbox()).isEmpty();
        assertThat(gateways(GATEWAY, LaunchMode.NORMAL).reachable()).isTrue();
    }

    @Test
    void developmentHasOneUntilAGatewayIsConfigured() {
        assertThat(gateways(NOTHING, LaunchMode.DEVELOPMENT).inbox()).isPresent();
        assertThat(gateways(GATEWAY, LaunchMode.DEVELOPMENT).inbox()).isEmpty();
    }

    private Gateways gateways(Map<String, String> keys, LaunchMode mode) {
        return new Gateways(Configured.with(keys), vertx, Clock.systemUTC(), mode);
    }
}
