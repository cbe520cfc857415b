package org.open12315.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.open12315.kernel.AcceptLanguage;

/**
 * Says that a body is no JSON, or which field of it has the wrong type. RESTEasy alone answers with an empty 400, and the
 * problem library with the words of the parser, which name classes of ours.
 */
public class Unreadable {

    @ServerExceptionMapper(priority = 1)
    Response toResponse(MismatchedInputException mismatch, RoutingContext http) {
        return wrongValue(mismatch, http);
    }

    @ServerExceptionMapper(priority = 1)
    Response toResponse(InvalidFormatException wrong, RoutingContext http) {
        return wrongValue(wrong, http);
    }

    @ServerExceptionMapper(priority = 1)
    Response toResponse(JsonProcessingException malformed, RoutingContext http) {
        return badRequest(messages(http).malformed()).build().toResponse();
    }

    private static Response wrongValue(JsonMappingException wrong, RoutingContext http) {
        return badRequest(messages(http).wrongValue())
                .with("field", field(wrong))
                .build()
                .toResponse();
    }

    /** {@code wants[0]}, {@code matter.purchasedOn}; empty for the body itself. */
    private static String field(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static HttpProblem.Builder badRequest(String detail) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withDetail(detail);
    }

    private static ProblemMessages messages(RoutingContext http) {
        return ProblemWords.messages(AcceptLanguage.of(http));
    }
}
