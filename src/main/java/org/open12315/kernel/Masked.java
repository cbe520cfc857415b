package org.open12315.kernel;

/**
 * Personal data as they are shown unless somebody has the right and the need: enough to tell two people apart, not enough
 * to find one. The one place that says how; null and blanks stay empty.
 */
public final class Masked {

    private static final int SHOWN_OF_ADDRESS = 6;

    private Masked() {}

    /** {@code 张*}: the first character, and a star for each of the others, three at most. */
    public static String name(String name) {
        String text = text(name);
        int length = length(text);
        return length == 0 ? "" : first(text, length == 1 ? 0 : 1) + "*".repeat(Math.max(1, Math.min(3, length - 1)));
    }

    /** {@code 138****5678}; of a number with fewer than eleven digits only the last two, of one with fewer than seven none. */
    public static String telephone(String telephone) {
        String digits = text(telephone).replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return text(telephone).isEmpty() ? "" : "****";
        }
        if (digits.length() == 13 && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        int length = digits.length();
        return length >= 11
                ? digits.substring(0, 3) + "*".repeat(length - 7) + digits.substring(length - 4)
                : "*".repeat(Math.max(4, length - 2)) + (length < 7 ? "" : digits.substring(length - 2));
    }

    /** {@code 110***********1234}; of a number with fewer than fifteen characters only the last two. */
    public static String document(String number) {
        String text = text(number);
        int length = text.length();
        if (length == 0) {
            return "";
        }
        return length >= 15
                ? text.substring(0, 3) + "*".repeat(length - 7) + text.substring(length - 4)
                : "*".repeat(Math.max(4, length - 2)) + (length < 5 ? "" : text.substring(length - 2));
    }

    /** {@code l***@example.org}: the first character and where the letter box is. */
    public static String email(String email) {
        String text = text(email);
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return text.isEmpty() ? "" : "***";
        }
        return first(text, at < 2 ? 0 : 1) + "***" + text.substring(at);
    }

    /** About as far as the county; of a short address its first half. */
    public static String address(String address) {
        String text = text(address);
        return text.isEmpty() ? "" : first(text, Math.min(SHOWN_OF_ADDRESS, length(text) / 2)) + "******";
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whole characters: half of a rare one would be shown as a box. */
    private static String first(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
