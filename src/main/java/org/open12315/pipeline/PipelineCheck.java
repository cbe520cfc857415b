package org.open12315.pipeline;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.open12315.pipeline.OutboxStore.Depth;

/**
 * Down in the group {@code well} when a submission has waited in the outbox for too long. Not a matter of readiness: the
 * intake takes in what people file while a stage or the broker is away, and nothing of it is lost.
 */
@Wellness
@ApplicationScoped
class PipelineCheck implements AsyncHealthCheck {

    private static final String NAME = "pipeline moves";

    private final OutboxWatch watch;
    private final PipelineConfig config;

    PipelineCheck(OutboxWatch watch, PipelineConfig config) {
        this.watch = watch;
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return watch.depth()
                .map(this::answer)
                .onFailure()
                .recoverWithItem(away -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("failure", away.getClass().getSimpleName())
                        .build());
    }

    private HealthCheckResponse answer(Depth depth) {
        Duration age = watch.age(depth);
        return HealthCheckResponse.named(NAME)
                .status(age.compareTo(config.stuckAfter()) < 0)
                .withData("waiting", depth.rows())
                .withData("oldestSeconds", age.toSeconds())
                .build();
    }
}
