package org.open12315.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Ends our sessions when a provider says that its own has ended (OpenID Connect Back-Channel Logout). Quarkus checks the
 * word of the provider, its signature, issuer, audience and event, and answers 200 only to a right one; it keeps what it
 * found for its own cookie, so the sessions of ours are ended here, once its answer says that the word is good.
 */
@ApplicationScoped
class ProviderLogout {

    static final String PATH = "/sign-out/by/";

    private static final Logger LOG = Logger.getLogger(ProviderLogout.class);

    private final ProviderSessionStore store;
    private final IdentityConfig config;

    ProviderLogout(ProviderSessionStore store, IdentityConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Before the handler of Quarkus. */
    void register(@Observes Filters filters) {
        filters.register(this::watch, 400);
    }

    private void watch(RoutingContext http) {
        String path = http.normalizedPath();
        if (http.request().method().equals(HttpMethod.POST)
                && path.startsWith(PATH)
                && config.providers().containsKey(path.substring(PATH.length()))) {
            http.addHeadersEndHandler(written -> answered(http));
        }
        http.next();
    }

    private void answered(RoutingContext http) {
        String token = http.request().getFormAttribute("logout_token");
        if (http.response().getStatusCode() == 200 && token != null) {
            TokenClaims ended = TokenClaims.of(token, config.claims());
            store.end(ended.issuer(), ended.subject(), ended.sid())
                    .subscribe()
                    .with(
                            sessions -> LOG.infof("%d sessions have ended at their provider", sessions),
                            failure -> LOG.error("Sessions that ended at their provider go on here", failure));
        }
    }
}
