package org.open12315.casework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.Caller;
import org.open12315.identity.Right;
import org.open12315.identity.Rights;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.Frame;

/** The list of the cases of an authority; a supervisor sees those below as well. Its whole state stands in the address. */
@Path("/worklist")
@PermissionsAllowed(Rights.READ)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class WorklistPages {

    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "casework")
    static class Templates {
        static native TemplateInstance worklist(WorklistView view, String moved);
    }

    private final Worklist worklist;
    private final WorklistViews views;
    private final CaseAccess access;
    private final Caller caller;
    private final Frame frame;

    WorklistPages(Worklist worklist, WorklistViews views, CaseAccess access, Caller caller, Frame frame) {
        this.worklist = worklist;
        this.views = views;
        this.access = access;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<Response> list(UriInfo address, @RestQuery String moved) {
        WorklistAddress shown =
                WorklistAddress.of(name -> address.getQueryParameters().getFirst(name));
        Locale locale = frame.language().locale();
        return worklist.byNumber(shown.search(), caller)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(to(found.get()))
                        : page(shown, locale, moved)
                                .map(page -> Response.ok(page).build()));
    }

    private Uni<TemplateInstance> page(WorklistAddress shown, Locale locale, String moved) {
        Scope scope = access.scope(caller, Right.READ, shown.authority()).orElseThrow(NotFoundException::new);
        String number = ReceiptNumber.parse(moved).map(ReceiptNumber::grouped).orElse(null);
        return Uni.combine()
                .all()
                .unis(
                        worklist.page(shown, scope.authorities(), caller.accountId(), PAGE),
                        worklist.counts(scope.authorities()),
                        urgent(scope))
                .asTuple()
                .map(all -> Templates.worklist(
                        views.of(shown, scope, all.getItem1(), all.getItem2(), all.getItem3(), locale), number));
    }

    /** Whoever sees many authorities has the overview for it. */
    private Uni<Overview.Figures> urgent(Scope scope) {
        return scope.wide() ? Uni.createFrom().item(Overview.Figures.NONE) : worklist.open(scope);
    }

    private static Response to(CaseFile file) {
        return Response.seeOther(URI.create("/cases/" + file.receiptNumber())).build();
    }
}
