package org.open12315.pipeline.message;

/** What dedupe says of a submission. */
public enum Verdict {
    NEW,
    /** Repeated by the same person: linked to the first. */
    REPEATED,
    /** One of a mass incident: many people, the same business, the same matter. */
    MASS
}
