package org.open12315.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A number survives a telephone call, and tells nothing but its month. */
class ReceiptNumberPropertiesTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Property
    void readsBackWhatItWrites(@ForAll("numbers") ReceiptNumber number) {
        assertThat(ReceiptNumber.parse(number.toString())).contains(number);
        assertThat(ReceiptNumber.parse(number.grouped())).contains(number);
        assertThat(ReceiptNumber.parse(" " + number.grouped().replace(' ', '-') + " "))
                .contains(number);
        assertThat(ReceiptNumber.parse(fullWidth(number.toString()))).contains(number);
    }

    /** Digits alone, so that no letter is taken for another; six at a time, as identity numbers are dictated. */
    @Property
    void looksTheSameToEverybody(@ForAll("numbers") ReceiptNumber number) {
        assertThat(number.grouped()).matches("[0-9]{6} [0-9]{6} [0-9]{6}");
    }

    @Property
    void everyWrongDigitIsFound(@ForAll("numbers") ReceiptNumber number) {
        String right = number.toString();
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(ReceiptNumber.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Property
    void everySwapOfNeighboursIsFound(@ForAll("numbers") ReceiptNumber number) {
        swapsAreFound(number.toString(), 1);
    }

    @Property
    void everySwapAcrossOneDigitIsFound(@ForAll("numbers") ReceiptNumber number) {
        swapsAreFound(number.toString(), 2);
    }

    private static void swapsAreFound(String right, int distance) {
        for (int at = 0; at + distance < right.length(); at++) {
            char[] digits = right.toCharArray();
            digits[at] = right.charAt(at + distance);
            digits[at + distance] = right.charAt(at);
            String swapped = new String(digits);
            assertThat(ReceiptNumber.parse(swapped).isPresent()).as(swapped).isEqualTo(swapped.equals(right));
        }
    }

    @Property
    void aLostOrAnAddedDigitIsFound(
            @ForAll("numbers") ReceiptNumber number, @ForAll @IntRange(max = 17) int at, @ForAll("digits") char more) {
        StringBuilder lost = new StringBuilder(number.toString()).deleteCharAt(at);
        StringBuilder added = new StringBuilder(number.toString()).insert(at, more);
        assertThat(ReceiptNumber.parse(lost.toString())).isEmpty();
        assertThat(ReceiptNumber.parse(added.toString())).isEmpty();
    }

    /** Three pairs of check digits would leave the same remainder as a right one: these were never given out. */
    @Property
    void theCheckDigitsAreWrittenInOneWay(@ForAll("numbers") ReceiptNumber number) {
        assertThat(number.value() % 100).isBetween(2L, 98L);
        String body = number.toString().substring(0, 16);
        assertThat(IntStream.range(0, 100)
                        .filter(check -> ReceiptNumber.parse(body + "%02d".formatted(check))
                                .isPresent()))
                .hasSize(1);
    }

    @Property
    void anythingElseIsNoNumber(@ForAll String text) {
        ReceiptNumber.parse(text)
                .ifPresent(number -> assertThat(
                                text.codePoints().filter(Character::isDigit).count())
                        .isEqualTo(18));
    }

    @Property
    void liesInThePartitionOfItsMonth(@ForAll("numbers") ReceiptNumber number) {
        assertThat(number.value())
                .isGreaterThanOrEqualTo(ReceiptNumber.lowerBound(number.month()))
                .isLessThan(ReceiptNumber.lowerBound(number.month().plusMonths(1)));
    }

    /** The one that comes later is as often the smaller one, and each digit after the month takes every value evenly. */
    @Example
    void tellsNeitherOrderNorVolume() {
        Random random = new Random(12315);
        int many = 20_000;
        List<ReceiptNumber> numbers = IntStream.range(0, many)
                .mapToObj(i -> ReceiptNumber.create(NOVEMBER, random))
                .toList();
        long rising = IntStream.range(1, many)
                .filter(i -> numbers.get(i).compareTo(numbers.get(i - 1)) > 0)
                .count();
        assertThat((double) rising / many).isBetween(0.48, 0.52);
        for (int at = 4; at < 16; at++) {
            int place = at;
            assertThat(numbers.stream()
                            .collect(Collectors.groupingBy(
                                    number -> number.toString().charAt(place), Collectors.counting())))
                    .as("digit %d", place)
                    .hasSize(10)
                    .allSatisfy(
                            (digit, times) -> assertThat((double) times / many).isBetween(0.08, 0.12));
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<ReceiptNumber> numbers() {
        Arbitrary<YearMonth> months = Arbitraries.integers().between(0, 12 * 79).map(YearMonth.of(2020, 1)::plusMonths);
        return months.flatMap(month -> Arbitraries.longs().map(seed -> ReceiptNumber.create(month, new Random(seed))));
    }

    @Provide
    Arbitrary<Character> digits() {
        return Arbitraries.chars().range('0', '9');
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .collect(Collectors.joining());
    }
}
