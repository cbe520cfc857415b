package org.open12315.evidence.store.sealed;

/** What is stored is not what was stored: changed, cut off, moved, or written with a key that is not in the ring. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String message) {
        super(message);
    }
}
