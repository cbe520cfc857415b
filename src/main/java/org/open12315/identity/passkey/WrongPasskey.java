package org.open12315.identity.passkey;

/** What an authenticator sent is not what was asked for; why is nobody's business but the log's. */
public final class WrongPasskey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongPasskey(String why, Throwable cause) {
        super(why, cause, false, false);
    }

    public WrongPasskey(String why) {
        this(why, null);
    }
}
