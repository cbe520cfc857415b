package org.open12315.kernel.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says which field of a JSON body has the wrong type; RESTEasy alone answers with an empty 400. */
public class Unreadable {

    @ServerExceptionMapper(priority = 1)
    Response toResponse(MismatchedInputException mismatch) {
        String field = mismatch.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return HttpProblem.builder()
                .withStatus(Response.Status.BAD_REQUEST)
                .withTitle("Bad Request")
                .withDetail("无法读取请求内容，请检查 JSON 的类型 (the JSON has a value of the wrong type)")
                .with("field", field)
                .build()
                .toResponse();
    }
}
