package org.open12315.identity;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says Quarkus OIDC whom a request concerns: below {@value #PATH} a provider of the sign-in page, everywhere else the one
 * of access tokens. Without it the last word of any path could name a provider.
 */
@ApplicationScoped
class ProviderTenants implements TenantResolver {

    static final String PATH = "/sign-in/with/";

    /** What Quarkus calls the tenant without a name. */
    private static final String TOKENS = "Default";

    private final IdentityConfig config;

    ProviderTenants(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public String resolve(RoutingContext http) {
        String path = http.normalizedPath();
        String name = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        return config.providers().containsKey(name) ? name : TOKENS;
    }
}
