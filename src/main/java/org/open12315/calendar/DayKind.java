package org.open12315.calendar;

/** What the State Council's yearly notice makes of a day that the week alone would get wrong. */
enum DayKind {
    /** A public holiday, or a weekend day within one. */
    HOLIDAY,
    /** A weekend day that is worked to make up for a holiday (调休). */
    WORKDAY
}
