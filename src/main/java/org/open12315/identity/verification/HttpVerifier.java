package org.open12315.identity.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.open12315.identity.person.DocumentKind;
import org.open12315.kernel.database.StartRefused;
import org.open12315.kernel.gateway.HttpGateway;

/** A verifier that configuration describes: one HTTP request a person. */
final class HttpVerifier implements IdentityVerifier {

    private static final String KEY = "open12315.identity.verification.http.";

    private final HttpGateway gateway;
    private final Map<DocumentKind, String> kinds;
    private final String name;
    private final Clock clock;

    /** @throws StartRefused if the configuration could confirm whom the verifier does not confirm, or is not one */
    HttpVerifier(Vertx vertx, VerificationConfig config, Clock clock) {
        VerificationConfig.Http http = config.http();
        if (http.success().isEmpty() || http.refusal().isEmpty()) {
            throw new StartRefused(
                    "Set " + KEY + "success and " + KEY + "refusal, beside " + KEY
                            + "url: without them nobody can tell an identity that the verifier confirms from one that it denies.");
        }
        this.gateway = new HttpGateway(vertx, http);
        this.kinds = kinds(http.kinds());
        this.name = config.name()
                .orElseGet(() -> URI.create(http.url().orElseThrow()).getHost());
        this.clock = clock;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return kinds.keySet();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Uni<Verdict> verify(Claim claim) {
        return gateway.ask(Map.of(
                        "name", claim.name(),
                        "number", claim.number(),
                        "kind", kinds.get(claim.kind()),
                        "id", claim.id().toString(),
                        "timestamp", clock.instant().toString()))
                .map(HttpVerifier::verdict);
    }

    /** A denial counts only in an answer to the question: an error page may hold any words. */
    private static Verdict verdict(HttpGateway.Answer answer) {
        if (answer.taken()) {
            return Verdict.CONFIRMED;
        }
        if (answer.refused() && answer.status() < 500 && answer.status() != 401 && answer.status() != 403) {
            return Verdict.DENIED;
        }
        throw new NoVerdict("the verifier answered " + answer.status() + " without a verdict");
    }

    private static Map<DocumentKind, String> kinds(Map<String, String> configured) {
        Map<DocumentKind, String> kinds = new EnumMap<>(DocumentKind.class);
        configured.forEach((key, word) -> kinds.put(
                DocumentKind.of(key)
                        .orElseThrow(() -> new StartRefused(KEY + "kinds knows no document '" + key + "'.")),
                word));
        return kinds.isEmpty() ? Map.of(DocumentKind.RESIDENT_CARD, DocumentKind.RESIDENT_CARD.key()) : kinds;
    }
}
