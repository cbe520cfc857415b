package org.open12315.casework;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in problem documents why something about a case was not given or not done. */
final class CaseProblems {

    /** A field of the body that is wrong, in the shape of the platform's other answers of this kind. */
    public record Violation(String field, String in, String message) {}

    private final StepWords words;
    private final EventWords events;

    CaseProblems(Locale locale) {
        this.words = StepWords.in(locale);
        this.events = EventWords.in(locale);
    }

    /** The same for a case that is not there and for one that the caller may not know of. */
    HttpProblem notFound() {
        return problem(Status.NOT_FOUND, words.messages().caseNotFound()).build();
    }

    HttpProblem forbidden() {
        return problem(Status.FORBIDDEN, words.messages().forbidden()).build();
    }

    HttpProblem badParameter(String name) {
        return problem(Status.BAD_REQUEST, words.messages().badParameter(name))
                .with("parameter", name)
                .build();
    }

    HttpProblem notOpen(CaseFile now, CaseAction action) {
        String detail = words.messages().notOpenText(words.state(now.state(), now.kind()), words.step(action));
        return problem(Status.CONFLICT, detail)
                .with("version", now.version())
                .with("state", now.state())
                .build();
    }

    /** Tells what others did after the version that the attempt was based on. */
    HttpProblem stale(Outcome.Stale stale) {
        List<String> since = stale.since().stream()
                .map(event -> words.messages()
                        .staleLine(
                                CaseTimeline.who(stale.now(), event, events.messages()),
                                event.at().toString(),
                                events.what(event.what())))
                .toList();
        return problem(Status.CONFLICT, words.messages().staleProblem())
                .with("version", stale.now().version())
                .with("state", stale.now().state())
                .with("since", since)
                .build();
    }

    HttpProblem incomplete(List<Need> missing) {
        List<Violation> violations = new ArrayList<>();
        for (Need need : missing) {
            violations.add(
                    switch (need) {
                        case REASON -> body("reason", words.messages().needReason());
                        case REFUSAL_GROUND, ENDING_GROUND ->
                            body("ground", words.messages().needGround());
                        case AUTHORITY -> body("authority", words.messages().needAuthority());
                    });
        }
        return invalid(violations);
    }

    /** A body that names no version or no action that exists. */
    HttpProblem unfinished(boolean version, boolean action) {
        List<Violation> violations = new ArrayList<>();
        if (version) {
            violations.add(body("version", words.messages().needVersion()));
        }
        if (action) {
            violations.add(body("action", words.messages().needAction()));
        }
        return invalid(violations);
    }

    private static Violation body(String field, String message) {
        return new Violation(field, "body", message);
    }

    private static HttpProblem invalid(List<Violation> violations) {
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("Constraint Violation")
                .with("violations", violations)
                .build();
    }

    private static HttpProblem.Builder problem(Status status, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail);
    }
}
