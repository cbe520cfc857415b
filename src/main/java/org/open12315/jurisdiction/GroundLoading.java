package org.open12315.jurisdiction;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Reads the divisions before the first request is served, and brings the tables to the same state. Runs on the thread
 * that starts the application, which may wait; a start with the list of the last one asks the database one question.
 */
@ApplicationScoped
class GroundLoading {

    private static final Logger LOG = Logger.getLogger(GroundLoading.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Before the rooms that want the tables filled at their own start (those without a priority have 2500). */
    private static final int EARLY = 1_000;

    private final Divisions divisions;
    private final Authorities authorities;
    private final Checksum checksum;
    private final DivisionStore store;
    private volatile boolean done;

    GroundLoading(Divisions divisions, Authorities authorities, Checksum checksum, DivisionStore store) {
        this.divisions = divisions;
        this.authorities = authorities;
        this.checksum = checksum;
        this.store = store;
    }

    /** True once the tables hold the list. */
    boolean done() {
        return done;
    }

    void load(@Observes @Priority(EARLY) StartupEvent start) {
        long began = System.nanoTime();
        boolean changed = store.hold(divisions, authorities, checksum).await().atMost(PATIENCE);
        done = true;
        if (changed) {
            LOG.infof(
                    "%d divisions and %d authorities loaded into the database in %d ms",
                    divisions.size(), authorities.all().count(), (System.nanoTime() - began) / 1_000_000);
        }
    }
}
