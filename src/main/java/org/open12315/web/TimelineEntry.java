package org.open12315.web;

import java.time.Instant;

/**
 * One thing that happened, for the tag {@code timeline}.
 *
 * @param at when
 * @param title what, in the words of the page
 * @param text more about it, or {@code null}
 * @param who the office or person who did it, or {@code null}
 */
public record TimelineEntry(Instant at, String title, String text, String who) {}
