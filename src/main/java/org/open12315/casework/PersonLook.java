package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.Caller;
import org.open12315.identity.access.AccessLog;
import org.open12315.identity.access.Look;

/** Records that somebody looks at who a person is, before they see it: in the access log, and in the case. */
@ApplicationScoped
class PersonLook {

    private final CaseStore store;
    private final AccessLog log;

    PersonLook(CaseStore store, AccessLog log) {
        this.store = store;
        this.log = log;
    }

    Uni<Void> at(CaseFile file, Caller caller, String reason) {
        ActionInput clean = new ActionInput(reason, null, null);
        Acting who = new Acting(caller.accountId(), caller.displayName());
        Look look = Look.atPerson(caller.account(), file.receiptNumber().value(), file.authorityCode(), clean.reason());
        return log.record(look).chain(() -> store.note(file, CaseEvent.What.SHOW_PERSON, who, clean.reason()));
    }
}
