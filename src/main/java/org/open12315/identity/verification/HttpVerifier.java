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
import org.open12315.kernel.gateway.Endpoint;
import org.open12315.kernel.gateway.HttpGateway;

/** A verifier that configuration describes: one HTTP request a person, to another address where a face is given. */
final class HttpVerifier implements IdentityVerifier {

    private static final String KEY = "open12315.identity.verification.";

    private final HttpGateway gateway;
    private final HttpGateway faceGateway;
    private final Map<DocumentKind, String> kinds;
    private final String name;
    private final String faceName;
    private final Clock clock;

    /** @throws StartRefused if the configuration could confirm whom the verifier does not confirm, or is not one */
    HttpVerifier(Vertx vertx, VerificationConfig config, Clock clock) {
        this.gateway = gateway(vertx, config.http(), "http.");
        this.faceGateway = config.face().url().isPresent() ? gateway(vertx, config.face(), "face.") : null;
        this.kinds = kinds(config.http().kinds());
        this.name = config.name()
                .orElseGet(() -> URI.create(config.http().url().orElseThrow()).getHost());
        this.faceName = config.face().name().orElse(name);
        this.clock = clock;
    }

    private static HttpGateway gateway(Vertx vertx, Endpoint endpoint, String part) {
        String key = KEY + part;
        if (endpoint.success().isEmpty() || endpoint.refusal().isEmpty()) {
            throw new StartRefused(
                    "Set " + key + "success and " + key + "refusal, beside " + key
                            + "url: without them nobody can tell an identity that the verifier confirms from one that it denies.");
        }
        return new HttpGateway(vertx, endpoint);
    }

    @Override
    public Set<DocumentKind> kinds() {
        return kinds.keySet();
    }

    @Override
    public boolean faces() {
        return faceGateway != null;
    }

    @Override
    public String name(boolean face) {
        return face ? faceName : name;
    }

    @Override
    public Uni<Verdict> verify(Claim claim) {
        boolean face = claim.face() != null && faces();
        return (face ? faceGateway : gateway).ask(values(claim)).map(HttpVerifier::verdict);
    }

    private Map<String, String> values(Claim claim) {
        return Map.of(
                "name", claim.name(),
                "number", claim.number(),
                "kind", kinds.get(claim.kind()),
                "id", claim.id().toString(),
                "timestamp", clock.instant().toString(),
                "face", claim.face() == null ? "" : claim.face());
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
                        .orElseThrow(() -> new StartRefused(KEY + "http.kinds knows no document '" + key + "'.")),
                word));
        return kinds.isEmpty() ? Map.of(DocumentKind.RESIDENT_CARD, DocumentKind.RESIDENT_CARD.key()) : kinds;
    }
}
