package org.open12315.identity.code;

import java.time.Duration;

/**
 * How often something may happen, in configuration {@code 5/1h} or {@code 10/PT24H}.
 *
 * @param times at once, and again after {@code in} has passed
 */
public record Rate(int times, Duration in) {

    public Rate {
        if (times < 1 || in.isZero() || in.isNegative()) {
            throw new IllegalArgumentException("a rate is a number, a slash and a duration: 5/1h");
        }
    }

    /** Reads it; called by the configuration. */
    public static Rate of(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a rate is a number, a slash and a duration: 5/1h, not " + text);
        }
        String duration = parts[1].strip().toUpperCase(java.util.Locale.ROOT);
        boolean days = duration.endsWith("D");
        return new Rate(
                Integer.parseInt(parts[0].strip()),
                Duration.parse(duration.startsWith("P") ? duration : (days ? "P" : "PT") + duration));
    }
}
