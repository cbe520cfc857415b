package org.open12315.notice;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;

/** Hands mails to the SMTP server of {@code quarkus.mailer.*}. */
final class SmtpGateway implements MailGateway {

    private final ReactiveMailer mailer;
    private final String from;

    /** @param from the sender, {@code noreply@example.org} or {@code 名称 <noreply@example.org>} */
    SmtpGateway(ReactiveMailer mailer, String from) {
        this.mailer = mailer;
        this.from = from;
    }

    @Override
    public Uni<Void> send(Mail mail, String subject, String text) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(message(mail, subject, text)))
                .onFailure(SMTPException.class)
                .transform(SmtpGateway::refused)
                // the client throws it, before it asks the server
                .onFailure(IllegalArgumentException.class)
                .transform(noAddress -> new SmsGateway.NotDelivered("that is no address", true));
    }

    private io.quarkus.mailer.Mail message(Mail mail, String subject, String text) {
        return io.quarkus.mailer.Mail.withText(mail.to(), subject, text)
                .setFrom(from)
                // so that no out-of-office note answers
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** Only the number: what servers say besides often repeats the address. */
    private static Throwable refused(Throwable failure) {
        SMTPException answer = (SMTPException) failure;
        return new SmsGateway.NotDelivered("the mail server answered " + answer.getReplyCode(), answer.isPermanent());
    }
}
