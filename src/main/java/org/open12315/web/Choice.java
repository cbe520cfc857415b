package org.open12315.web;

/**
 * One answer of a select, of radios or of checkboxes.
 *
 * @param value what the form sends
 * @param text what the person reads
 * @param hint a sentence below the text, or {@code null}
 */
public record Choice(String value, String text, String hint) {

    public Choice(String value, String text) {
        this(value, text, null);
    }
}
