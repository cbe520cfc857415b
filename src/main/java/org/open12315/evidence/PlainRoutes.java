package org.open12315.evidence;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.open12315.identity.flood.Flood;

/**
 * Uploads for clients that know no tus: {@code PUT /api/v1/evidence/<name>} with the file as the body, and {@code POST} of a
 * {@code multipart/form-data} form with any number of files. Streamed as the others; answered with 201 and what is kept.
 */
@ApplicationScoped
class PlainRoutes {

    private final WholeFiles files;
    private final Flood flood;
    private final EvidenceConfig config;

    PlainRoutes(WholeFiles files, Flood flood, EvidenceConfig config) {
        this.files = files;
        this.flood = flood;
        this.config = config;
    }

    void register(@Observes Router router) {
        int beforeTus = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;
        router.put(TusRoutes.PATH + "/:name").order(beforeTus).handler(http -> serve(http, put(http)));
        router.post(TusRoutes.PATH).order(beforeTus).handler(http -> {
            if (isForm(http.request())) {
                serve(http, form(http));
            } else {
                http.next();
            }
        });
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.startsWith("multipart/form-data") && request.getHeader("Tus-Resumable") == null;
    }

    private static void serve(RoutingContext http, Uni<List<Upload>> taken) {
        http.request().pause();
        http.response().putHeader("Cache-Control", "no-store");
        taken.subscribe().with(uploads -> Answer.created(http, view(uploads)), failure -> Answer.refuse(http, failure));
    }

    private Uni<List<Upload>> put(RoutingContext http) {
        return Uni.createFrom().deferred(() -> {
            flood.pass("upload", config.flood().upload(), http);
            Owner owner = Senders.of(http);
            HttpServerRequest request = http.request();
            if (request.getHeader("Content-Length") == null) {
                throw Refusal.lengthRequired();
            }
            long length = TusHeaders.number(request, "Content-Length");
            String metadata = Metadata.written(http.pathParam("name"), request.getHeader("Content-Type"));
            refuseTooLarge(metadata, length);
            return files.take(Upload.Plan.whole(owner, metadata), length, TusHeaders.body(http))
                    .map(List::of);
        });
    }

    private void refuseTooLarge(String metadata, long length) {
        long most = files.most(metadata);
        if (length > most) {
            throw Refusal.tooLarge(most);
        }
    }

    private Uni<List<Upload>> form(RoutingContext http) {
        return Uni.createFrom().deferred(() -> {
            flood.pass("upload", config.flood().upload(), http);
            Owner owner = Senders.of(http);
            HttpServerRequest form = TusHeaders.body(http);
            return new FormFiles(form, config.limits().filesPerCase(), file -> {
                        String metadata = Metadata.written(file.filename(), file.contentType());
                        return files.take(Upload.Plan.whole(owner, metadata), TusHeaders.most(form), file);
                    })
                    .all();
        });
    }

    private static JsonObject view(List<Upload> uploads) {
        JsonArray files = new JsonArray();
        uploads.forEach(upload -> files.add(new JsonObject()
                .put("id", upload.id().toString())
                .put("name", Metadata.read(upload.metadata()).fileName())
                .put("bytes", upload.length())
                .put("sha256", upload.sha256())));
        return new JsonObject().put("files", files);
    }
}
