package org.open12315.kernel.encryption;

/** A stored value cannot be decrypted. The message names the column, never the value. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
