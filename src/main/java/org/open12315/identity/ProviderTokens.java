package org.open12315.identity;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks providers, every few minutes, whether the sessions that began there still go on: by the refresh token, which a
 * provider refuses when its own session has ended or the person was locked out. What it says of the person then is taken
 * over as at a sign-in. A provider that cannot be reached ends nothing.
 */
@ApplicationScoped
class ProviderTokens {

    private static final Logger LOG = Logger.getLogger(ProviderTokens.class);
    private static final int AT_ONCE = 200;
    private static final int SIDE_BY_SIDE = 8;

    /** In milliseconds; a provider that takes longer is away. */
    private static final int PATIENCE = 10_000;

    private final ProviderSessionStore store;
    private final ExternalAccounts accounts;
    private final IdentityConfig config;
    private final TenantConfigBean tenants;
    private final WebClient client;

    ProviderTokens(
            ProviderSessionStore store,
            ExternalAccounts accounts,
            IdentityConfig config,
            TenantConfigBean tenants,
            Vertx vertx) {
        this.store = store;
        this.accounts = accounts;
        this.config = config;
        this.tenants = tenants;
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(PATIENCE));
    }

    @Scheduled(
            every = "${open12315.identity.provider-check-turn:30s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        if (config.providers().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.due(config.providerCheck(), AT_ONCE)
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUni(this::ask)
                .merge(SIDE_BY_SIDE)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> ask(ProviderSessionStore.Due due) {
        Optional<TenantConfigContext> tenant = Optional.ofNullable(
                        tenants.getStaticTenant(due.session().provider()))
                .filter(TenantConfigContext::ready);
        if (tenant.isEmpty() || due.session().refreshToken() == null) {
            return Uni.createFrom().voidItem();
        }
        return refresh(tenant.get(), due.session().refreshToken())
                .chain(answer -> take(due, answer))
                .onFailure()
                .invoke(away -> LOG.warnf(
                        "The provider %s cannot be asked: %s", due.session().provider(), away.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<HttpResponse<Buffer>> refresh(TenantConfigContext tenant, String token) {
        OidcTenantConfig oidc = tenant.getOidcTenantConfig();
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .set("grant_type", "refresh_token")
                .set("refresh_token", token)
                .set("client_id", oidc.clientId().orElseThrow());
        oidc.credentials().secret().ifPresent(secret -> form.set("client_secret", secret));
        return client.postAbs(tenant.getOidcMetadata().getTokenUri())
                .timeout(PATIENCE)
                .sendForm(form);
    }

    /** 400 is the answer to a token that is no longer good (RFC 6749); any other trouble is the provider's own. */
    private Uni<Void> take(ProviderSessionStore.Due due, HttpResponse<Buffer> answer) {
        if (answer.statusCode() == 400) {
            LOG.infof("A session has ended at its provider %s", due.session().provider());
            return store.end(due.id());
        }
        if (answer.statusCode() != 200) {
            return Uni.createFrom().failure(new IllegalStateException("status " + answer.statusCode()));
        }
        JsonObject tokens = answer.bodyAsJsonObject();
        ProviderSession renewed =
                due.session().renewed(tokens.getString("id_token"), tokens.getString("refresh_token"));
        TokenClaims claims = TokenClaims.of(renewed.idToken(), config.claims());
        boolean staff = Optional.ofNullable(config.providers().get(renewed.provider()))
                .filter(provider -> provider.people() == IdentityConfig.People.STAFF)
                .isPresent();
        return (staff ? accounts.of(claims) : accounts.ofConsumer(claims))
                .chain(account -> account == null ? store.end(due.id()) : store.keep(due.id(), renewed));
    }
}
