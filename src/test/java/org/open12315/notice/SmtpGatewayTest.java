package org.open12315.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails that reach a real SMTP server; those that wait stand in a year of their own. */
@QuarkusTest
class SmtpGatewayTest {

    private static final String FROM = "noreply@platform.example";

    GreenMail server;

    @Inject
    ReactiveMailer mailer;

    @Inject
    NoticeStore store;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Test
    void aMailThatWaitedArrivesInTheLanguageOfItsReader() throws Throwable {
        Instant now = Instant.now().plus(Duration.ofDays(800));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        NoticeConfig config = Configured.with(Map.of());
        Gateways gateways = new Gateways(config, vertx, clock, LaunchMode.NORMAL);
        MailRoute mails = new MailRoute(Configured.all(Map.of("mail.from", FROM)), mailer, gateways);
        UUID chinese = add(now, "zh");
        UUID english = add(now, "en");

        VertxContextSupport.subscribeAndAwait(() -> new Delivery(store, gateways, mails, config, clock).due());

        MimeMessage first = mailTo(chinese);
        assertThat(first.getSubject()).isEqualTo("确认您的邮箱");
        assertThat(first.getFrom()[0]).hasToString(FROM);
        assertThat(first.getContent().toString()).contains("验证码是 135790", "30 分钟");
        assertThat(mailTo(english).getContent().toString()).contains("Your e-mail code is 135790");
        for (UUID id : new UUID[] {chinese, english}) {
            assertThat(state(id))
                    .as("it is told as sent, and the address is erased")
                    .isEqualTo("sent");
        }
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() {
        assertThat(refusal(mailer)).as("no address").matches(SmsGateway.NotDelivered::forGood);
        assertThat(refusal(answering(550)))
                .hasMessage("the mail server answered 550")
                .matches(SmsGateway.NotDelivered::forGood);
        assertThat(refusal(answering(451)))
                .hasMessage("the mail server answered 451")
                .matches(later -> !later.forGood());
    }

    private static ReactiveMailer answering(int code) {
        return mails -> Uni.createFrom()
                .failure(new SMTPException("refused", code, List.of(code + " nobody@ is not here"), true));
    }

    private static SmsGateway.NotDelivered refusal(ReactiveMailer by) {
        Mail nobody = mail(UUID.randomUUID(), "nobody@", Instant.now(), "zh");
        SmsGateway.NotDelivered refused = catchThrowableOfType(
                SmsGateway.NotDelivered.class,
                () -> VertxContextSupport.subscribeAndAwait(
                        () -> new SmtpGateway(by, FROM).send(nobody, "subject", "text")));
        assertThat(refused).isNotNull().hasMessageNotContaining("nobody@");
        return refused;
    }

    @Test
    void productionWithoutASenderSaysThatNothingIsSent() {
        NoticeConfig nothing = Configured.with(Map.of());
        Gateways production = new Gateways(nothing, vertx, Clock.systemUTC(), LaunchMode.NORMAL);
        Gateways development = new Gateways(nothing, vertx, Clock.systemUTC(), LaunchMode.DEVELOPMENT);
        MailRoute none = new MailRoute(nothing, mailer, production);
        assertThat(none.reachable()).isFalse();
        assertThatThrownBy(() -> none.send(mail(UUID.randomUUID(), "a@b.example", Instant.now(), "zh"), "", "")
                        .await()
                        .indefinitely())
                .isInstanceOfSatisfying(
                        SmsGateway.NotDelivered.class,
                        refused -> assertThat(refused.forGood()).isTrue());
        assertThat(new MailRoute(nothing, mailer, development).reachable()).isTrue();
    }

    private UUID add(Instant now, String language) throws Throwable {
        UUID id = UUID.randomUUID();
        Mail mail = mail(id, id + "@mail.example", now.plus(Duration.ofMinutes(30)), language);
        VertxContextSupport.subscribeAndAwait(() -> store.add(pool, mail, now));
        return id;
    }

    private String state(UUID id) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> pool.preparedQuery(
                        "SELECT state || coalesce(recipient, '') AS state FROM notice_message WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getString("state")));
    }

    private static Mail mail(UUID id, String to, Instant expires, String language) {
        return new Mail(id, to, MessageKind.EMAIL_CODE, Map.of("code", "135790", "minutes", "30"), language, expires);
    }

    private MimeMessage mailTo(UUID id) {
        assertThat(server.waitForIncomingEmail(60_000, 2)).isTrue();
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).contains(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
