package org.open12315.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.open12315.business.Platform;
import org.open12315.business.Platforms;
import org.open12315.pipeline.message.Against;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionScreened;
import org.open12315.pipeline.message.Verdict;

/**
 * Finds the authority for a submission and says why. Total: whatever the submission says or leaves out, there is an
 * authority, and at least one reason in both languages.
 */
@ApplicationScoped
public class Routing {

    private final Clauses clauses;
    private final Places places;
    private final Platforms platforms;
    private final AddressReader addresses;

    Routing(Clauses clauses, Places places, Platforms platforms, AddressReader addresses) {
        this.clauses = clauses;
        this.places = places;
        this.platforms = platforms;
        this.addresses = addresses;
    }

    /**
     * Routes a submission.
     *
     * @param first where the submission went that this one repeats, or null if it repeats none or that is not known
     */
    public SubmissionRouted route(SubmissionScreened screened, Whereabouts first) {
        Reasons reasons = new Reasons();
        Facts facts =
                Facts.of(screened.submission(), operator(screened.submission().against()));
        Seat seat = seat(screened, facts, first, reasons);
        return new SubmissionRouted(
                SubmissionRouted.VERSION, screened, seat.authorityCode(), seat.clearing(), reasons.list());
    }

    private Seat seat(SubmissionScreened screened, Facts facts, Whereabouts first, Reasons reasons) {
        if (screened.verdict() == Verdict.REPEATED && first != null) {
            return withFirst(screened, facts, first, reasons);
        }
        Seat seat = byRule(facts, reasons);
        if (screened.verdict() == Verdict.REPEATED) {
            reasons.firstUnknown(screened.linkedTo());
        }
        if (screened.verdict() == Verdict.MASS) {
            reasons.massIncident(screened.incidentId());
        }
        return seat;
    }

    private Seat withFirst(SubmissionScreened screened, Facts facts, Whereabouts first, Reasons reasons) {
        Seat seat = new Seat(first.authorityCode(), places.authorityName(first.authorityCode()), first.clearing());
        reasons.followsFirst(
                screened.linkedTo(), clauses.at(facts.received(), "repeated").orElse(Clause.NONE), seat);
        return seat;
    }

    private Seat byRule(Facts given, Reasons reasons) {
        Optional<String> read = readFromAddress(given);
        Facts facts = read.map(given::withBusinessPlace).orElse(given);
        for (Row row : DecisionTable.ROWS) {
            Optional<Clause> clause = clauses.at(facts.received(), row.rule());
            if (clause.isPresent() && row.when().test(facts)) {
                String code = row.place().apply(facts);
                Optional<Place> place = places.find(code);
                if (place.isPresent()) {
                    reasons.rowSpoke(row, clause.get(), place.get(), facts.operatorName());
                    read.filter(code::equals).ifPresent(used -> reasons.readFromAddress(place.get()));
                    return settle(place.get(), reasons);
                }
            }
        }
        Seat lastResort = places.lastResort();
        reasons.nothingKnown(lastResort);
        return lastResort;
    }

    /** The business's county as its address names it, if none was chosen or only something wider. */
    private Optional<String> readFromAddress(Facts facts) {
        Optional<Place> chosen = places.find(facts.businessPlace());
        if (chosen.isPresent() && !places.seat(chosen.get()).clearing()) {
            return Optional.empty();
        }
        return addresses.division(
                facts.address(), chosen.map(place -> place.division().code()).orElse(null));
    }

    private Seat settle(Place place, Reasons reasons) {
        Seat seat = places.seat(place);
        if (place.replaces() != null) {
            reasons.succeeded(place);
        }
        if (seat.clearing()) {
            reasons.clearing(place, seat);
        } else {
            reasons.handledBy(seat);
        }
        return seat;
    }

    private Optional<Platform> operator(Against against) {
        return switch (against.channel()) {
            case OFFLINE -> Optional.empty();
            case PLATFORM_SELLER, UNKNOWN -> find(against.platform());
            case OWN_SITE, PLATFORM_OPERATOR -> find(against.name()).or(() -> find(against.platform()));
        };
    }

    private Optional<Platform> find(String name) {
        return name == null || name.isBlank() ? Optional.empty() : platforms.find(name);
    }
}
