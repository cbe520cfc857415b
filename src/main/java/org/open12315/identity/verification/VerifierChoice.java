package org.open12315.identity.verification;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Which verifier the configuration asks for. */
final class VerifierChoice {

    private static final Logger LOG = Logger.getLogger(VerifierChoice.class);

    private VerifierChoice() {}

    @Produces
    @ApplicationScoped
    static IdentityVerifier verifier(Vertx vertx, VerificationConfig config, Clock clock) {
        return config.http().url().isPresent() ? new HttpVerifier(vertx, config, clock) : new FormOnly();
    }

    /** Asks for the verifier, so that one that is configured wrongly is told at once and not to the first who registers. */
    static void atStart(@Observes StartupEvent event, IdentityVerifier verifier) {
        LOG.infof("Identities are verified by: %s", verifier.name(false));
    }
}
