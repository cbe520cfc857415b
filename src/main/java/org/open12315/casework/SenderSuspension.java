package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.Caller;
import org.open12315.identity.Suspensions;
import org.open12315.identity.Suspensions.Suspicion;

/** Suspends whoever sent a case, and notes that in its timeline in the same commit. */
@ApplicationScoped
class SenderSuspension {

    private final Suspensions suspensions;
    private final CaseStore store;

    SenderSuspension(Suspensions suspensions, CaseStore store) {
        this.suspensions = suspensions;
        this.store = store;
    }

    /** False if the account is suspended already, or nobody's any more. The reason stays out of the timeline. */
    Uni<Boolean> suspend(Dossier dossier, String reason, Caller caller) {
        CaseFile file = dossier.file();
        Acting who = new Acting(caller.accountId(), caller.displayName());
        Suspicion suspicion = new Suspicion(
                dossier.said().stored().consumerId(),
                file.receiptNumber().value(),
                file.authorityCode(),
                reason,
                caller.account());
        return suspensions.suspend(suspicion, tx -> store.note(tx, file, CaseEvent.What.SUSPEND_SENDER, who, null));
    }
}
