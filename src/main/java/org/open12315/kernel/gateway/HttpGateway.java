package org.open12315.kernel.gateway;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Asks a service that an {@link Endpoint} describes. The content of its answers is not kept: they repeat who was asked about. */
public final class HttpGateway {

    /**
     * What the service said.
     *
     * @param status of HTTP
     * @param refused it matched {@link Endpoint#refusal}
     * @param taken 2xx, as {@link Endpoint#success} asks, and not refused
     */
    public record Answer(int status, boolean refused, boolean taken) {

        /** Another try with the same request would be answered alike: a refusal, or a status that blames the request. */
        public boolean forGood() {
            return refused || status / 100 == 4 && status != 408 && status != 429;
        }
    }

    private final HttpClient client;
    private final Endpoint endpoint;
    private final Pattern success;
    private final Pattern refusal;

    /** @throws java.util.regex.PatternSyntaxException if a test of the answer is no regular expression */
    public HttpGateway(Vertx vertx, Endpoint endpoint) {
        this.client = vertx.createHttpClient();
        this.endpoint = endpoint;
        this.success = endpoint.success().map(Pattern::compile).orElse(null);
        this.refusal = endpoint.refusal().map(Pattern::compile).orElse(null);
    }

    /** Sends one request with these placeholders; fails with {@link TimeoutException} or as the network does. */
    public Uni<Answer> ask(Map<String, String> values) {
        String body = RequestTemplate.body(endpoint.body(), endpoint.contentType(), values);
        return client.request(options(values))
                .chain(request -> send(request, body))
                .chain(answer -> answer.body().map(content -> judge(answer.statusCode(), content.toString())))
                .ifNoItem()
                .after(endpoint.timeout())
                .failWith(() -> new TimeoutException("no answer in " + endpoint.timeout()));
    }

    private Uni<HttpClientResponse> send(HttpClientRequest request, String body) {
        return endpoint.method().equals("GET") ? request.send() : request.send(Buffer.buffer(body));
    }

    private RequestOptions options(Map<String, String> values) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(endpoint.method()))
                .setAbsoluteURI(RequestTemplate.url(endpoint.url().orElseThrow(), values))
                .setTimeout(endpoint.timeout().toMillis())
                .putHeader("Content-Type", endpoint.contentType() + "; charset=UTF-8");
        endpoint.headers().forEach((name, value) -> options.putHeader(name, RequestTemplate.header(value, values)));
        return options;
    }

    private Answer judge(int status, String content) {
        boolean refused = refusal != null && refusal.matcher(content).find();
        boolean fits = success == null || success.matcher(content).find();
        return new Answer(status, refused, status / 100 == 2 && fits && !refused);
    }
}
