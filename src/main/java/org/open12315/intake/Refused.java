package org.open12315.intake;

import org.open12315.kernel.ReceiptNumber;

/** Why a valid submission was not stored; each has its own answer and its own counter. */
public sealed class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Refused(String message, Throwable cause) {
        // no stack trace: a festival refuses thousands a second, and the place is always the same
        super(message, cause, false, false);
    }

    /** The queue is full: come back in a moment. Nothing was stored. */
    public static final class Overloaded extends Refused {
        private static final long serialVersionUID = 1L;

        Overloaded() {
            super("too many submissions at once", null);
        }
    }

    /** The database is away. What was sent may be stored or not: the same idempotency key will tell. */
    public static final class Unavailable extends Refused {
        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super("the database is away", cause);
        }
    }

    /** A file that was named is not the sender's, not whole, refused, or part of another submission. Nothing was stored. */
    public static final class EvidenceNotTaken extends Refused {
        private static final long serialVersionUID = 1L;

        EvidenceNotTaken() {
            super("a file cannot become part of the submission", null);
        }
    }

    /** The idempotency key came before with another body; {@link #first} is what that one was stored under. */
    public static final class KeyReused extends Refused {
        private static final long serialVersionUID = 1L;

        private final transient ReceiptNumber first;

        KeyReused(ReceiptNumber first) {
            super("idempotency key used for another submission", null);
            this.first = first;
        }

        ReceiptNumber first() {
            return first;
        }
    }
}
