package org.open12315.kernel;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number a consumer gets for a submission (受理编号): 18 decimal digits.
 *
 * <p>Shape: {@code yyMM} of receipt (Beijing time), 12 random digits, and two check digits by ISO/IEC 7064 MOD 97-10,
 * which find every single wrong digit and every swap of two neighbours. Written in three groups of six, the length of an
 * identity number, because people are used to dictating that. The random digits come from a cryptographic source, so a
 * number can be neither guessed nor counted. The leading month is what the table of submissions is partitioned by.
 *
 * @param value the 18 digits as a number, for example 261104829105377138
 */
public record ReceiptNumber(long value) implements Comparable<ReceiptNumber> {

    private static final long RANDOM_SPACE = 1_000_000_000_000L;

    public ReceiptNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /** A new number for a submission received in {@code month}; {@code random} must be cryptographic. */
    public static ReceiptNumber create(YearMonth month, RandomGenerator random) {
        long body = monthDigits(month) * RANDOM_SPACE + random.nextLong(RANDOM_SPACE);
        return new ReceiptNumber(body * 100 + checkDigits(body));
    }

    /** Reads a number as people write it: spaces, hyphens and full-width digits are allowed; empty if it cannot be one. */
    public static Optional<ReceiptNumber> parse(String text) {
        if (text == null || text.length() > 60) {
            return Optional.empty();
        }
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-]", "");
        if (!digits.matches("[0-9]{18}")) {
            return Optional.empty();
        }
        long value = Long.parseLong(digits);
        return isValid(value) ? Optional.of(new ReceiptNumber(value)) : Optional.empty();
    }

    /** The smallest value any number of {@code month} can have: the lower bound of that month's partition. */
    public static long lowerBound(YearMonth month) {
        return monthDigits(month) * RANDOM_SPACE * 100;
    }

    /** The month of receipt, as the leading digits say it. */
    public YearMonth month() {
        long yyMM = value / (RANDOM_SPACE * 100);
        return YearMonth.of((int) (2000 + yyMM / 100), (int) (yyMM % 100));
    }

    /** Three groups of six, for people: {@code 261104 829105 377138}. */
    public String grouped() {
        String digits = toString();
        return digits.substring(0, 6) + " " + digits.substring(6, 12) + " " + digits.substring(12);
    }

    /** The 18 digits without separators. */
    @Override
    public String toString() {
        String digits = Long.toString(value);
        return "0".repeat(18 - digits.length()) + digits;
    }

    @Override
    public int compareTo(ReceiptNumber other) {
        return Long.compare(value, other.value);
    }

    private static boolean isValid(long value) {
        if (value < 0 || value >= 1_000_000_000_000_000_000L) {
            return false;
        }
        long month = value / (RANDOM_SPACE * 100) % 100;
        long check = value % 100;
        // 00, 01 and 99 leave the same remainder as 97, 98 and 02, but are never given out
        return month >= 1 && month <= 12 && check >= 2 && check <= 98 && value % 97 == 1;
    }

    private static long monthDigits(YearMonth month) {
        return (month.getYear() % 100) * 100L + month.getMonthValue();
    }

    /** ISO/IEC 7064 MOD 97-10: the whole number leaves 1 when divided by 97. */
    private static long checkDigits(long body) {
        long remainder = BigInteger.valueOf(body)
                .multiply(BigInteger.valueOf(100))
                .mod(BigInteger.valueOf(97))
                .longValue();
        return 98 - remainder;
    }
}
