package org.open12315.identity.verification;

/** What a verifier says for good. */
public enum Verdict {
    /** The document exists and belongs to this name. */
    CONFIRMED,
    /** There is no such document, or it belongs to another name. */
    DENIED
}
