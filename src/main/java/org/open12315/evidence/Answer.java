package org.open12315.evidence;

import io.quarkus.logging.Log;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.open12315.kernel.AcceptLanguage;
import org.open12315.kernel.UnreadBody;
import org.open12315.kernel.problem.ProblemShape;
import org.open12315.kernel.problem.SignInRequired;
import org.open12315.kernel.problem.TooManyTries;

/** What goes back on a plain route. */
final class Answer {

    private Answer() {}

    static void empty(RoutingContext http, int status, Map<String, String> headers) {
        HttpServerResponse response = http.response();
        if (response.closed() || response.ended()) {
            return;
        }
        headers.forEach(response::putHeader);
        response.setStatusCode(status).end();
        UnreadBody.letGo(http);
    }

    static void created(RoutingContext http, JsonObject body) {
        HttpServerResponse response = http.response();
        if (!response.closed() && !response.ended()) {
            response.setStatusCode(201)
                    .putHeader("Content-Type", "application/json;charset=UTF-8")
                    .end(body.toBuffer());
        }
    }

    /** Problem details (RFC 9457) in the language of whoever asks; what nobody foresaw is logged and told as 500. */
    static void refuse(RoutingContext http, Throwable failure) {
        Refusal refusal = Refusal.of(failure);
        if (refusal.status() >= 500 && refusal != failure) {
            Log.errorf(failure, "%s of evidence failed", http.request().method());
        }
        HttpServerResponse response = http.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (refusal.status() == 401) {
            response.putHeader("WWW-Authenticate", SignInRequired.challenge(http));
        }
        if (failure instanceof TooManyTries often) {
            response.putHeader("Retry-After", often.retryAfter());
        }
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", "application/problem+json;charset=UTF-8")
                .end(ProblemShape.json(refusal.status(), http)
                        .put("code", refusal.code())
                        .put("detail", refusal.words(messages(http)))
                        .toBuffer());
        UnreadBody.letGo(http);
    }

    private static EvidenceMessages messages(RoutingContext http) {
        return MessageBundles.get(
                EvidenceMessages.class, Localized.Literal.of(AcceptLanguage.tag(AcceptLanguage.of(http))));
    }
}
