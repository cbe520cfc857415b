package org.open12315.identity.access;

import io.smallrye.mutiny.Uni;
import org.open12315.kernel.encryption.KeyedHash;

/** Walks through the access log from its first row and finds the first place where the chain does not hold. */
final class ChainCheck {

    private static final int PAGE = 1000;

    private final AccessLogStore store;
    private final KeyedHash keyed;

    ChainCheck(AccessLogStore store, KeyedHash keyed) {
        this.store = store;
        this.keyed = keyed;
    }

    /** @param anchor the head that an earlier check told, or null */
    Uni<ChainWalk.Verdict> check(String anchor) {
        // the head first: rows that come while the check walks are beyond it and do not matter
        return store.head().chain(head -> walk(new ChainWalk(head, anchor, keyed)));
    }

    private Uni<ChainWalk.Verdict> walk(ChainWalk walk) {
        return store.after(walk.number(), PAGE)
                .chain(rows -> walk.take(rows) ? walk(walk) : Uni.createFrom().item(walk.verdict()));
    }
}
