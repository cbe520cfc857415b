package org.open12315.web;

/**
 * One line of the tag {@code summary-list}.
 *
 * @param label the question, short
 * @param value the answer, or {@code null} for none
 * @param changeUrl where it can be changed, or {@code null}
 */
public record SummaryRow(String label, String value, String changeUrl) {}
