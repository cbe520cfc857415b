package org.open12315.evidence.check;

/** A file that is not taken as evidence, and why. */
public class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons, each with its sentence in the messages of the room. */
    public enum Reason {
        /** A type that is not on the list. */
        TYPE,
        /** The name says another kind than the content. */
        MISMATCH,
        /** It can be read as two types at once. */
        POLYGLOT,
        /** HTML, SVG and the like: a browser would run what is in it. */
        MARKUP,
        /** It swells when it is unpacked. */
        BOMB,
        /** An office file with macros. */
        MACROS,
        /** An archive or office file that cannot be read. */
        DAMAGED
    }

    private final Reason reason;

    /** @param found what it was found to be, for the log; nothing of its content */
    public NotTaken(Reason reason, String found) {
        super(reason + ": " + found, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
