package org.open12315.jurisdiction;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.open12315.kernel.AcceptLanguage;

/** Gives pickers the divisions of the country and their authorities; open to everybody, from memory. */
@Path("/api/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ground", description = "Divisions of the country (行政区划) and market supervision authorities")
class DivisionResource {

    private static final String DESCRIPTION =
            "Without anything: the provinces. With parent: what is directly below it. With q: those whose name holds "
                    + "the words, the nearest first; words before the last are names above it.";

    private final Divisions divisions;
    private final Authorities authorities;
    private final DivisionSearch search;
    private final Cached cached;
    private final RoutingContext http;

    DivisionResource(Divisions divisions, Authorities authorities, Cached cached, RoutingContext http) {
        this.divisions = divisions;
        this.authorities = authorities;
        this.search = new DivisionSearch(divisions);
        this.cached = cached;
        this.http = http;
    }

    @GET
    @Path("divisions")
    @Operation(
            summary = "Divisions below another, or by name",
            description = DESCRIPTION,
            operationId = "listDivisions")
    @APIResponse(responseCode = "200", description = "A page of divisions, those that exist today")
    @APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match")
    @APIResponse(responseCode = "400", description = "parent and q together, or a page out of bounds")
    @APIResponse(responseCode = "404", description = "No division has the code in parent")
    public RestResponse<DivisionView.Page> list(
            @Parameter(description = "code of the division above", example = "330100") @QueryParam("parent")
                    String parent,
            @Parameter(description = "words of a name, or a code", example = "杭州 余杭") @QueryParam("q") @Size(max = 60)
                    String q,
            @Parameter(description = "how many to leave out") @QueryParam("offset") @DefaultValue("0") @Min(0)
                    int offset,
            @Parameter(description = "how many at most") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500)
                    int limit,
            @Context Request request) {
        boolean searched = q != null && !q.isBlank();
        boolean below = parent != null && !parent.isBlank();
        if (searched && below) {
            throw problem(Response.Status.BAD_REQUEST, words().oneOfBoth());
        }
        String above = below ? known(parent).code() : null;
        return cached.answer(request, () -> {
            List<Division> found = searched ? search.find(q) : divisions.children(above);
            return DivisionView.Page.of(found, offset, limit, divisions);
        });
    }

    @GET
    @Path("divisions/{code}")
    @Operation(
            summary = "One division, also one that was abolished, and the authority that serves it",
            operationId = "readDivision",
            description = "With the divisions above it, and the authority for what happens there.")
    @APIResponse(responseCode = "200", description = "The division")
    @APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No division has or had this code")
    public RestResponse<DivisionView.Detail> division(
            @Parameter(description = "six digits, nine for a township", example = "330110") @PathParam("code")
                    String code,
            @Context Request request) {
        Division division = known(code);
        return cached.answer(request, () -> detail(division));
    }

    @GET
    @Path("authorities/{code}")
    @Operation(
            summary = "One authority, with those above and below",
            operationId = "readAuthority",
            description = "A market supervision authority has the code of the division that it serves.")
    @APIResponse(responseCode = "200", description = "The authority")
    @APIResponse(responseCode = "304", description = "Unchanged since the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No authority has this code")
    public RestResponse<AuthorityView.Detail> authority(
            @Parameter(description = "six digits, nine for a township", example = "330110") @PathParam("code")
                    String code,
            @Context Request request) {
        Authority authority =
                authorities.find(code).orElseThrow(() -> problem(Response.Status.NOT_FOUND, words().noAuthority(code)));
        return cached.answer(request, () -> AuthorityView.Detail.of(authority, authorities));
    }

    private DivisionView.Detail detail(Division division) {
        return new DivisionView.Detail(
                DivisionView.of(division, divisions),
                divisions.path(division.code()).stream()
                        .map(step -> DivisionView.of(step, divisions))
                        .toList(),
                authorities.forDivision(division.code()).map(AuthorityView::of).orElseThrow());
    }

    private Division known(String code) {
        return divisions.find(code).orElseThrow(() -> problem(Response.Status.NOT_FOUND, words().noDivision(code)));
    }

    private static HttpProblem problem(Response.Status status, String detail) {
        return HttpProblem.builder().withStatus(status).withDetail(detail).build();
    }

    private GroundMessages words() {
        return MessageBundles.get(
                GroundMessages.class, Localized.Literal.of(AcceptLanguage.tag(AcceptLanguage.of(http))));
    }
}
