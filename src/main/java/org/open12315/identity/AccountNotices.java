package org.open12315.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.open12315.notice.MessageKind;
import org.open12315.notice.Notices;
import org.open12315.notice.Sms;

/**
 * Tells the person behind an account something by text message, for rooms that know accounts and no telephone numbers. What
 * is told is written in the commit of what happened.
 */
@ApplicationScoped
public class AccountNotices {

    /** An hour in a tunnel or a night does not make it useless. */
    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    /** What an account reads is not kept with it: the language of the country. */
    private static final String LANGUAGE = "zh";

    private final PersonStore persons;
    private final Notices notices;
    private final Clock clock;

    AccountNotices(PersonStore persons, Notices notices, Clock clock) {
        this.persons = persons;
        this.notices = notices;
        this.clock = clock;
    }

    /** Writes nothing for an account without a telephone. Call {@link #deliver} after the commit. */
    public Uni<Void> write(SqlClient tx, long account, MessageKind kind, Map<String, String> parameters) {
        return persons.find(tx, account)
                .chain(person -> person == null || person.mobile() == null
                        ? Uni.createFrom().voidItem()
                        : notices.write(
                                tx,
                                new Sms(
                                        UUID.randomUUID(),
                                        person.mobile().e164(),
                                        kind,
                                        parameters,
                                        LANGUAGE,
                                        clock.instant().plus(WORTH_SENDING))));
    }

    /** Sends what waits, soon. */
    public void deliver() {
        notices.deliver();
    }
}
