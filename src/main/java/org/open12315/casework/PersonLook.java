package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.open12315.identity.Accounts;
import org.open12315.identity.Caller;

/** Records that somebody looks at who a person is, before they see it: in the case, and in the journal of identity. */
@ApplicationScoped
class PersonLook {

    private final CaseStore store;
    private final Accounts accounts;

    PersonLook(CaseStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    Uni<Void> at(CaseFile file, Caller caller, String reason) {
        ActionInput clean = new ActionInput(reason, null, null);
        Acting who = new Acting(caller.accountId(), caller.displayName());
        return store.note(file, CaseEvent.What.SHOW_PERSON, who, clean.reason())
                .chain(() -> accounts.recordLook(
                        caller.userName(), file.receiptNumber().toString(), clean.reason()));
    }
}
