package org.open12315.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.identity.person.RealNameCheck.Mistake;
import org.open12315.identity.person.RealNameCheck.Typed;

/** The two numbers 11010519491231002X and 440524188001010014 are the examples of GB 11643-1999 itself. */
class RealNameCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final RealNameCheck check = new RealNameCheck(Set.of("110105", "440524", "810000", "330106")::contains);

    @Test
    void acceptsTheExampleOfTheStandard() {
        RealName person =
                check.check(card("11010519491231002x"), TODAY).person().orElseThrow();
        assertThat(person.number()).isEqualTo("11010519491231002X");
        assertThat(person.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(person.lookup()).isEqualTo("resident-card:11010519491231002X");
        assertThat(person.toString()).doesNotContain("1101").doesNotContain("张");
        assertThat(ResidentNumber.parse("440524188001010014")).isPresent();
    }

    @Test
    void readsBlanksAndFullWidthDigits() {
        assertThat(check.check(card(" １１０１０５ 19491231 002X "), TODAY).person()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, FORM",
        "11010519491231, FORM",
        "110105491231002, FORM",
        "'', MISSING",
        "110105194902300027, FORM",
        "440524188001010014, NOT_BORN"
    })
    void refusesWhatCannotBe(String number, Mistake mistake) {
        String full = number.length() == 18 && mistake == Mistake.DIVISION
                ? number.substring(0, 17) + ResidentNumber.checkCharacter(number.substring(0, 17))
                : number;
        assertThat(check.check(card(full.replaceFirst("^999999", "120999")), TODAY)
                        .mistakes())
                .as(number)
                .isNotEmpty();
    }

    @Test
    void everyOtherCheckCharacterIsWrong() {
        String first = "11010519491231002";
        long right = "0123456789X"
                .chars()
                .filter(last -> ResidentNumber.parse(first + (char) last).isPresent())
                .count();
        assertThat(right).isEqualTo(1);
    }

    @Test
    void saysThatADivisionIsUnknown() {
        String number = "120999" + "19491231" + "002";
        assertThat(check.check(card(number + ResidentNumber.checkCharacter(number)), TODAY)
                        .mistakes())
                .isEqualTo(Map.of("documentNumber", Mistake.DIVISION));
    }

    @Test
    void leavesTheDayBeforeTheFourteenthBirthdayToAGuardian() {
        assertThat(check.check(card(number("20121125")), TODAY).mistakes())
                .isEqualTo(Map.of("documentNumber", Mistake.UNDER_AGE));
        assertThat(check.check(card(number("20121124")), TODAY).person()).isPresent();
        assertThat(check.check(card(number("20261125")), TODAY).mistakes())
                .isEqualTo(Map.of("documentNumber", Mistake.NOT_BORN));
        Typed passport = new Typed("Li Lei", "passport", "E12345678", "2013-01-01", "");
        assertThat(check.check(passport, TODAY).mistakes()).isEqualTo(Map.of("born", Mistake.UNDER_AGE));
    }

    @ParameterizedTest
    @CsvSource({
        "passport, E12345678", "passport, e 1234 5678", "hong-kong-macao-permit, H12345678",
        "hong-kong-macao-permit, M1234567801", "taiwan-permit, 12345678", "foreigner-residence-card, USA110012345678"
    })
    void takesOtherDocumentsWithABirthDate(String kind, String number) {
        assertThat(check.check(new Typed("Jean-Luc O'Neill", kind, number, "1980-02-29", "A@Example.org"), TODAY)
                        .person()
                        .orElseThrow()
                        .email())
                .isEqualTo("a@example.org");
        assertThat(check.check(new Typed("陈大文", kind, number, "", null), TODAY).mistakes())
                .isEqualTo(Map.of("born", Mistake.MISSING));
        assertThat(check.check(new Typed("陈大文", kind, "?!", "1980-02-29", null), TODAY)
                        .mistakes())
                .isEqualTo(Map.of("documentNumber", Mistake.FORM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张伟", "买买提·艾力", "欧阳　娜娜", "Jean-Luc O'Neill", "Zoë Müller", "㐂𠮷"})
    void takesNamesAsTheyAre(String name) {
        assertThat(check.check(new Typed(name, "resident-card", "11010519491231002X", "", ""), TODAY)
                        .person())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "张3", "<script>", "a@b"})
    void refusesWhatIsNoName(String name) {
        assertThat(check.check(new Typed(name, "resident-card", "11010519491231002X", "", ""), TODAY)
                        .mistakes())
                .containsOnlyKeys("name");
    }

    private static String number(String born) {
        String first = "110105" + born + "002";
        return first + ResidentNumber.checkCharacter(first);
    }

    private static Typed card(String number) {
        return new Typed("张伟", "resident-card", number, "", "");
    }
}
