package org.open12315.evidence.virus;

/**
 * What the scanner says of a file.
 *
 * @param virus its name, null if there is none
 */
public record Verdict(Kind kind, String virus) {

    /** Three things it can say. */
    public enum Kind {
        CLEAN,
        INFECTED,
        /** Longer than the scanner takes: it has not seen the whole. */
        TOO_LONG
    }

    static Verdict clean() {
        return new Verdict(Kind.CLEAN, null);
    }

    static Verdict infected(String virus) {
        return new Verdict(Kind.INFECTED, virus);
    }

    static Verdict tooLong() {
        return new Verdict(Kind.TOO_LONG, null);
    }
}
