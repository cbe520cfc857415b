package org.open12315.notice;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Hands waiting messages to the gateway for text messages or to the mail server. Several machines may do it: each row is taken by one. A machine that dies with a
 * message in its hands leaves it to be taken again, so a person may get a message twice but never none.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int AT_ONCE = 20;
    private static final Duration UNTIL_TAKEN_AGAIN = Duration.ofMinutes(1);

    private final NoticeStore store;
    private final Gateways gateways;
    private final MailRoute mails;
    private final NoticeConfig config;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();

    Delivery(NoticeStore store, Gateways gateways, MailRoute mails, NoticeConfig config, Clock clock) {
        this.store = store;
        this.gateways = gateways;
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    /** One round at a time; a call during a round asks for one more. */
    void wake() {
        wanted.set(true);
        if (busy.compareAndSet(false, true)) {
            wanted.set(false);
            due().onTermination().invoke(this::rest).subscribe().with(sent -> {}, Delivery::told);
        }
    }

    private void rest() {
        busy.set(false);
        if (wanted.get()) {
            wake();
        }
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> due() {
        return store.take(AT_ONCE, clock.instant(), UNTIL_TAKEN_AGAIN)
                .chain(taken -> Multi.createFrom()
                        .iterable(taken)
                        .onItem()
                        .transformToUniAndMerge(this::deliver)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    @Scheduled(cron = "0 41 3 * * ?")
    Uni<Void> forget() {
        return store.forget(clock.instant().minus(config.keep()))
                .invoke(count -> LOG.infof("%d finished messages forgotten", count))
                .replaceWithVoid();
    }

    private Uni<Void> deliver(NoticeStore.Taken taken) {
        Message message = taken.message();
        if (clock.instant().isAfter(message.expiresAt())) {
            return store.finish(message.id(), "expired", "too late", clock.instant());
        }
        return send(message)
                .chain(() -> store.finish(message.id(), "sent", null, clock.instant()))
                .onFailure()
                .recoverWithUni(failure -> failed(taken, failure));
    }

    private Uni<Void> send(Message message) {
        NoticeMessages words = MessageBundles.get(
                NoticeMessages.class, Localized.Literal.of(message.language().equals("en") ? "en" : "zh-CN"));
        String text = message.kind().text(words, message.parameters());
        return message instanceof Mail mail
                ? mails.send(mail, mail.kind().subject(words), text)
                : gateways.send((Sms) message, text);
    }

    private Uni<Void> failed(NoticeStore.Taken taken, Throwable failure) {
        boolean forGood = failure instanceof SmsGateway.NotDelivered refused && refused.forGood();
        String why = failure instanceof SmsGateway.NotDelivered
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        LOG.warnf("%s not delivered at try %d: %s", taken.message(), taken.attempt(), why);
        NoticeConfig.Tries tries = taken.message() instanceof Mail ? config.mail() : config.sms();
        if (forGood || taken.attempt() >= tries.attempts()) {
            return store.finish(taken.message().id(), "failed", why, clock.instant());
        }
        Duration pause = tries.pause().multipliedBy(1L << (taken.attempt() - 1));
        return store.tryAgain(taken.message().id(), clock.instant().plus(pause), why);
    }

    private static void told(Throwable failure) {
        LOG.warnf("Messages wait, the next round tries again: %s", failure.getMessage());
    }
}
