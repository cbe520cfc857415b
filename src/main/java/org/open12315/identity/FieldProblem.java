package org.open12315.identity;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;

/** What is wrong with the fields of a request, as the API tells it. */
final class FieldProblem {

    /** What is wrong with one field, as in all answers of 422. */
    public record Violation(String field, String message) {}

    private FieldProblem() {}

    /** The detail is the first of the mistakes; their order is kept. */
    static HttpProblem of(int status, Map<String, String> mistakes) {
        List<Violation> violations = mistakes.entrySet().stream()
                .map(mistake -> new Violation(mistake.getKey(), mistake.getValue()))
                .toList();
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(status == 404 ? "Not Found" : status == 409 ? "Conflict" : "Unprocessable Content")
                .withDetail(violations.get(0).message)
                .with("violations", violations)
                .build();
    }
}
