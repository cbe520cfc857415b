package org.open12315.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A gateway that configuration describes: one HTTP request a message. */
final class HttpSmsGateway implements SmsGateway {

    private final HttpClient client;
    private final NoticeConfig.Http config;
    private final Clock clock;
    private final Pattern success;
    private final Pattern refusal;

    HttpSmsGateway(Vertx vertx, NoticeConfig.Http config, Clock clock) {
        this.client = vertx.createHttpClient();
        this.config = config;
        this.clock = clock;
        this.success = config.success().map(Pattern::compile).orElse(null);
        this.refusal = config.refusal().map(Pattern::compile).orElse(null);
    }

    @Override
    public Uni<Void> send(Sms sms, String text) {
        Map<String, String> values = values(sms, text);
        String body = RequestTemplate.body(config.body(), config.contentType(), values);
        return client.request(options(values))
                .chain(request -> answer(request, body))
                .chain(answer -> answer.body().map(content -> judge(answer.statusCode(), content.toString())))
                .ifNoItem()
                .after(config.timeout())
                .failWith(() -> new NotDelivered("the gateway did not answer in " + config.timeout(), false));
    }

    private Uni<HttpClientResponse> answer(HttpClientRequest request, String body) {
        return config.method().equals("GET") ? request.send() : request.send(Buffer.buffer(body));
    }

    private RequestOptions options(Map<String, String> values) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(config.method()))
                .setAbsoluteURI(RequestTemplate.url(config.url().orElseThrow(), values))
                .setTimeout(config.timeout().toMillis())
                .putHeader("Content-Type", config.contentType() + "; charset=UTF-8");
        config.headers().forEach((name, value) -> options.putHeader(name, RequestTemplate.header(value, values)));
        return options;
    }

    private Map<String, String> values(Sms sms, String text) {
        Map<String, String> values = new HashMap<>(sms.parameters());
        values.put("mobile", sms.to().startsWith("+86") ? sms.to().substring(3) : sms.to());
        values.put("e164", sms.to());
        values.put("text", text);
        values.put("id", sms.id().toString());
        values.put("timestamp", clock.instant().toString());
        values.put("template", config.templates().getOrDefault(sms.kind().key(), ""));
        return values;
    }

    /** The answer is not kept: gateways repeat the number in it. */
    private Void judge(int status, String content) {
        boolean refused = refusal != null && refusal.matcher(content).find();
        boolean taken = status / 100 == 2
                && (success == null || success.matcher(content).find());
        if (!taken || refused) {
            boolean forGood = refused || status / 100 == 4 && status != 408 && status != 429;
            throw new NotDelivered("the gateway answered " + status + (refused ? ", a refusal" : ""), forGood);
        }
        return null;
    }
}
