package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import java.util.List;
import java.util.Optional;
import org.open12315.identity.Caller;
import org.open12315.identity.access.AccessLog;
import org.open12315.identity.access.Look;
import org.open12315.intake.Enclosure;
import org.open12315.intake.Enclosures;

/** Opens the evidence of a case for somebody who may read the case, after the look is recorded in the access log. */
@ApplicationScoped
class EvidenceLook {

    /** What there is, for somebody whose look has been recorded. */
    record Seen(CaseFile file, List<Enclosure> files) {}

    private final CaseStore store;
    private final CaseAccess access;
    private final Enclosures enclosures;
    private final AccessLog log;

    EvidenceLook(CaseStore store, CaseAccess access, Enclosures enclosures, AccessLog log) {
        this.store = store;
        this.access = access;
        this.enclosures = enclosures;
        this.log = log;
    }

    /** Empty for a case that is not there and for one that the caller may not know of. */
    Uni<Optional<Seen>> at(long receiptNumber, Caller caller) {
        return store.find(receiptNumber)
                .map(found -> found.filter(file -> access.mayRead(caller, file)))
                .chain(readable -> readable.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : seen(readable.get(), caller).map(Optional::of));
    }

    /** The case of which somebody exports the record of custody, after that is recorded; empty as above. */
    Uni<Optional<CaseFile>> atCustody(long receiptNumber, Caller caller) {
        return store.find(receiptNumber)
                .map(found -> found.filter(file -> access.mayRead(caller, file)))
                .invoke(readable -> readable.ifPresent(file -> refuseCustody(file, caller)))
                .call(readable -> readable.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : log.record(Look.atCustody(
                                caller.account(), receiptNumber, readable.get().authorityCode())));
    }

    private Uni<Seen> seen(CaseFile file, Caller caller) {
        return enclosures
                .of(file.receiptNumber().value())
                .call(files -> files.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : log.record(Look.atEvidence(
                                caller.account(), file.receiptNumber().value(), file.authorityCode())))
                .map(files -> new Seen(file, files));
    }

    /**
     * Whether the caller may have the record of custody. It names accounts, and one account can stand behind a complaint with a
     * name and a report without one: so only who may see the person, and nobody where there is none to be seen.
     */
    boolean mayHaveCustody(CaseFile file, Caller caller) {
        return access.maySeePerson(caller, file) && !file.anonymous();
    }

    private void refuseCustody(CaseFile file, Caller caller) {
        if (!mayHaveCustody(file, caller)) {
            throw new ForbiddenException();
        }
    }
}
