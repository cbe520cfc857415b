package org.open12315.identity.flood;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts the steps of identity before their resources see them. */
class FloodFilters {

    private final Flood flood;
    private final FloodConfig config;

    FloodFilters(Flood flood, FloodConfig config) {
        this.flood = flood;
        this.config = config;
    }

    @ServerRequestFilter
    @CountedRegistration
    public void registration(RoutingContext http) {
        if (http.request().method() != HttpMethod.GET) {
            flood.pass("registration", config.registration(), http);
        }
    }

    @ServerRequestFilter
    @CountedSignIn
    public void signIn(RoutingContext http) {
        if (http.request().method() != HttpMethod.GET) {
            flood.pass("sign-in", config.signIn(), http);
        }
    }
}
