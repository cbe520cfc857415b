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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.Caller;
import org.open12315.identity.Right;
import org.open12315.identity.Rights;
import org.open12315.jurisdiction.Authority;
import org.open12315.web.Frame;

/** Where a supervisor's or an analyst's day begins: how much lies open with each authority below, and what is overdue. */
@Path("/worklist/overview")
@PermissionsAllowed(Rights.FIGURES)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OverviewPages {

    @CheckedTemplate(basePath = "casework")
    static class Templates {
        static native TemplateInstance overview(OverviewView view, boolean lists);
    }

    private final Overview overview;
    private final CaseAccess access;
    private final Caller caller;
    private final Frame frame;

    OverviewPages(Overview overview, CaseAccess access, Caller caller, Frame frame) {
        this.overview = overview;
        this.access = access;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> show(@RestQuery String authority) {
        Scope scope = access.scope(caller, Right.FIGURES, authority == null || authority.isBlank() ? null : authority)
                .orElseThrow(NotFoundException::new);
        List<Overview.Part> parts = access.parts(caller, Right.FIGURES, scope);
        return overview.of(parts)
                .map(figures -> Templates.overview(view(scope, parts, figures), caller.may(Right.READ)));
    }

    private OverviewView view(Scope scope, List<Overview.Part> parts, Map<String, Overview.Figures> figures) {
        WorklistMessages words =
                StepWords.bundle(WorklistMessages.class, frame.language().locale());
        Overview.Figures total = figures.values().stream().reduce(Overview.Figures.NONE, Overview.Figures::plus);
        boolean above = scope.choices().stream()
                .anyMatch(one -> one.code().equals(scope.top().parentCode()));
        return new OverviewView(
                scope.top().name(),
                above ? address(scope.top().parentCode()) : null,
                line(scope.top(), words.scopeAll(scope.top().name()), false, total, words),
                parts.stream().map(part -> line(part, scope, figures, words)).toList());
    }

    private static OverviewView.Line line(
            Overview.Part part, Scope scope, Map<String, Overview.Figures> figures, WorklistMessages words) {
        Authority authority = part.authority();
        boolean itself = authority.equals(scope.top());
        return line(
                authority,
                itself ? words.ownOnly(authority.name()) : authority.name(),
                !itself && part.authorities().size() > 1,
                figures.getOrDefault(authority.code(), Overview.Figures.NONE),
                words);
    }

    private static OverviewView.Line line(
            Authority authority, String name, boolean deeper, Overview.Figures figures, WorklistMessages words) {
        return new OverviewView.Line(
                name,
                deeper ? address(authority.code()) : null,
                figures.atLeast() ? words.atLeast(figures.open()) : String.valueOf(figures.open()),
                String.valueOf(figures.overdue()),
                String.valueOf(figures.today()),
                figures.overdue() > 0,
                WorklistAddress.at(Tray.ALL, Due.ANY, authority.code()).toString(),
                WorklistAddress.at(Tray.ALL, Due.OVERDUE, authority.code()).toString(),
                WorklistAddress.at(Tray.ALL, Due.TODAY, authority.code()).toString());
    }

    private static String address(String code) {
        return "/worklist/overview?authority=" + code;
    }
}
