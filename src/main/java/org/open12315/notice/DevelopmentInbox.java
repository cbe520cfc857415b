package org.open12315.notice;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Stands in for a gateway and a mail server where none is and nobody is a real person: keeps the last messages for a page. */
final class DevelopmentInbox implements SmsGateway, MailGateway {

    private static final int KEPT = 50;

    /** A message as the page shows it. */
    public record Line(Instant at, String to, String text) {}

    private final Clock clock;
    private final Deque<Line> lines = new ArrayDeque<>();

    DevelopmentInbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> send(Sms sms, String text) {
        return keep(sms.to(), text);
    }

    @Override
    public Uni<Void> send(Mail mail, String subject, String text) {
        return keep(mail.to(), text);
    }

    private Uni<Void> keep(String to, String text) {
        synchronized (lines) {
            lines.addFirst(new Line(clock.instant(), to, text));
            while (lines.size() > KEPT) {
                lines.removeLast();
            }
        }
        return Uni.createFrom().voidItem();
    }

    /** The newest first. */
    List<Line> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
