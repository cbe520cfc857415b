package org.open12315.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "李小明, 李**", "欧阳娜娜, 欧***", "买买提·吐尔逊, 买***", "John Smith, J***", "王, *", "𠮷野, 𠮷*", "'', ''"})
    void names(String clear, String masked) {
        assertThat(Masked.name(clear)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "+86 138-1234-5678, 138****5678",
        "0571-88112233, 057*****2233",
        "88112233, ******33",
        "12315, ****",
        "无, ****",
        "'', ''"
    })
    void telephones(String clear, String masked) {
        assertThat(Masked.telephone(clear)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "110101199003071234, 110***********1234",
        "11010119900307123X, 110***********123X",
        "E12345678, *******78",
        "H1234567890, *********90",
        "'', ''"
    })
    void documents(String clear, String masked) {
        assertThat(Masked.document(clear)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"liming@example.org, l***@example.org", "l@example.org, ***@example.org", "nonsense, ***", "'', ''"})
    void emails(String clear, String masked) {
        assertThat(Masked.email(clear)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"浙江省杭州市余杭区仓前街道1号, 浙江省杭州市******", "某村3号, 某村******", "村, ******", "'', ''"})
    void addresses(String clear, String masked) {
        assertThat(Masked.address(clear)).isEqualTo(masked);
    }

    @Property
    void atLeastHalfOfATelephoneAndFourDigitsStayHidden(@ForAll @NumericChars @StringLength(max = 20) String digits) {
        long shown = Masked.telephone(digits).chars().filter(Character::isDigit).count();
        assertThat(shown).isLessThanOrEqualTo(7).isLessThanOrEqualTo(Math.max(0, digits.length() - 4));
    }

    @Property
    void atMostSevenOfADocument(@ForAll @CharRange(from = '0', to = '9') @StringLength(max = 20) String number) {
        long shown = Masked.document(number).chars().filter(Character::isDigit).count();
        assertThat(shown).isLessThanOrEqualTo(7).isLessThanOrEqualTo(Math.max(0, number.length() - 3));
    }

    @Property
    void neverTheWhole(@ForAll @StringLength(min = 1, max = 40) String text) {
        if (!text.isBlank() && !text.strip().matches("\\**")) {
            assertThat(Masked.name(text)).isNotEqualTo(text.strip());
            assertThat(Masked.telephone(text)).isNotEqualTo(text.strip());
            assertThat(Masked.document(text)).isNotEqualTo(text.strip());
            assertThat(Masked.address(text)).isNotEqualTo(text.strip());
            assertThat(Masked.email(text)).isNotEqualTo(text.strip());
        }
    }

    @ParameterizedTest
    @CsvSource({","})
    void nothingStaysNothing(String none) {
        assertThat(Masked.name(none)).isEmpty();
        assertThat(Masked.telephone(none)).isEmpty();
        assertThat(Masked.document(none)).isEmpty();
        assertThat(Masked.email(none)).isEmpty();
        assertThat(Masked.address(none)).isEmpty();
    }
}
