package org.open12315.calendar;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks whether the calendar reaches far enough, and says so in the log, as a metric and to {@link CalendarCheck}. */
@ApplicationScoped
class CalendarOutlook {

    private static final Logger LOG = Logger.getLogger(CalendarOutlook.class);

    private final WorkingDays workingDays;
    private final Clock clock;

    CalendarOutlook(WorkingDays workingDays, Clock clock, MeterRegistry meters) {
        this.workingDays = workingDays;
        this.clock = clock;
        meters.gauge(
                "open12315.calendar.known.through",
                workingDays,
                days -> days.knownThrough().getValue());
    }

    /** The year that ought to be known by now and is not. The notice for a year comes in the November before it. */
    Optional<Year> missing() {
        return missing(LocalDate.now(clock), workingDays);
    }

    static Optional<Year> missing(LocalDate today, WorkingDays workingDays) {
        Year thisYear = Year.from(today);
        if (!workingDays.knows(thisYear)) {
            return Optional.of(thisYear);
        }
        Year next = thisYear.plusYears(1);
        return today.getMonth() == Month.DECEMBER && !workingDays.knows(next) ? Optional.of(next) : Optional.empty();
    }

    void look(@Observes StartupEvent start) {
        warn();
    }

    @Scheduled(cron = "0 0 6 * * ?", timeZone = "Asia/Shanghai")
    void warn() {
        missing()
                .ifPresent(year -> LOG.warnf(
                        "the holidays of %s are not known, its deadlines are counted by weekends only:"
                                + " give them with open12315.calendar.extra-file",
                        year));
    }
}
