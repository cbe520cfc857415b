package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.open12315.calendar.WorkingDays;

/** The working days of the country, for deadlines. */
@ApplicationScoped
class PublicCalendar implements DayCount {

    private final WorkingDays days;

    PublicCalendar(WorkingDays days) {
        this.days = days;
    }

    @Override
    public LocalDate plus(LocalDate start, int workingDays) {
        return days.plus(start, workingDays);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return days.between(from, to);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return days.isWorkingDay(day);
    }
}
