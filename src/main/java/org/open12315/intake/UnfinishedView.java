package org.open12315.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.open12315.web.Unfinished;

/** Reminds of what was begun, on pages of other rooms. Without a draft cookie and a sign-in nothing is asked for. */
@RequestScoped
class UnfinishedView implements Unfinished {

    private final Drafts drafts;
    private final RoutingContext request;

    UnfinishedView(Drafts drafts, RoutingContext request) {
        this.drafts = drafts;
        this.request = request;
    }

    @Override
    public Uni<Optional<Begun>> newest() {
        Cookie cookie = request.request().getCookie(DraftSecret.COOKIE);
        return drafts.unfinished(cookie == null ? null : cookie.getValue()).map(UnfinishedView::begun);
    }

    private static Optional<Begun> begun(List<Draft> drafts) {
        return drafts.stream()
                .findFirst()
                .map(DraftLine::of)
                .map(line -> new Begun(line.url(), line.complaint(), line.name(), line.updatedAt(), drafts.size()));
    }
}
