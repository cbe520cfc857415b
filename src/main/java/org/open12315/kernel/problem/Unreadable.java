package org.open12315.kernel.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives an error of the API that has no body one: RESTEasy answers unreadable JSON with an empty 400. */
public class Unreadable {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400
                || response.hasEntity()
                || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Response.StatusType status = response.getStatusInfo();
        HttpProblem problem = HttpProblem.builder()
                .withStatus(status.getStatusCode())
                .withTitle(status.getReasonPhrase())
                .withDetail(detail(status.getStatusCode()))
                .build();
        response.setEntity(problem);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, PROBLEM);
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "无法读取请求内容，请检查 JSON 格式 (the request cannot be read, check its JSON)";
            case 405 -> "这个地址不支持该方法 (this address does not know the method)";
            case 406 -> "无法以所要求的格式回答 (cannot answer in the form asked for)";
            case 413 -> "内容过大 (too large)";
            case 415 -> "请使用 application/json (use application/json)";
            default -> null;
        };
    }
}
