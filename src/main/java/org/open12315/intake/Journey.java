package org.open12315.intake;

import java.util.List;
import java.util.function.Predicate;
import org.open12315.pipeline.message.SubmissionKind;

/** In which order a submission is asked for. Where somebody stands is never stored, it follows from the answers. */
final class Journey {

    private static final List<Step> COMPLAINT = List.of(Step.AGAINST, Step.WHAT, Step.WANT, Step.WHO, Step.CHECK);
    private static final List<Step> REPORT = List.of(Step.AGAINST, Step.WHAT, Step.ACT, Step.WHO, Step.CHECK);

    private Journey() {}

    static List<Step> steps(SubmissionKind kind) {
        return kind == SubmissionKind.COMPLAINT ? COMPLAINT : REPORT;
    }

    /** The first step that is not answered, the check if all are. */
    static Step next(SubmissionKind kind, Predicate<Step> answered) {
        return steps(kind).stream()
                .filter(step -> step != Step.CHECK && !answered.test(step))
                .findFirst()
                .orElse(Step.CHECK);
    }

    /** Whether one may open a step: every one before it is answered. */
    static boolean open(SubmissionKind kind, Step step, Predicate<Step> answered) {
        List<Step> steps = steps(kind);
        return steps.contains(step) && steps.indexOf(step) <= steps.indexOf(next(kind, answered));
    }
}
