package org.open12315.calendar;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the calendar that the other rooms inject. */
final class Almanac {

    private Almanac() {}

    @Produces
    @Singleton
    static WorkingDays workingDays(CalendarConfig config) {
        return config.extraFile().map(WorkingDays::with).orElseGet(WorkingDays::shipped);
    }
}
