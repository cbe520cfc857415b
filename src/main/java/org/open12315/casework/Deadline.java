package org.open12315.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.open12315.kernel.Clocks;

/**
 * The last day on which something has to be done, counted in Beijing time.
 *
 * @param term what has to be done
 * @param lastDay the last day on which it is in time
 * @param article where the limit is written
 * @param confirmed false while the limit was not read in the official text
 */
public record Deadline(Term term, LocalDate lastDay, String article, boolean confirmed) {

    /** Counts {@code limit} from the day it begins; that day itself does not count. */
    public static Deadline count(TimeLimit limit, LocalDate begins, DayCount calendar) {
        LocalDate last = limit.counting().lastDay(begins, limit.days(), calendar);
        return new Deadline(limit.term(), last, limit.article(), limit.confirmed());
    }

    /** The day, in Beijing, on which this moment falls. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(Clocks.BEIJING).toLocalDate();
    }

    /** Working days from {@code today} to the last day: 0 on the last day itself, negative once it has passed. */
    public int workingDaysLeft(LocalDate today, DayCount calendar) {
        return calendar.between(today, lastDay);
    }

    /** True from the day after the last day on. */
    public boolean missed(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
