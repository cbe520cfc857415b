package org.open12315.intake;

import java.util.List;
import java.util.function.Predicate;
import org.open12315.pipeline.message.SubmissionKind;

/** In which order a submission is asked for. Where somebody stands is never stored, it follows from the answers. */
final class Journey {

    private static final List<Step> COMPLAINT =
            List.of(Step.AGAINST, Step.WHAT, Step.WANT, Step.EVIDENCE, Step.WHO, Step.CHECK);
    private static final List<Step> REPORT =
            List.of(Step.AGAINST, Step.WHAT, Step.ACT, Step.EVIDENCE, Step.WHO, Step.CHECK);

    private Journey() {}

    static List<Step> steps(SubmissionKind kind) {
        return kind == SubmissionKind.COMPLAINT ? COMPLAINT : REPORT;
    }

    /** The first step that is not answered, the check if all are. Files are nobody's duty: that step is never missing. */
    static Step next(SubmissionKind kind, Predicate<Step> answered) {
        return steps(kind).stream()
                .filter(step -> step != Step.CHECK && step != Step.EVIDENCE && !answered.test(step))
                .findFirst()
                .orElse(Step.CHECK);
    }

    /** Whether one may open a step: every one before it is answered. */
    static boolean open(SubmissionKind kind, Step step, Predicate<Step> answered) {
        List<Step> steps = steps(kind);
        return steps.contains(step) && steps.indexOf(step) <= steps.indexOf(next(kind, answered));
    }

    /** Where an answer leads: to the files once, on the way to what comes behind them; otherwise to {@link #next}. */
    static Step after(SubmissionKind kind, Step step, boolean filesSeen, Predicate<Step> answered) {
        List<Step> steps = steps(kind);
        Step next = next(kind, answered);
        boolean before = steps.indexOf(step) < steps.indexOf(Step.EVIDENCE);
        boolean past = steps.indexOf(next) > steps.indexOf(Step.EVIDENCE);
        return before && past && !filesSeen ? Step.EVIDENCE : next;
    }
}
