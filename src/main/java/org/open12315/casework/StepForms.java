package org.open12315.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.open12315.web.Choice;
import org.open12315.web.FieldErrors;

/** The forms of the steps that are open, filled with what was typed into one of them. */
final class StepForms {

    /** A reason is the last field of every form. */
    private static final Comparator<Need> FIELDS = Comparator.comparing(need -> need == Need.REASON);

    private final StepWords words;
    private final TimelineMessages timeline;
    private final Locale locale;

    StepForms(Locale locale) {
        this.words = StepWords.in(locale);
        this.timeline = StepWords.bundle(TimelineMessages.class, locale);
        this.locale = locale;
    }

    /** In the order of the table; the first is unfolded, or the one that something was typed into. */
    List<StepForm> of(List<Transition> open, RuleSet rules, Typed typed) {
        boolean answered = open.stream().anyMatch(step -> typed.isFor(step.action()));
        List<StepForm> forms = new ArrayList<>();
        for (Transition step : open) {
            boolean unfolded = answered ? typed.isFor(step.action()) : forms.isEmpty();
            forms.add(form(step, rules, typed.isFor(step.action()) ? typed : Typed.NOTHING, unfolded));
        }
        return forms;
    }

    /** What is missing, each at its field, in the order of the fields. */
    FieldErrors errors(CaseAction action, List<Need> missing, String places) {
        String prefix = WorklistAddress.value(action) + "-";
        CaseworkMessages messages = words.messages();
        FieldErrors errors = FieldErrors.none();
        for (Need need : missing.stream().sorted(FIELDS).toList()) {
            errors = switch (need) {
                case REASON -> errors.and(prefix + "reason", messages.needReason());
                case REFUSAL_GROUND, ENDING_GROUND -> errors.and(prefix + "ground", messages.needGround());
                case AUTHORITY ->
                    errors.and(
                            prefix + "authority",
                            places == null ? messages.needAuthority() : messages.whichAuthority(places));
            };
        }
        return errors;
    }

    private StepForm form(Transition step, RuleSet rules, Typed typed, boolean unfolded) {
        return new StepForm(
                WorklistAddress.value(step.action()),
                words.step(step.action()),
                words.hint(step.action()),
                Grounds.of(step, rules).stream().map(this::choice).toList(),
                step.needs().contains(Need.AUTHORITY),
                step.needs().contains(Need.REASON),
                step.to().isFinal() && step.action() != CaseAction.CLOSE,
                unfolded,
                typed.ground(),
                typed.reason(),
                typed.authority());
    }

    private Choice choice(Ground ground) {
        String article = ground.confirmed() ? ground.article() : ground.article() + " · " + timeline.toBeConfirmed();
        return new Choice(ground.code(), ground.text(locale.getLanguage()), article);
    }
}
