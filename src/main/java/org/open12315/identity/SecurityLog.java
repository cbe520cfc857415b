package org.open12315.identity;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.security.spi.runtime.SecurityEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.passkey.WrongPasskey;
import org.open12315.kernel.encryption.KeyedHash;
import org.open12315.kernel.problem.TooManyTries;

/**
 * Who came in and who was turned away, one line each in the category {@code open12315.security}, which an operator can send
 * elsewhere (OWASP ASVS 5.0, 16.3.1 and 16.3.2). An account stands there by its number. An address stands there as a keyed
 * hash: lines of one attacker can be put together, and the log tells nobody where a person lives.
 */
@ApplicationScoped
class SecurityLog {

    private static final Logger LOG = Logger.getLogger("open12315.security");
    private static final int SHOWN_BYTES = 6;

    private final KeyedHash hash;

    SecurityLog(KeyedHash hash) {
        this.hash = hash;
    }

    /** A session was opened. */
    void signedIn(KnownAccount account, RoutingContext http) {
        LOG.infof("signed in: account %d, %s, from %s", account.id(), account.role(), from(http));
    }

    /** Whatever was brought along, a password, a cookie or a token, it was not good. */
    void turnedAway(@Observes AuthenticationFailureEvent event) {
        if (event.getAuthenticationFailure() instanceof AuthenticationRedirectException) {
            // not turned away, but on the way to or from a provider of identities
            return;
        }
        RoutingContext http = http(event);
        String why = event.getAuthenticationFailure() instanceof TooManyTries ? "too many tries" : "not known";
        LOG.warnf("not let in: %s by %s, from %s", why, way(http), from(http));
    }

    /** A passkey was not good, or not of somebody who may come in. */
    void turnedAway(WrongPasskey wrong, RoutingContext http) {
        LOG.warnf("not let in: %s by passkey, from %s", wrong.getMessage(), from(http));
    }

    /** Somebody known wanted what the account may not do. */
    void refused(@Observes AuthorizationFailureEvent event) {
        RoutingContext http = http(event);
        LOG.warnf(
                "refused: account %s, %s, from %s",
                number(event.getSecurityIdentity()),
                event.getEventProperties().getOrDefault(AuthorizationFailureEvent.SECURED_METHOD_KEY, "a route"),
                from(http));
    }

    private static String number(SecurityIdentity identity) {
        return Optional.ofNullable(identity)
                .flatMap(Caller::accountOf)
                .map(account -> Long.toString(account.id()))
                .orElse("none");
    }

    private static String way(RoutingContext http) {
        HttpServerRequest request = http == null ? null : http.request();
        if (request == null) {
            return "nothing";
        }
        String header = request.getHeader("Authorization");
        if (header != null) {
            return header.regionMatches(true, 0, "Bearer ", 0, 7) ? "token" : "password of a program";
        }
        return request.path().equals("/sign-in/check") ? "password" : "session";
    }

    private String from(RoutingContext http) {
        byte[] address = hash.of("security-log.address", ClientAddress.of(http));
        return HexFormat.of().formatHex(address, 0, SHOWN_BYTES);
    }

    private static RoutingContext http(SecurityEvent event) {
        return (RoutingContext) event.getEventProperties().get(RoutingContext.class.getName());
    }
}
