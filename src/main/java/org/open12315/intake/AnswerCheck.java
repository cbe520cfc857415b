package org.open12315.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.FieldError;
import org.open12315.web.FieldErrors;

/**
 * Says what is wrong with the answers of a step: by the constraints that the API has as well, in the same words, and in
 * the language of the page, which the person may have chosen against that of the browser.
 */
@ApplicationScoped
class AnswerCheck {

    private static final Map<String, String> AGAINST = Map.of("divisionCode", "division");
    private static final Map<String, String> PERSON = Map.of("name", "personName", "address", "personAddress");
    private static final Map<String, String> ACT = Map.of("divisionCode", "actDivision", "address", "actAddress");

    private final Validator validator;
    private final Catalogue catalogue;
    private final PlaceAnswer places;

    AnswerCheck(Validator validator, Catalogue catalogue, PlaceAnswer places) {
        this.validator = validator;
        this.catalogue = catalogue;
        this.places = places;
    }

    boolean answered(Draft draft, Step step) {
        return draft.answers().sent(step)
                && check(draft.kind(), step, draft.answers(), Locale.CHINESE).isEmpty();
    }

    /** One sentence of the list of messages at a field. */
    FieldErrors error(String field, String key, Locale locale) {
        List<FieldError> errors = new ArrayList<>();
        new Sayer(errors, locale).one(field, key);
        return FieldErrors.of(errors);
    }

    FieldErrors check(SubmissionKind kind, Step step, Answers answers, Locale locale) {
        List<FieldError> errors = new ArrayList<>();
        Sayer say = new Sayer(errors, locale);
        switch (step) {
            case AGAINST -> against(answers, say);
            case WHAT -> what(answers, say);
            case WANT -> want(answers, say);
            case ACT -> act(answers, say);
            case WHO -> who(kind, answers, say);
            case EVIDENCE, CHECK -> {}
        }
        errors.sort(Comparator.comparingInt(error -> step.fields().indexOf(error.field())));
        return FieldErrors.of(errors);
    }

    private void against(Answers answers, Sayer say) {
        Business business = AnswerReading.business(answers);
        place(answers, "division", say);
        say.all(validator.validate(business), AGAINST);
        if (business.channel() == SaleChannel.PLATFORM_SELLER && business.platform() == null) {
            say.one("platform", "intake.platform");
        }
    }

    private void what(Answers answers, Sayer say) {
        amount(answers, "amount", say);
        date(answers, "purchasedOn", say);
        say.all(validator.validate(AnswerReading.matter(answers)), Map.of());
    }

    private void want(Answers answers, Sayer say) {
        amount(answers, "wantedAmount", say);
        if (answers.all("wants").isEmpty()) {
            say.one("wants", "intake.wants");
        } else if (!answers.all("wants").stream().allMatch(catalogue::hasWant)) {
            say.one("wants", "intake.wants.unknown");
        }
        AnswerReading.amount(answers.first("wantedAmount"))
                .ifPresent(amount ->
                        say.all(validator.validateValue(NewComplaint.class, "wantedAmount", amount), Map.of()));
    }

    private void act(Answers answers, Sayer say) {
        place(answers, "actDivision", say);
        date(answers, "happenedOn", say);
        say.all(validator.validate(AnswerReading.act(answers)), ACT);
    }

    private void who(SubmissionKind kind, Answers answers, Sayer say) {
        if (kind == SubmissionKind.REPORT) {
            if (!Set.of("yes", "no").contains(answers.first("anonymous"))) {
                say.one("anonymous", "intake.anonymous");
                return;
            }
            if (AnswerReading.anonymous(answers)) {
                return;
            }
        }
        say.all(validator.validate(AnswerReading.person(answers)), PERSON);
    }

    private void place(Answers answers, String field, Sayer say) {
        if (answers.text(field) != null && !places.known(answers.text(field))) {
            say.one(field, "intake.division.unknown");
        }
    }

    private static void amount(Answers answers, String field, Sayer say) {
        if (answers.text(field) != null
                && AnswerReading.amount(answers.first(field)).isEmpty()) {
            say.one(field, "intake.amount");
        }
    }

    private static void date(Answers answers, String field, Sayer say) {
        if (answers.text(field) != null
                && AnswerReading.date(answers.first(field)).isEmpty()) {
            say.one(field, "intake.date");
        }
    }

    /** Collects sentences, one a field. */
    private record Sayer(List<FieldError> errors, Locale locale) {

        void one(String field, String key) {
            add(field, key, Map.of());
        }

        void all(Set<? extends ConstraintViolation<?>> violations, Map<String, String> fields) {
            violations.stream()
                    .sorted(Comparator.comparing(ConstraintViolation::getMessageTemplate))
                    .forEach(violation -> {
                        String property = violation.getPropertyPath().toString();
                        String template = violation.getMessageTemplate();
                        add(
                                fields.getOrDefault(property, property),
                                template.substring(1, template.length() - 1),
                                violation.getConstraintDescriptor().getAttributes());
                    });
        }

        private void add(String field, String key, Map<String, Object> attributes) {
            if (errors.stream().anyMatch(error -> error.field().equals(field))) {
                return;
            }
            ResourceBundle words = ResourceBundle.getBundle(
                    "ValidationMessages",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            String sentence = words.getString(key);
            for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
                sentence = sentence.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
            }
            errors.add(new FieldError(field, sentence));
        }
    }
}
