package org.open12315.jurisdiction;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started only when the divisions and authorities of the country are in the database; a large list takes its time. */
@Startup
@ApplicationScoped
class GroundCheck implements HealthCheck {

    private final GroundLoading loading;
    private final Divisions divisions;

    GroundCheck(GroundLoading loading, Divisions divisions) {
        this.loading = loading;
        this.divisions = divisions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ground data are loaded")
                .status(loading.done() && divisions.size() > 0)
                .withData("divisions", divisions.size())
                .build();
    }
}
