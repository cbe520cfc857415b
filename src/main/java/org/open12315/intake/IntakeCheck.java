package org.open12315.intake;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready only if what is filed now has a table to go to. A month ahead that lacks its partition is told in the data, and
 * takes nobody out of service: there are weeks left to mend it.
 */
@Readiness
@ApplicationScoped
class IntakeCheck implements AsyncHealthCheck {

    private static final String NAME = "submissions have a partition to go to";

    private final Partitions partitions;

    IntakeCheck(Partitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return partitions
                .ahead()
                .map(IntakeCheck::answer)
                .onFailure()
                .recoverWithItem(away -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("failure", away.getClass().getSimpleName())
                        .build());
    }

    private static HealthCheckResponse answer(int ahead) {
        return HealthCheckResponse.named(NAME)
                .status(ahead >= 0)
                .withData("monthsAhead", ahead)
                .build();
    }
}
