package org.open12315.evidence.store;

/** There is nothing under that name. */
public class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotStored(String name) {
        super("not stored: " + name);
    }
}
