package org.open12315.evidence;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.open12315.identity.flood.Flood;

/**
 * {@code GET /api/v1/evidence/<id>}: the content, at the pace of whoever reads, whole or a range of it. For whom it belongs
 * to, and for who was given a link; recorded before the first byte goes. It is handed out so that no browser runs it.
 */
@ApplicationScoped
class DownloadRoutes {

    private final Handouts handouts;
    private final Links links;
    private final CustodyStore custody;
    private final Flood flood;
    private final EvidenceConfig config;

    DownloadRoutes(Handouts handouts, Links links, CustodyStore custody, Flood flood, EvidenceConfig config) {
        this.handouts = handouts;
        this.links = links;
        this.custody = custody;
        this.flood = flood;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.get(TusRoutes.PATH + "/:id")
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2)
                .handler(http -> Uni.createFrom()
                        .deferred(() -> handOut(http))
                        .subscribe()
                        .with(done -> {}, failure -> Answer.refuse(http, failure)));
    }

    private Uni<Void> handOut(RoutingContext http) {
        flood.pass("download", config.flood().download(), http);
        Owner asking = Senders.of(http);
        UUID id = TusHeaders.id(http);
        return links.opened(http.request(), id, asking.accountId())
                .map(way -> handouts.linked(id, way))
                .orElseGet(() -> handouts.own(id, asking))
                .chain(handout -> send(http, asking, handout));
    }

    private Uni<Void> send(RoutingContext http, Owner asking, Handout handout) {
        Optional<ByteRange> asked = ByteRange.read(http.request().getHeader("Range"), handout.length());
        ByteRange range = asked.orElseGet(() -> ByteRange.whole(handout.length()));
        HttpServerResponse response = http.response();
        return custody.handedOut(handout.upload(), asking.accountId(), range, handout.stripped())
                .invoke(() -> {
                    response.setStatusCode(asked.isPresent() ? 206 : 200);
                    handout.headers(range, asked.isPresent()).forEach(response::putHeader);
                })
                .chain(() -> io.vertx.mutiny.core.http.HttpServerResponse.newInstance(response)
                        .send(handouts.bytes(handout, range).map(Buffer::newInstance)));
    }
}
