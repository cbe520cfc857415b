package org.open12315.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes (RFC 9110, 14.1.2), both ends included. Several ranges at once are answered with the whole, as the
 * text allows.
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Empty for the whole: no header, or one that is not understood.
     *
     * @throws Refusal 416 for a range outside of the content
     */
    static Optional<ByteRange> read(String header, long length) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        ByteRange found = range.group(1).isEmpty()
                ? last(Long.parseLong(range.group(2)), length)
                : from(Long.parseLong(range.group(1)), range.group(2), length);
        if (found.first >= length) {
            throw Refusal.range();
        }
        if (found.last < found.first) {
            return Optional.empty();
        }
        return Optional.of(found);
    }

    static ByteRange whole(long length) {
        return new ByteRange(0, length - 1);
    }

    private static ByteRange last(long count, long length) {
        return count == 0 ? new ByteRange(length, length) : new ByteRange(Math.max(0, length - count), length - 1);
    }

    private static ByteRange from(long first, String last, long length) {
        return new ByteRange(first, last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1));
    }

    long count() {
        return last - first + 1;
    }
}
