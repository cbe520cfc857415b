package org.open12315.notice;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Chooses the way to telephones: the configured gateway; without one the development inbox, where everything is for show;
 * otherwise none. The inbox object is made nowhere else, so that in production there is nothing that could be shown.
 */
@Singleton
class Gateways {

    private static final Logger LOG = Logger.getLogger(Gateways.class);

    private final SmsGateway sms;

    @Inject
    Gateways(
            NoticeConfig config,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "open12315.demo", defaultValue = "false") boolean demo) {
        this(config, vertx, clock, demo ? LaunchMode.DEVELOPMENT : LaunchMode.current());
    }

    /** The demo counts as development: all its people are invented. */
    Gateways(NoticeConfig config, Vertx vertx, Clock clock, LaunchMode mode) {
        if (config.sms().http().url().isPresent()) {
            sms = new HttpSmsGateway(vertx, config.sms().http(), clock);
        } else if (mode != LaunchMode.NORMAL) {
            sms = new DevelopmentInbox(clock);
        } else {
            LOG.warn("No text messages are sent: open12315.notice.sms.http.url is not set. Nobody can register.");
            sms = null;
        }
    }

    /** Whether messages can be sent at all. */
    boolean reachable() {
        return sms != null;
    }

    Optional<DevelopmentInbox> inbox() {
        return sms instanceof DevelopmentInbox inbox ? Optional.of(inbox) : Optional.empty();
    }

    Uni<Void> send(Sms message, String text) {
        return sms == null
                ? Uni.createFrom().failure(new SmsGateway.NotDelivered("no gateway is configured", true))
                : sms.send(message, text);
    }
}
