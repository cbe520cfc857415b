package org.open12315.evidence.strip;

/** The structure of the picture is not what its type promises, so nobody can say where it tells too much. */
public class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String what) {
        super(what, null, false, false);
    }
}
