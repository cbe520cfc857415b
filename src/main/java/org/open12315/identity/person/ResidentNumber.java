package org.open12315.identity.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resident identity number: division (6), birth date (8), sequence (3), check character (1), as GB 11643-1999 lays down;
 * the check character is that of ISO/IEC 7064 MOD 11-2. Numbers of foreigners' permanent residence cards since 2023 have
 * the same form and begin with 9; residence permits of Hong Kong, Macao and Taiwan people begin with 81, 82, 83.
 */
public final class ResidentNumber {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final String number;
    private final LocalDate born;

    private ResidentNumber(String number, LocalDate born) {
        this.number = number;
        this.born = born;
    }

    /** The number if its form, birth date and check character are right; the division is left to the caller. */
    public static Optional<ResidentNumber> parse(String number) {
        if (!FORM.matcher(number).matches() || checkCharacter(number) != number.charAt(17)) {
            return Optional.empty();
        }
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return Optional.of(new ResidentNumber(number, born));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    public LocalDate born() {
        return born;
    }

    /** The six digits of the division where it was first given. */
    public String division() {
        return number.substring(0, 6);
    }

    boolean ofForeigner() {
        return number.charAt(0) == '9';
    }
}
