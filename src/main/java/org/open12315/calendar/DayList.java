package org.open12315.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.open12315.kernel.list.Line;
import org.open12315.kernel.list.ListRefused;
import org.open12315.kernel.list.ReferenceList;

/** Reads the list of holidays and make-up working days: columns {@code date,kind}; {@code name} is a remark. */
final class DayList {

    private static final String SHIPPED = "data/calendar/days.csv";
    private static final Set<String> COLUMNS = Set.of("date", "kind");

    private record Entry(int line, LocalDate date, DayKind kind) {}

    private DayList() {}

    static Map<LocalDate, DayKind> shipped() {
        return onTop(Map.of(), SHIPPED, ReferenceList.shipped(SHIPPED, COLUMNS, DayList::entry));
    }

    /** The shipped list with the operator's on top, where the operator's line wins. */
    static Map<LocalDate, DayKind> shippedAnd(Path extra) {
        return onTop(shipped(), extra.toString(), ReferenceList.file(extra, COLUMNS, DayList::entry));
    }

    private static Map<LocalDate, DayKind> onTop(Map<LocalDate, DayKind> ground, String name, List<Entry> entries) {
        Map<LocalDate, Integer> lines = new HashMap<>();
        List<String> errors = new ArrayList<>();
        Map<LocalDate, DayKind> days = new HashMap<>(ground);
        for (Entry entry : entries) {
            Integer first = lines.putIfAbsent(entry.date(), entry.line());
            if (first != null) {
                errors.add("line %d: date: %s stands on line %d already".formatted(entry.line(), entry.date(), first));
            } else if (entry.kind() == DayKind.WORKDAY && isWorkedAnyway(entry.date(), ground)) {
                errors.add("line %d: kind: %s is worked anyway, a %s"
                        .formatted(entry.line(), entry.date(), entry.date().getDayOfWeek()));
            }
            days.put(entry.date(), entry.kind());
        }
        if (!errors.isEmpty()) {
            throw new ListRefused(name, errors);
        }
        return Map.copyOf(days);
    }

    private static boolean isWorkedAnyway(LocalDate date, Map<LocalDate, DayKind> ground) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && ground.get(date) != DayKind.HOLIDAY;
    }

    private static Entry entry(Line line) {
        return new Entry(
                line.number(),
                line.parsed("date", "a date such as 2027-02-20", LocalDate::parse),
                line.parsed("kind", "holiday or workday", text -> DayKind.valueOf(text.toUpperCase(Locale.ROOT))));
    }
}
