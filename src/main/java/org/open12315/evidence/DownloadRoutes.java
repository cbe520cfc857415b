package org.open12315.evidence;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.open12315.evidence.store.Store;

/**
 * {@code GET /api/v1/evidence/<id>}: the content, at the pace of whoever reads, whole or a range of it. Only for whom it
 * belongs to, and recorded before the first byte goes. It is handed out so that no browser runs or displays it as a page.
 */
@ApplicationScoped
class DownloadRoutes {

    private final Uploads uploads;
    private final Store store;
    private final CustodyStore custody;

    DownloadRoutes(Uploads uploads, Store store, CustodyStore custody) {
        this.uploads = uploads;
        this.store = store;
        this.custody = custody;
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
        Owner asking = Senders.of(http);
        UUID id = TusHeaders.id(http);
        return uploads.own(id, asking).chain(upload -> {
            if (upload.state() != Upload.State.KEPT) {
                throw Refusal.notWhole();
            }
            Optional<ByteRange> asked = ByteRange.read(http.request().getHeader("Range"), upload.length());
            ByteRange range = asked.orElseGet(() -> ByteRange.whole(upload.length()));
            return custody.handedOut(upload, asking.accountId(), range)
                    .invoke(() -> headers(http.response(), upload, range, asked.isPresent()))
                    .chain(() -> send(http, upload, range));
        });
    }

    private Uni<Void> send(RoutingContext http, Upload upload, ByteRange range) {
        Multi<Buffer> bytes =
                store.read(upload.sha256(), range.first(), range.count()).map(Buffer::newInstance);
        return io.vertx.mutiny.core.http.HttpServerResponse.newInstance(http.response())
                .send(bytes);
    }

    private static void headers(HttpServerResponse response, Upload upload, ByteRange range, boolean part) {
        response.setStatusCode(part ? 206 : 200)
                .putHeader("Content-Type", upload.mediaType())
                .putHeader("Content-Length", Long.toString(range.count()))
                .putHeader("Content-Disposition", disposition(upload))
                .putHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("ETag", '"' + upload.sha256() + '"')
                .putHeader("Cache-Control", "private, no-store");
        if (part) {
            response.putHeader(
                    "Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), upload.length()));
        }
    }

    /** The name in the form of RFC 6266 for those who read it, and a plain one for the others. */
    private static String disposition(Upload upload) {
        String name = Metadata.read(upload.metadata()).fileName();
        String encoded = URLEncoder.encode(name.isEmpty() ? "evidence" : name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"evidence\"; filename*=UTF-8''" + encoded;
    }
}
