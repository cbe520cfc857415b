package org.open12315.casework;

import java.time.LocalDate;

/**
 * How the days of a time limit are counted. The day on which it begins is never counted (Civil Code art. 201).
 */
public enum Counting {
    /** Working days of the People's Republic of China, make-up days included (工作日). */
    WORKING_DAYS {
        @Override
        LocalDate lastDay(LocalDate begins, int days, DayCount calendar) {
            return calendar.plus(begins, days);
        }
    },
    /** Every day counts; a last day on a holiday moves to the next working day (Civil Code art. 203). */
    CALENDAR_DAYS {
        @Override
        LocalDate lastDay(LocalDate begins, int days, DayCount calendar) {
            LocalDate last = begins.plusDays(days);
            return calendar.isWorkingDay(last) ? last : calendar.plus(last, 1);
        }
    };

    abstract LocalDate lastDay(LocalDate begins, int days, DayCount calendar);
}
