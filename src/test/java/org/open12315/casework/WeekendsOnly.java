package org.open12315.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** A calendar for tests of the rules: weekends are free, and the days it is told of. */
record WeekendsOnly(Set<LocalDate> holidays) implements DayCount {

    static final WeekendsOnly CALENDAR = new WeekendsOnly(Set.of());

    @Override
    public LocalDate plus(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
