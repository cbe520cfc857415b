package org.open12315.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The working days of the People's Republic of China: Monday to Friday without public holidays, with the weekend days
 * that are worked to make up for them. An immutable snapshot that every thread may ask.
 *
 * <p>The list ends with the last year that the State Council has published; beyond it only weekends are known
 * ({@link #knows(Year)}).
 */
public final class WorkingDays {

    private final Map<LocalDate, DayKind> days;
    private final Set<Year> years;

    private WorkingDays(Map<LocalDate, DayKind> days) {
        this.days = days;
        this.years = days.entrySet().stream()
                .filter(day -> day.getValue() == DayKind.HOLIDAY)
                .map(day -> Year.from(day.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The list that comes with the program. */
    public static WorkingDays shipped() {
        return new WorkingDays(DayList.shipped());
    }

    /** The same with the operator's list on top; {@link org.open12315.kernel.list.ListRefused} if it has mistakes. */
    public static WorkingDays with(Path extra) {
        return new WorkingDays(DayList.shippedAnd(extra));
    }

    /** Whether it is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = days.get(day);
        if (kind != null) {
            return kind == DayKind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The last day of a time limit: {@code start} itself is not counted (Civil Code, article 201), so one working day
     * from a Friday is the Monday after.
     *
     * @param start the day on which the limit was set off, working day or not
     * @param workingDays how many, 0 gives {@code start} back
     * @throws IllegalArgumentException if it is negative
     */
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a time limit of " + workingDays + " working days");
        }
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * How many working days are left: those after {@code from} up to and with {@code to}. Negative when {@code to} has
     * gone by, so that -2 is "two working days late". {@code between(start, plus(start, n))} is {@code n}.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether the holidays of the year are in the list; otherwise only its weekends count as free. */
    public boolean knows(Year year) {
        return years.contains(year);
    }

    /** The last year whose holidays are in the list. */
    public Year knownThrough() {
        return years.stream().max(Year::compareTo).orElseThrow();
    }
}
