package org.open12315.casework;

/** In which capacity somebody acts on a case. */
public enum Actor {
    /** The one who sent the submission. */
    SENDER,
    /** An officer of the authority that has the case. */
    OFFICER,
    /** A supervisor of that authority or of one above it. */
    SUPERVISOR
}
