package org.open12315.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.open12315.kernel.ReceiptInLog;
import org.open12315.pipeline.message.SubmissionKind;

/**
 * A counter at every exit of the intake, and a line in the log for each receipt for those who switch it on. The counters
 * are there from the start: one that appears with its first event hides that event from a rate.
 */
@Startup
@ApplicationScoped
class IntakeMeters {

    private static final Logger LOG = Logger.getLogger(IntakeMeters.class);

    private final Map<SubmissionKind, Counter> accepted = new EnumMap<>(SubmissionKind.class);
    private final Counter replayed;
    private final Counter overloaded;
    private final Counter unavailable;
    private final Counter keyReused;
    private final Counter evidence;
    private final Counter failed;

    IntakeMeters(MeterRegistry registry) {
        for (SubmissionKind kind : SubmissionKind.values()) {
            accepted.put(kind, registry.counter("open12315.intake.accepted", "kind", kind.name()));
        }
        replayed = registry.counter("open12315.intake.replayed");
        overloaded = refused(registry, "overloaded");
        unavailable = refused(registry, "unavailable");
        keyReused = refused(registry, "key-reused");
        evidence = refused(registry, "evidence");
        failed = refused(registry, "failed");
    }

    private static Counter refused(MeterRegistry registry, String reason) {
        return registry.counter("open12315.intake.refused", "reason", reason);
    }

    void accepted(SubmissionKind kind, Receipt receipt) {
        if (receipt.replayed()) {
            replayed.increment();
            return;
        }
        accepted.get(kind).increment();
        if (LOG.isDebugEnabled()) {
            ReceiptInLog.of(receipt.number().value(), () -> LOG.debugf("%s accepted", kind));
        }
    }

    void refused(Throwable failure) {
        if (failure instanceof Refused.Overloaded) {
            overloaded.increment();
        } else if (failure instanceof Refused.Unavailable) {
            unavailable.increment();
        } else if (failure instanceof Refused.KeyReused) {
            keyReused.increment();
        } else if (failure instanceof Refused.EvidenceNotTaken) {
            evidence.increment();
        } else {
            failed.increment();
            LOG.error("A submission could not be stored", failure);
        }
    }
}
