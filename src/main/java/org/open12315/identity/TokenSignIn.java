package org.open12315.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Makes of an access token, whose signature, issuer, audience and times Quarkus OIDC has found right, the identity of an
 * account of ours with no more rights than the scopes of the token open. Tokens are for the API: on a page they are nobody.
 */
@ApplicationScoped
class TokenSignIn implements SecurityIdentityAugmentor {

    private static final Logger LOG = Logger.getLogger(TokenSignIn.class);

    private final ExternalAccounts accounts;
    private final KnownAccounts known;
    private final IdentityConfig config;
    private final Cache<TokenClaims, String> names;

    TokenSignIn(ExternalAccounts accounts, KnownAccounts known, IdentityConfig config) {
        this.accounts = accounts;
        this.known = known;
        this.config = config;
        this.names = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(config.remember())
                .build();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getCredential(IdTokenCredential.class) != null) {
            return Uni.createFrom().item(withoutRights(identity));
        }
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return http == null || !http.normalizedPath().startsWith("/api/")
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : account(TokenClaims.of(token.getRawToken(), config.claims()));
    }

    private Uni<SecurityIdentity> account(TokenClaims claims) {
        // Quarkus asks for a subject only where it asks the provider for its keys
        if (claims.subject() == null || claims.issuer() == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        String name = names.getIfPresent(claims);
        return (name == null ? ask(claims) : Uni.createFrom().item(name))
                .chain(known::identity)
                .map(identity -> KnownAccounts.limited(identity, claims.scopes()));
    }

    private Uni<String> ask(TokenClaims claims) {
        return accounts.of(claims)
                .onItem()
                .ifNull()
                .failWith(() -> {
                    LOG.infof("A token of %s has no account here and no role that gives one", claims.issuer());
                    return new AuthenticationFailedException();
                })
                .map(KnownAccount::userName)
                .invoke(name -> names.put(claims, name));
    }

    /** Somebody on the way from a provider's sign-in page: Quarkus would make rights of the words of its scopes. */
    private static SecurityIdentity withoutRights(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder bare = QuarkusSecurityIdentity.builder().setPrincipal(identity.getPrincipal());
        identity.getCredentials().forEach(bare::addCredential);
        identity.getAttributes().forEach(bare::addAttribute);
        return bare.build();
    }
}
