package org.open12315.casework;

/** What has to be given together with an action. */
public enum Need {
    /** A reason or note in words. */
    REASON,
    /** A ground of refusal of the case's rule set. */
    REFUSAL_GROUND,
    /** A ground for ending mediation of the case's rule set. */
    ENDING_GROUND,
    /** The authority that the case goes to. */
    AUTHORITY
}
