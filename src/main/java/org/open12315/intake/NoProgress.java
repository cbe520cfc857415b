package org.open12315.intake;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** For an instance without the room that handles cases: everything is still on its way. */
@DefaultBean
@ApplicationScoped
class NoProgress implements Progress {

    @Override
    public Uni<Map<Long, CaseProgress>> of(Collection<Long> receiptNumbers, Locale locale) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Boolean> separate(long receiptNumber, String by, String why) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Boolean> supplement(long receiptNumber, String what, Function<SqlClient, Uni<Void>> along) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Boolean> withdraw(long receiptNumber, String by, String why) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Set<Long>> closedBefore(Collection<Long> receiptNumbers, Instant before) {
        return Uni.createFrom().item(Set.of());
    }
}
