package org.open12315.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.open12315.kernel.gateway.HttpGateway;

/** A gateway that configuration describes: one HTTP request a message. */
final class HttpSmsGateway implements SmsGateway {

    private final HttpGateway gateway;
    private final NoticeConfig.Http config;
    private final Clock clock;

    HttpSmsGateway(Vertx vertx, NoticeConfig.Http config, Clock clock) {
        this.gateway = new HttpGateway(vertx, config);
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> send(Sms sms, String text) {
        return gateway.ask(values(sms, text))
                .invoke(HttpSmsGateway::refuse)
                .onFailure(TimeoutException.class)
                .transform(late -> new NotDelivered("the gateway did not answer in " + config.timeout(), false))
                .replaceWithVoid();
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

    private static void refuse(HttpGateway.Answer answer) {
        if (!answer.taken()) {
            throw new NotDelivered(
                    "the gateway answered " + answer.status() + (answer.refused() ? ", a refusal" : ""),
                    answer.forGood());
        }
    }
}
