package org.open12315.casework;

import java.util.List;

/**
 * The overview as its page shows it.
 *
 * @param scope name of the authority at its head
 * @param up address of the overview of the authority above, or null at the top of what may be read
 */
public record OverviewView(String scope, String up, Line total, List<Line> lines) {

    /**
     * One authority.
     *
     * @param deeper address of its own overview, or null if nothing lies below
     * @param list address of its worklist; {@code late} and {@code today} the same narrowed down
     */
    public record Line(
            String name,
            String deeper,
            String open,
            String overdue,
            String dueToday,
            boolean hasOverdue,
            String list,
            String late,
            String today) {}
}
