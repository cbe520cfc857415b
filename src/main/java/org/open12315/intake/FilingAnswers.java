package org.open12315.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.open12315.kernel.AcceptLanguage;

/** Says in a problem document why something was not filed or not found. */
@ApplicationScoped
class FilingAnswers {

    /** Apart from the other 422, because the way out is another: a new key. */
    static final URI KEY_REUSED = URI.create("urn:open12315:problem:idempotency-key-reused");

    private final IntakeConfig config;
    private final RoutingContext http;

    FilingAnswers(IntakeConfig config, RoutingContext http) {
        this.config = config;
        this.http = http;
    }

    HttpProblem problem(Throwable refused) {
        if (refused instanceof Refused.Overloaded) {
            return busy(words().overloaded());
        }
        if (refused instanceof Refused.KeyReused) {
            return HttpProblem.builder()
                    .withStatus(422)
                    .withType(KEY_REUSED)
                    .withTitle(words().keyReusedTitle())
                    .withDetail(words().keyReused())
                    .build();
        }
        return busy(words().unavailable());
    }

    private HttpProblem busy(String detail) {
        return HttpProblem.builder()
                .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                .withDetail(detail)
                .withHeader("Retry-After", Long.toString(config.retryAfter().toSeconds()))
                .build();
    }

    HttpProblem notFound() {
        return said(Response.Status.NOT_FOUND, words().notFound());
    }

    HttpProblem badPage() {
        return said(Response.Status.BAD_REQUEST, words().badPage());
    }

    private static HttpProblem said(Response.Status status, String detail) {
        return HttpProblem.builder().withStatus(status).withDetail(detail).build();
    }

    /** Chinese unless English is preferred. */
    Locale locale() {
        return AcceptLanguage.of(http);
    }

    private RefusalMessages words() {
        return MessageBundles.get(RefusalMessages.class, Localized.Literal.of(AcceptLanguage.tag(locale())));
    }
}
