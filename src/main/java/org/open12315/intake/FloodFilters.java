package org.open12315.intake;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.open12315.identity.flood.Flood;

/** Counts who files and who writes drafts, before the body of JSON is read. */
class FloodFilters {

    private final Flood flood;
    private final IntakeConfig.Flood limits;

    FloodFilters(Flood flood, IntakeConfig config) {
        this.flood = flood;
        this.limits = config.flood();
    }

    @ServerRequestFilter
    @Counted.Filing
    public void filing(RoutingContext http) {
        flood.pass("filing", limits.filing(), http);
    }

    @ServerRequestFilter
    @Counted.Drafting
    public void drafting(RoutingContext http) {
        if (http.request().method() != HttpMethod.GET) {
            flood.pass("drafting", limits.drafting(), http);
        }
    }
}
