package org.open12315.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.open12315.evidence.Attaching;
import org.open12315.evidence.Fault;
import org.open12315.kernel.AcceptLanguage;

/** Says in a problem document why something was not filed or not found. */
@ApplicationScoped
class FilingAnswers {

    /** Apart from the other 422, because the way out is another: a new key. */
    static final URI KEY_REUSED = URI.create("urn:open12315:problem:idempotency-key-reused");

    private final IntakeConfig config;
    private final Attaching attaching;
    private final RoutingContext http;

    FilingAnswers(IntakeConfig config, Attaching attaching, RoutingContext http) {
        this.config = config;
        this.attaching = attaching;
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

    /** Which of the files cannot become part of the submission, and why. */
    Uni<Response> evidence(long account, List<UUID> files) {
        return attaching
                .faults(account, files, locale())
                .map(faults -> HttpProblem.builder()
                        .withStatus(422)
                        .withDetail(
                                faults.isEmpty()
                                        ? words().evidence()
                                        : faults.get(0).sentence())
                        .with(
                                "violations",
                                faults.stream().map(FilingAnswers::violation).toList())
                        .build()
                        .toResponse());
    }

    private static Map<String, String> violation(Fault fault) {
        String field = fault.place() == Fault.ALL ? "evidence" : "evidence[" + fault.place() + "]";
        return Map.of("field", field, "message", fault.sentence());
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
