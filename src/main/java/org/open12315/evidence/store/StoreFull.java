package org.open12315.evidence.store;

/** There is no room left. */
public class StoreFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFull(String message, Throwable cause) {
        super(message, cause);
    }
}
