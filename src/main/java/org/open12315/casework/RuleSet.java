package org.open12315.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in force for the submissions received in one stretch of time, as data with their articles.
 *
 * @param code stable code, for example {@code order-121}
 * @param zh name in Chinese
 * @param en name in English
 * @param from first day of receipt it applies to
 * @param until last day of receipt it applies to, or null while it is in force
 * @param limits time limits; a term that the rules do not limit is absent
 * @param refusals grounds of refusal, in the order of the text
 * @param endings grounds on which mediation ends without agreement, in the order of the text
 */
public record RuleSet(
        String code,
        String zh,
        String en,
        LocalDate from,
        LocalDate until,
        Map<Term, TimeLimit> limits,
        List<Ground> refusals,
        List<Ground> endings) {

    public RuleSet {
        limits = Map.copyOf(limits);
        refusals = List.copyOf(refusals);
        endings = List.copyOf(endings);
    }

    /** The time limit for {@code term}, empty if these rules set none. */
    public Optional<TimeLimit> limit(Term term) {
        return Optional.ofNullable(limits.get(term));
    }

    /** The ground of refusal with this code. */
    public Optional<Ground> refusal(String code) {
        return refusals.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** The ground for ending mediation with this code. */
    public Optional<Ground> ending(String code) {
        return endings.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}
