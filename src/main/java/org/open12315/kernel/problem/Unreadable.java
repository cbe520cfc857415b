package org.open12315.kernel.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.open12315.kernel.AcceptLanguage;

/**
 * Says that a body is no JSON, or which field of it has the wrong type, or that a text cannot be one. RESTEasy alone
 * answers with an empty 400 or with 500, and the problem library with the words of the parser, which name classes of ours.
 */
public class Unreadable {

    /** {@code character_not_in_repertoire} of SQL. */
    private static final String NO_SUCH_CHARACTER = "22021";

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

    /** A form that ends in the middle of a part. Any other failure of reading and writing is ours. */
    @ServerExceptionMapper(priority = 1)
    Response toResponse(IOException failure) {
        boolean cutOff = failure.getMessage() != null && failure.getMessage().startsWith("Connection terminated");
        return cutOff ? bare(Response.Status.BAD_REQUEST) : broken(failure);
    }

    /** Text with a zero character, which PostgreSQL does not keep, wherever in a request it stood. */
    @ServerExceptionMapper(priority = 1)
    Response toResponse(PgException failure) {
        return NO_SUCH_CHARACTER.equals(failure.getSqlState()) ? bare(Response.Status.BAD_REQUEST) : broken(failure);
    }

    private static Response broken(Exception failure) {
        Log.error("A request failed", failure);
        return bare(Response.Status.INTERNAL_SERVER_ERROR);
    }

    private static Response bare(Response.Status status) {
        return HttpProblem.builder().withStatus(status).build().toResponse();
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
