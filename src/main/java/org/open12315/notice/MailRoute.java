package org.open12315.notice;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Chooses the way to mailboxes: the mail server, once a sender is configured; without one the development inbox, where there
 * is one; otherwise none, and then nobody is told that a mail was sent.
 */
@Singleton
class MailRoute {

    private static final Logger LOG = Logger.getLogger(MailRoute.class);

    private final MailGateway gateway;

    MailRoute(NoticeConfig config, ReactiveMailer mailer, Gateways gateways) {
        Optional<String> from = config.mail().from();
        if (from.isPresent()) {
            gateway = new SmtpGateway(mailer, from.get());
        } else {
            gateway = gateways.inbox().orElse(null);
        }
        if (gateway == null) {
            LOG.warn("No mails are sent: open12315.notice.mail.from is not set. E-mail addresses stay unconfirmed.");
        }
    }

    /** Whether mails can be sent at all. */
    boolean reachable() {
        return gateway != null;
    }

    Uni<Void> send(Mail mail, String subject, String text) {
        return gateway == null
                ? Uni.createFrom().failure(new SmsGateway.NotDelivered("no mail server is configured", true))
                : gateway.send(mail, subject, text);
    }
}
