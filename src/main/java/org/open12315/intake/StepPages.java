package org.open12315.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.web.Choice;
import org.open12315.web.ChoiceGroup;
import org.open12315.web.FieldErrors;
import org.open12315.web.Language;

/** Reads and shows the pages with questions. */
@ApplicationScoped
class StepPages {

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance against(
                FieldErrors errors, StepView view, List<Choice> channels, List<String> platforms);

        static native TemplateInstance what(
                FieldErrors errors, StepView view, List<ChoiceGroup> categories, List<Choice> problems);

        static native TemplateInstance want(FieldErrors errors, StepView view, List<Choice> wants);

        static native TemplateInstance act(FieldErrors errors, StepView view);

        static native TemplateInstance who(
                FieldErrors errors, StepView view, List<Choice> anonymity, List<Choice> reward);
    }

    private final FormLists lists;
    private final PlaceAnswer places;

    StepPages(FormLists lists, PlaceAnswer places) {
        this.lists = lists;
        this.places = places;
    }

    /** The answers with those of a form; the name of a place becomes its code where it means one place. */
    Answers read(Answers before, Step step, MultivaluedMap<String, String> form) {
        Answers typed = before.with(step, form).withSent(step);
        String field = placeField(step);
        return field == null
                ? typed
                : typed.with(field, places.resolve(typed.first(field), form.getFirst(field + "Choice")));
    }

    /** The answers with what stands in a form that is not sent yet: nothing in it is understood or checked. */
    Answers type(Answers before, Step step, MultivaluedMap<String, String> form) {
        return before.with(step, form);
    }

    TemplateInstance page(Draft draft, Step step, FieldErrors errors, Language language) {
        StepView view = view(draft, step);
        return switch (step) {
            case AGAINST -> Templates.against(errors, view, lists.channels(language), lists.platforms());
            case WHAT -> Templates.what(errors, view, lists.categories(language), lists.problems(language));
            case WANT -> Templates.want(errors, view, lists.wants(language));
            case ACT -> Templates.act(errors, view);
            case WHO -> Templates.who(errors, view, lists.anonymity(language), lists.reward(language));
            case EVIDENCE, CHECK -> throw new IllegalArgumentException("no question is asked there");
        };
    }

    StepView view(Draft draft, Step step) {
        List<Step> steps = Journey.steps(draft.kind());
        int at = steps.indexOf(step);
        String base = "/file/" + draft.id();
        String field = placeField(step);
        String place = field == null ? "" : draft.answers().first(field);
        return new StepView(
                base,
                "/drafts/" + draft.id(),
                draft.kind() == SubmissionKind.COMPLAINT,
                at + 1,
                steps.size(),
                at == 0 ? "/file" : base + "/" + steps.get(at - 1).path(),
                draft.answers(),
                choices(place),
                places.text(place),
                draft.version() == 0 ? null : draft.updatedAt());
    }

    private List<Choice> choices(String place) {
        return places.meant(place).stream()
                .map(division -> new Choice(division.code(), places.text(division.code())))
                .toList();
    }

    private static String placeField(Step step) {
        return switch (step) {
            case AGAINST -> "division";
            case ACT -> "actDivision";
            default -> null;
        };
    }
}
