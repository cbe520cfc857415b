package org.open12315.evidence;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * Addresses of files that whoever has the right was given: signed, for one account, for some time. Whoever finds one in a
 * log or a chat has nothing by it, because the account has to be signed in as well.
 */
@ApplicationScoped
class Links {

    private static final String PURPOSE = "evidence.link";

    private final KeyedHash keyed;
    private final EvidenceConfig config;
    private final Clock clock;

    Links(KeyedHash keyed, EvidenceConfig config, Clock clock) {
        this.keyed = keyed;
        this.config = config;
        this.clock = clock;
    }

    String address(UUID evidence, long account, Way way) {
        long until = Instant.now(clock).plus(config.linkValid()).getEpochSecond();
        return "%s/%s?as=%s&until=%d&sign=%s"
                .formatted(TusRoutes.PATH, evidence, word(way), until, sign(evidence, account, way, until));
    }

    /**
     * The way that the address of the request opens to the account; empty if the address carries no signature.
     *
     * @throws Refusal 404 for a signature that does not fit, 410 for one that did until a while ago
     */
    Optional<Way> opened(HttpServerRequest request, UUID evidence, Long account) {
        String sign = request.getParam("sign");
        if (sign == null) {
            return Optional.empty();
        }
        Way way = "save".equals(request.getParam("as")) ? Way.SAVE : Way.SHOW;
        String until = request.getParam("until");
        if (account == null || until == null || !until.matches("[0-9]{1,12}")) {
            throw Refusal.notFound();
        }
        long last = Long.parseLong(until);
        if (!MessageDigest.isEqual(
                sign.getBytes(), sign(evidence, account, way, last).getBytes())) {
            throw Refusal.notFound();
        }
        if (Instant.now(clock).getEpochSecond() > last) {
            throw Refusal.linkOver();
        }
        return Optional.of(way);
    }

    private String sign(UUID evidence, long account, Way way, long until) {
        byte[] hash = keyed.of(PURPOSE, evidence + "\n" + account + "\n" + word(way) + "\n" + until);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String word(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
