package org.open12315.kernel.database;

/** The platform cannot start, for a reason that the operator can mend; the message says which and how, without a stack trace. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
