package org.open12315.notice;

import io.smallrye.mutiny.Uni;

/** The way to mailboxes. */
interface MailGateway {

    /**
     * Hands over one mail. Fails with {@link SmsGateway.NotDelivered}; whatever else it fails with is tried again.
     *
     * @param text plain, in lines of any length
     */
    Uni<Void> send(Mail mail, String subject, String text);
}
