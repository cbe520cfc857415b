package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.SuspensionState.Decision;
import org.open12315.identity.Suspensions.Outcome;
import org.open12315.identity.Suspensions.Verdict;
import org.open12315.jurisdiction.Authorities;
import org.open12315.web.Choice;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;
import org.open12315.web.SummaryRow;

/** Suspended consumers of an authority and of those below it, without their names, and the decision on their appeals. */
@Path("/appeals")
@PermissionsAllowed(Rights.DECIDE_APPEAL)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class AppealPages {

    private static final int PAGE = 50;

    /** One in the list. */
    public record Line(long id, String number, String authority, String since, String state, String sign) {}

    /**
     * One by itself.
     *
     * @param choices what can be decided now; empty if nothing
     * @param own the reader suspended it, and decides nothing
     */
    public record View(long id, String state, String sign, List<SummaryRow> rows, List<Choice> choices, boolean own) {}

    /** What was typed; given back when something is wrong. */
    public record Typed(String decision, String reason) {
        static final Typed NOTHING = new Typed("", "");
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance appeals(List<AppealPages.Line> lines, boolean all, String next);

        static native TemplateInstance appeal(
                FieldErrors errors, AppealPages.View found, AppealPages.Typed typed, boolean done);
    }

    private final Suspensions suspensions;
    private final SuspensionStore store;
    private final Permissions permissions;
    private final Authorities authorities;
    private final Caller caller;
    private final Frame frame;

    AppealPages(
            Suspensions suspensions,
            SuspensionStore store,
            Permissions permissions,
            Authorities authorities,
            Caller caller,
            Frame frame) {
        this.suspensions = suspensions;
        this.store = store;
        this.permissions = permissions;
        this.authorities = authorities;
        this.caller = caller;
        this.frame = frame;
    }

    /** {@code authority} narrows the list to one authority; one out of reach is not found. */
    @GET
    public Uni<TemplateInstance> list(
            @RestQuery boolean all, @RestQuery @DefaultValue("0") long after, @RestQuery String authority) {
        if (authority != null && !permissions.may(caller, Right.DECIDE_APPEAL, authority)) {
            throw new NotFoundException();
        }
        List<String> shown =
                authority == null ? permissions.reachable(caller, Right.DECIDE_APPEAL) : List.of(authority);
        SuspensionWords words = words();
        return store.page(shown, !all, after, PAGE)
                .map(page -> Templates.appeals(
                        page.stream().map(one -> line(one, words)).toList(), all, next(page, all, authority)));
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> show(@RestPath long id, @RestQuery boolean done) {
        return page(id, FieldErrors.none(), Typed.NOTHING, done);
    }

    @POST
    @Path("{id}")
    public Uni<Response> decide(@RestPath long id, @RestForm String decision, @RestForm String reason) {
        Typed typed = new Typed(decision == null ? "" : decision, Suspensions.line(reason));
        Optional<Decision> wanted = Arrays.stream(Decision.values())
                .filter(one -> one.name().equals(typed.decision))
                .findFirst();
        FieldErrors errors = check(wanted, typed);
        if (!errors.isEmpty()) {
            return wrong(422, id, errors, typed);
        }
        Verdict verdict = new Verdict(wanted.orElseThrow(), typed.reason, caller.account());
        return suspensions.decide(id, verdict, this::reached).chain(outcome -> answer(id, outcome, typed));
    }

    private Uni<Response> answer(long id, Outcome outcome, Typed typed) {
        return switch (outcome) {
            case DONE ->
                Uni.createFrom()
                        .item(Response.seeOther(URI.create("/appeals/" + id + "?done=true"))
                                .build());
            case UNKNOWN -> throw new NotFoundException();
            case OWN ->
                wrong(403, id, FieldErrors.none().and("", words().messages().ownAct()), typed);
            case LATE ->
                wrong(409, id, FieldErrors.none().and("", words().messages().late()), typed);
        };
    }

    private FieldErrors check(Optional<Decision> wanted, Typed typed) {
        FieldErrors errors = FieldErrors.none();
        if (wanted.isEmpty()) {
            errors = errors.and("decision", words().messages().chooseNeeded());
        }
        if (typed.reason.isEmpty() || typed.reason.length() > Suspensions.LONGEST_REASON) {
            errors = errors.and("reason", words().messages().whyNeeded());
        }
        return errors;
    }

    private Uni<Response> wrong(int status, long id, FieldErrors errors, Typed typed) {
        return page(id, errors, typed, false)
                .map(page -> Response.status(status).entity(page).build());
    }

    private Uni<TemplateInstance> page(long id, FieldErrors errors, Typed typed, boolean done) {
        return store.find(id)
                .map(found -> found.filter(this::reached).orElseThrow(NotFoundException::new))
                .map(found -> Templates.appeal(errors, view(found), typed, done));
    }

    private boolean reached(Suspension found) {
        return permissions.may(caller, Right.DECIDE_APPEAL, found.authorityCode());
    }

    private View view(Suspension found) {
        SuspensionWords words = words();
        boolean own = found.suspendedBy() == caller.accountId();
        return new View(
                found.id(),
                words.state(found.state()),
                SuspensionWords.sign(found.state()),
                words.rows(found),
                own ? List.of() : words.choices(found.state()),
                own);
    }

    private static Line line(Suspension found, SuspensionWords words) {
        return new Line(
                found.id(),
                SuspensionWords.grouped(found),
                words.authority(found),
                SuspensionWords.moment(found.suspendedAt()),
                words.state(found.state()),
                SuspensionWords.sign(found.state()));
    }

    private static String next(List<Suspension> page, boolean all, String authority) {
        return page.size() < PAGE
                ? null
                : "/appeals?after=" + page.get(PAGE - 1).id() + (all ? "&all=true" : "")
                        + (authority == null ? "" : "&authority=" + authority);
    }

    private SuspensionWords words() {
        return SuspensionWords.in(frame.language().tag(), authorities);
    }
}
