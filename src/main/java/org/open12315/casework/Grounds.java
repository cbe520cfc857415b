package org.open12315.casework;

import java.util.List;
import java.util.Locale;

/** The lists of legal grounds that a step chooses from, and their words. */
final class Grounds {

    private Grounds() {}

    /** The grounds among which this step chooses; empty if it needs none. */
    static List<Ground> of(Transition step, RuleSet rules) {
        if (step.needs().contains(Need.REFUSAL_GROUND)) {
            return rules.refusals();
        }
        return step.needs().contains(Need.ENDING_GROUND) ? rules.endings() : List.of();
    }

    /** The ground of an event with its article; null if it has none. */
    static String text(RuleSet rules, CaseEvent event, TimelineMessages words, Locale locale) {
        if (event.ground() == null) {
            return null;
        }
        return (event.what() == CaseEvent.What.REFUSE ? rules.refusal(event.ground()) : rules.ending(event.ground()))
                .map(ground -> words.groundFor(ground.text(locale.getLanguage()), ground.article()))
                .orElse(event.ground());
    }
}
