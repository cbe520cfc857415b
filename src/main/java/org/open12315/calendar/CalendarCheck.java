package org.open12315.calendar;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down in the group {@code well} when deadlines are counted without the holidays of a year. Not a matter of readiness:
 * a platform without next year's holidays still serves, and somebody has to add them.
 */
@Wellness
@ApplicationScoped
class CalendarCheck implements HealthCheck {

    private final CalendarOutlook outlook;
    private final WorkingDays workingDays;

    CalendarCheck(CalendarOutlook outlook, WorkingDays workingDays) {
        this.outlook = outlook;
        this.workingDays = workingDays;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Year> missing = outlook.missing();
        return HealthCheckResponse.named("holidays are known")
                .status(missing.isEmpty())
                .withData("known through", workingDays.knownThrough().getValue())
                .build();
    }
}
