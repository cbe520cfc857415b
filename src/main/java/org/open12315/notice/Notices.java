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
    private final Clock clock;

    Notices(NoticeStore store, Delivery delivery, Gateways gateways, Clock clock) {
        this.store = store;
        this.delivery = delivery;
        this.gateways = gateways;
        this.clock = clock;
    }

    /** Writes a message within the caller's transaction. Call {@link #deliver} after the commit. */
    public Uni<Void> write(SqlClient connection, Sms sms) {
        return store.add(connection, sms, clock.instant());
    }

    /** Writes nothing that is ever sent, in the same time: for numbers that nobody has registered. */
    public Uni<Void> pretend(SqlClient connection, Sms sms) {
        return store.withhold(connection, sms, clock.instant());
    }

    /** Sends what waits, soon; the schedule does it anyway within seconds. */
    public void deliver() {
        delivery.wake();
    }

    /** False if text messages cannot be sent because no gateway is configured. */
    public boolean textMessages() {
        return gateways.reachable();
    }

    /** True where messages end on a page for development instead of on telephones. */
    public boolean forShow() {
        return gateways.inbox().isPresent();
    }
}
