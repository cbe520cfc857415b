package org.open12315.casework;

import java.time.LocalDate;

/** Which deadlines the worklist is asked for. */
public enum Due {
    /** Any, and none. */
    ANY {
        @Override
        Range range(LocalDate today, DayCount calendar) {
            return new Range(Range.FIRST, Range.NONE);
        }
    },
    /** The last day has passed (已逾期). */
    OVERDUE {
        @Override
        Range range(LocalDate today, DayCount calendar) {
            return new Range(Range.FIRST, today.minusDays(1));
        }
    },
    /** Today is the last day (今天到期). */
    TODAY {
        @Override
        Range range(LocalDate today, DayCount calendar) {
            return new Range(today, today);
        }
    },
    /** Not missed, and at most three working days are left (三个工作日内). */
    SOON {
        @Override
        Range range(LocalDate today, DayCount calendar) {
            return new Range(today, calendar.plus(today, SOON_DAYS));
        }
    };

    /** Working days before the last day from which a case is due soon: a habit of ours, no rule. */
    static final int SOON_DAYS = 3;

    /** From and to, both included. A case without a deadline counts as due on {@link #NONE}. */
    record Range(LocalDate from, LocalDate to) {
        static final LocalDate FIRST = LocalDate.of(1, 1, 1);
        static final LocalDate NONE = LocalDate.of(9999, 12, 31);
    }

    abstract Range range(LocalDate today, DayCount calendar);
}
