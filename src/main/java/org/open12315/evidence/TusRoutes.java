package org.open12315.evidence;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.open12315.identity.flood.Flood;

/**
 * Resumable uploads by the protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload) under {@value #PATH}.
 *
 * <p>Plain routes, because a body must come at the pace of the store and may be larger than {@code
 * quarkus.http.limits.max-body-size}: the route stands before the one that enforces it, behind authentication and the check
 * of the origin, and counts bytes itself.
 */
@ApplicationScoped
class TusRoutes {

    static final String PATH = "/api/v1/evidence";

    private static final String VERSION = "1.0.0";
    private static final String EXTENSIONS =
            "creation,creation-with-upload,checksum,termination,expiration,concatenation";
    private static final String BODY_TYPE = "application/offset+octet-stream";

    private final Uploads uploads;
    private final Joining joining;
    private final EvidenceConfig config;
    private final Flood flood;

    TusRoutes(Uploads uploads, Joining joining, EvidenceConfig config, Flood flood) {
        this.uploads = uploads;
        this.joining = joining;
        this.config = config;
        this.flood = flood;
    }

    void register(@Observes Router router) {
        int beforeTheLimit = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
        router.route(PATH).order(beforeTheLimit).handler(http -> serve(http, () -> collection(http)));
        router.route(PATH + "/:id").order(beforeTheLimit).handler(http -> serve(http, () -> one(http)));
    }

    private void serve(RoutingContext http, Supplier<Uni<Void>> work) {
        http.request().pause();
        http.response().putHeader("Tus-Resumable", VERSION).putHeader("Cache-Control", "no-store");
        Uni.createFrom()
                .deferred(() -> work.get())
                .subscribe()
                .with(done -> {}, failure -> Answer.refuse(http, failure));
    }

    private Uni<Void> collection(RoutingContext http) {
        return switch (method(http)) {
            case "OPTIONS" -> abilities(http);
            case "POST" -> begin(http);
            default -> throw Refusal.method();
        };
    }

    private Uni<Void> one(RoutingContext http) {
        return switch (method(http)) {
            case "OPTIONS" -> abilities(http);
            case "HEAD" -> stand(http);
            case "PATCH" -> append(http);
            case "DELETE" -> cancel(http);
            default -> throw Refusal.method();
        };
    }

    private Uni<Void> abilities(RoutingContext http) {
        Map<String, String> headers = Map.of(
                "Tus-Version",
                VERSION,
                "Tus-Extension",
                EXTENSIONS,
                "Tus-Checksum-Algorithm",
                Checksum.NAMES,
                "Tus-Max-Size",
                Long.toString(config.limits().most()));
        Answer.empty(http, 204, headers);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> begin(RoutingContext http) {
        flood.pass("upload", config.flood().upload(), http);
        Upload.Plan plan = TusHeaders.plan(http.request(), speaker(http));
        Uni<Upload> begun = plan.part() == Upload.Part.JOINED
                ? joining.join(plan, TusHeaders.pieces(plan.concat()))
                : beginWithBytes(http, plan);
        return begun.invoke(upload -> {
                    Map<String, String> headers = headers(upload);
                    headers.put("Location", PATH + "/" + upload.id());
                    Answer.empty(http, 201, headers);
                })
                .replaceWithVoid();
    }

    private Uni<Upload> beginWithBytes(RoutingContext http, Upload.Plan plan) {
        HttpServerRequest request = http.request();
        long length = TusHeaders.number(request, "Upload-Length");
        Optional<Checksum> checksum = Checksum.read(request.getHeader("Upload-Checksum"));
        Uni<Upload> begun = uploads.begin(plan, length);
        if (!BODY_TYPE.equals(request.getHeader("Content-Type"))) {
            return begun;
        }
        TusHeaders.refuseLongBody(request, length);
        return begun.chain(upload -> uploads.append(upload.id(), plan.owner(), 0, TusHeaders.body(http), checksum));
    }

    private Uni<Void> stand(RoutingContext http) {
        return uploads.stand(TusHeaders.id(http), speaker(http))
                .invoke(upload -> {
                    Map<String, String> headers = headers(upload);
                    headers.put("Upload-Length", Long.toString(upload.length()));
                    if (upload.metadata() != null) {
                        headers.put("Upload-Metadata", upload.metadata());
                    }
                    if (upload.concat() != null) {
                        headers.put("Upload-Concat", upload.concat());
                    }
                    Answer.empty(http, 200, headers);
                })
                .replaceWithVoid();
    }

    private Uni<Void> append(RoutingContext http) {
        Owner owner = speaker(http);
        HttpServerRequest request = http.request();
        if (!BODY_TYPE.equals(request.getHeader("Content-Type"))) {
            throw Refusal.bodyType();
        }
        long offset = TusHeaders.number(request, "Upload-Offset");
        Optional<Checksum> checksum = Checksum.read(request.getHeader("Upload-Checksum"));
        return uploads.append(TusHeaders.id(http), owner, offset, TusHeaders.body(http), checksum)
                .invoke(upload -> Answer.empty(http, 204, headers(upload)))
                .replaceWithVoid();
    }

    private Uni<Void> cancel(RoutingContext http) {
        return uploads.cancel(TusHeaders.id(http), speaker(http)).invoke(() -> Answer.empty(http, 204, Map.of()));
    }

    /** Who sends, after the protocol's version is right. */
    private static Owner speaker(RoutingContext http) {
        if (!VERSION.equals(http.request().getHeader("Tus-Resumable"))) {
            http.response().putHeader("Tus-Version", VERSION);
            throw Refusal.version();
        }
        return Senders.of(http);
    }

    private static Map<String, String> headers(Upload upload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Upload-Offset", Long.toString(upload.received()));
        if (upload.state() == Upload.State.RECEIVING) {
            headers.put("Upload-Expires", date(upload.expiresAt()));
        }
        return headers;
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String method(RoutingContext http) {
        String instead = http.request().getHeader("X-HTTP-Method-Override");
        return instead == null ? http.request().method().name() : instead;
    }
}
