package org.open12315.notice;

import io.smallrye.mutiny.Uni;

/** The way to telephones. */
interface SmsGateway {

    /** Hands over one message. Fails with {@link NotDelivered}; whatever else it fails with is tried again. */
    Uni<Void> send(Sms sms, String text);

    /** A gateway did not take a message. The text names no person: it is kept and logged. */
    final class NotDelivered extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final boolean forGood;

        NotDelivered(String why, boolean forGood) {
            super(why, null, false, false);
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }
    }
}
