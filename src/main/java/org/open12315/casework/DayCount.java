package org.open12315.casework;

import java.time.LocalDate;

/** Counting of working days, as the deadlines need it. */
public interface DayCount {
    LocalDate plus(LocalDate start, int workingDays);

    int between(LocalDate from, LocalDate to);

    boolean isWorkingDay(LocalDate day);
}
