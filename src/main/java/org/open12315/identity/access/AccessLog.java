package org.open12315.identity.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.open12315.kernel.encryption.KeyedHash;

/** Records who looks at what is masked for others. Whoever shows something waits for the record first. */
@ApplicationScoped
public class AccessLog {

    private final AccessLogStore store;
    private final KeyedHash keyed;
    private final Clock clock;

    AccessLog(AccessLogStore store, KeyedHash keyed, Clock clock) {
        this.store = store;
        this.keyed = keyed;
        this.clock = clock;
    }

    /** Emits after the commit; if it fails, nothing may be shown. */
    public Uni<Void> record(Look look) {
        return store.append(head -> AccessEntry.next(head, look, Instant.now(clock), keyed));
    }
}
