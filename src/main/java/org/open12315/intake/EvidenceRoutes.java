package org.open12315.intake;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.open12315.evidence.DraftEvidence;
import org.open12315.evidence.FormUploads;
import org.open12315.evidence.Limits;

/**
 * Takes the files of the forms of the pages: a plain route before the limit of bodies, because a film is larger than any
 * form, and comes at the pace of the store.
 */
@ApplicationScoped
class EvidenceRoutes {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String POLICY = "Content-Security-Policy";

    private final DraftStore drafts;
    private final DraftEvidence evidence;
    private final OwnCases cases;
    private final SupplementFiles supplements;
    private final FormUploads uploads;
    private final Limits limits;

    EvidenceRoutes(
            DraftStore drafts,
            DraftEvidence evidence,
            OwnCases cases,
            SupplementFiles supplements,
            FormUploads uploads,
            Limits limits) {
        this.drafts = drafts;
        this.evidence = evidence;
        this.cases = cases;
        this.supplements = supplements;
        this.uploads = uploads;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.post("/file/:id/evidence/files")
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2)
                .handler(this::take);
        router.post("/my/cases/:number/evidence/files")
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2)
                .handler(this::supplement);
        for (String page : List.of("/file/:id/evidence", "/my/cases/:number")) {
            router.get(page).order(Integer.MIN_VALUE).handler(http -> {
                http.addHeadersEndHandler(written -> allowPreviews(http));
                http.next();
            });
        }
    }

    /** Pictures of files that the page's script has chosen; nothing else can be made of them. */
    private static void allowPreviews(RoutingContext http) {
        String policy = http.response().headers().get(POLICY);
        if (policy != null) {
            http.response().putHeader(POLICY, policy.replace("img-src 'self'", "img-src 'self' blob:"));
        }
    }

    private void take(RoutingContext http) {
        http.request().pause();
        FormUploads.Sender sender = FormUploads.sender(http);
        String id = http.pathParam("id");
        open(id, sender)
                .subscribe()
                .with(
                        draft -> draft.ifPresentOrElse(found -> take(http, found, sender), () -> http.fail(404)),
                        http::fail);
    }

    /** For a case of one's own that waits for a supplement. */
    private void supplement(RoutingContext http) {
        http.request().pause();
        FormUploads.Sender sender = FormUploads.sender(http);
        if (sender.account() == null) {
            http.fail(404);
            return;
        }
        cases.one(sender.account(), http.pathParam("number"), Locale.SIMPLIFIED_CHINESE)
                .subscribe()
                .with(
                        found -> {
                            if (found.supplementAsked()) {
                                supplement(http, found, sender);
                            } else {
                                http.fail(404);
                            }
                        },
                        failure -> http.fail(failure instanceof NotFoundException ? 404 : 500, failure));
    }

    private void supplement(RoutingContext http, MyCaseView found, FormUploads.Sender sender) {
        long number = found.value();
        uploads.take(
                http,
                found.path(),
                Uni.createFrom().deferred(() -> supplements.of(number)).map(CaseFilesView::room),
                file -> supplements.add(number, file, sender));
    }

    private void take(RoutingContext http, Draft draft, FormUploads.Sender sender) {
        uploads.take(
                http,
                "/file/" + draft.id() + "/evidence",
                Uni.createFrom().deferred(() -> evidence.of(draft.id())).map(files -> files.size() < limits.files()),
                file -> evidence.add(draft.id(), file, sender.account(), sender.secretHash()));
    }

    /** One's own that was not sent yet. */
    private Uni<Optional<Draft>> open(String id, FormUploads.Sender sender) {
        return id.matches(ID)
                ? drafts.find(UUID.fromString(id))
                        .map(found -> found.filter(draft -> draft.receipt() == null
                                && draft.accessOf(sender.account(), sender.secretHash()) == Draft.Access.OWN))
                : Uni.createFrom().item(Optional.empty());
    }
}
