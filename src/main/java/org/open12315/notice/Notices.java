package org.open12315.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What other rooms do with messages: write them in the commit of the change that caused them. */
@ApplicationScoped
public class Notices {

    private final NoticeStore store;
    private final Delivery delivery;
    private final Gateways gateways;
    private final MailRoute mails;
    private final Clock clock;

    Notices(NoticeStore store, Delivery delivery, Gateways gateways, MailRoute mails, Clock clock) {
        this.store = store;
        this.delivery = delivery;
        this.gateways = gateways;
        this.mails = mails;
        this.clock = clock;
    }

    /** Writes a message within the caller's transaction. Call {@link #deliver} after the commit. */
    public Uni<Void> write(SqlClient connection, Message message) {
        return store.add(connection, message, clock.instant());
    }

    /** Writes nothing that is ever sent, in the same time: for numbers that nobody has registered. */
    public Uni<Void> pretend(SqlClient connection, Message message) {
        return store.withhold(connection, message, clock.instant());
    }

    /** Sends what waits, soon; the schedule does it anyway within seconds. */
    public void deliver() {
        delivery.wake();
    }

    /** False if text messages cannot be sent because no gateway is configured. */
    public boolean textMessages() {
        return gateways.reachable();
    }

    /** False if mails cannot be sent because no sender is configured. */
    public boolean mails() {
        return mails.reachable();
    }

    /** True where messages end on a page for development instead of on telephones. */
    public boolean forShow() {
        return gateways.inbox().isPresent();
    }
}
