package org.open12315.casework;

import java.time.LocalDate;

/**
 * A running deadline as people read it.
 *
 * @param what what has to be done by it
 * @param left how long that is, in working days
 * @param sign shape and colour of {@code left}: neutral, warning or danger
 * @param article where it is written, or null
 */
public record DeadlineView(
        LocalDate lastDay, String what, String left, String sign, String article, boolean confirmed) {

    static DeadlineView of(Deadline deadline, LocalDate today, DayCount calendar, EventWords words) {
        int left = deadline.workingDaysLeft(today, calendar);
        return new DeadlineView(
                deadline.lastDay(),
                words.term(deadline.term()),
                left(deadline, today, left, words.messages()),
                sign(deadline, today, left),
                deadline.article(),
                deadline.confirmed());
    }

    private static String left(Deadline deadline, LocalDate today, int left, TimelineMessages words) {
        if (deadline.missed(today)) {
            return left < 0 ? words.overdue(-left) : words.overdueToday();
        }
        return deadline.lastDay().equals(today) ? words.dueToday() : words.daysLeft(left);
    }

    private static String sign(Deadline deadline, LocalDate today, int left) {
        if (deadline.missed(today)) {
            return "danger";
        }
        return left <= Due.SOON_DAYS ? "warning" : "neutral";
    }
}
