package org.open12315.casework;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;

/**
 * Acts on a case: every step goes through the state machine and is based on a version, so that of two people who act at
 * once the second is told instead of overwriting the first.
 */
@ApplicationScoped
class Handling {

    /** What may be done in one situation: given the case, the steps that are open to this person. */
    interface Open extends Function<CaseFile, List<Transition>> {}

    /**
     * An attempt.
     *
     * @param version the version of the case that the person saw, or null for whatever it has now
     */
    record Attempt(long receiptNumber, Integer version, CaseAction action, ActionInput input, Acting who) {}

    /** Nothing else happens in the commit of the step. */
    static final Function<SqlClient, Uni<Void>> ALONE = tx -> Uni.createFrom().voidItem();

    private final CaseStore store;
    private final RuleSets ruleSets;
    private final DayCount calendar;
    private final Authorities authorities;
    private final CaseNotices notices;
    private final Clock clock;

    Handling(
            CaseStore store,
            RuleSets ruleSets,
            DayCount calendar,
            Authorities authorities,
            CaseNotices notices,
            Clock clock) {
        this.store = store;
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.authorities = authorities;
        this.notices = notices;
        this.clock = clock;
    }

    /** For somebody of an authority; {@code open} is empty for a case this person may not know of. */
    Uni<Outcome> byStaff(Attempt attempt, Function<CaseFile, Optional<List<Transition>>> open) {
        return store.find(attempt.receiptNumber())
                .chain(found -> found.map(file -> open.apply(file).map(steps -> attempt(attempt, file, steps, ALONE)))
                        .flatMap(Function.identity())
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown())));
    }

    /** For the one who sent the submission; the caller has made sure of that. {@code along} happens in the same commit. */
    Uni<Outcome> bySender(Attempt attempt, Function<SqlClient, Uni<Void>> along) {
        return store.find(attempt.receiptNumber())
                .chain(found -> found.map(file -> attempt(attempt, file, open(file, EnumSet.of(Actor.SENDER)), along))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown())));
    }

    /** The steps that the state machine has now for somebody in one of these capacities. */
    static List<Transition> open(CaseFile file, Set<Actor> capacities) {
        return CaseFlow.of(file.kind()).open(file.state(), capacities, file.anonymous());
    }

    private Uni<Outcome> attempt(
            Attempt attempt, CaseFile file, List<Transition> open, Function<SqlClient, Uni<Void>> along) {
        if (attempt.version() != null && attempt.version() != file.version()) {
            return stale(attempt, file);
        }
        Optional<Transition> step =
                open.stream().filter(one -> one.action() == attempt.action()).findFirst();
        if (step.isEmpty()) {
            return Uni.createFrom().item(new Outcome.NotOpen(file));
        }
        List<Need> missing = missing(step.get(), attempt.input(), file);
        if (!missing.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Incomplete(file, missing));
        }
        CaseChange change = change(attempt, file, step.get());
        if (!step.get().isInTime(change.deadline(), LocalDate.now(clock))) {
            return Uni.createFrom().item(new Outcome.NotOpen(file));
        }
        return stored(change, along)
                .chain(done -> done ? Uni.createFrom().item(new Outcome.Done(file, step.get())) : overtaken(attempt));
    }

    private Uni<Boolean> stored(CaseChange change, Function<SqlClient, Uni<Void>> along) {
        if (CaseNotices.concerns(change)) {
            return store.change(change, tx -> notices.write(tx, change)).invoke(done -> notices.deliver());
        }
        return along == ALONE ? store.change(change) : store.change(change, along);
    }

    /** What the step needs, and an authority that exists and is another one when the case is passed on. */
    private List<Need> missing(Transition step, ActionInput input, CaseFile file) {
        Set<Need> missing = EnumSet.noneOf(Need.class);
        missing.addAll(step.missing(input, ruleSets.at(file.receivedOn())));
        if (input.tooLong()) {
            missing.add(Need.REASON);
        }
        boolean nowhere = authorities.find(input.authorityCode()).isEmpty();
        boolean inPlace =
                step.action() == CaseAction.PASS_ON && file.authorityCode().equals(input.authorityCode());
        if (step.needs().contains(Need.AUTHORITY) && (nowhere || inPlace)) {
            missing.add(Need.AUTHORITY);
        }
        return List.copyOf(missing);
    }

    private CaseChange change(Attempt attempt, CaseFile file, Transition step) {
        RuleSet rules = ruleSets.at(file.receivedOn());
        LocalDate today = LocalDate.now(clock);
        String authority = authorityAfter(step, attempt.input(), file);
        Deadline deadline = step.deadline(rules, file.receivedOn(), today, file.running(rules), calendar)
                .orElse(null);
        return new CaseChange(
                file,
                step,
                attempt.who(),
                attempt.input(),
                authority,
                deadline,
                assignedAfter(attempt, file, authority));
    }

    /** A case goes where it is sent; one that is returned goes to the clearing desk of the authority above. */
    private String authorityAfter(Transition step, ActionInput input, CaseFile file) {
        if (step.needs().contains(Need.AUTHORITY)) {
            return input.authorityCode();
        }
        if (step.action() == CaseAction.RETURN) {
            return authorities
                    .find(file.authorityCode())
                    .map(Authority::parentCode)
                    .orElse(file.authorityCode());
        }
        return file.authorityCode();
    }

    /** Whoever of the authority acts first handles it, until it goes to another authority. */
    private static Acting assignedAfter(Attempt attempt, CaseFile file, String authority) {
        if (!authority.equals(file.authorityCode())) {
            return null;
        }
        if (file.assignedId() == null) {
            return attempt.who() == Acting.SENDER ? null : attempt.who();
        }
        return new Acting(file.assignedId(), file.assignedTo());
    }

    /** Between reading and writing somebody else was faster. */
    private Uni<Outcome> overtaken(Attempt attempt) {
        return store.find(attempt.receiptNumber())
                .chain(found -> found.map(file -> stale(attempt, file))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown())));
    }

    private Uni<Outcome> stale(Attempt attempt, CaseFile now) {
        int seen = attempt.version() == null ? now.version() - 1 : attempt.version();
        return store.events(attempt.receiptNumber())
                .map(events -> new Outcome.Stale(
                        now,
                        events.stream().filter(event -> event.version() > seen).toList()));
    }
}
