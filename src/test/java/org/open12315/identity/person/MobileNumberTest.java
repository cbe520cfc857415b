package org.open12315.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678, +8613812345678", "138 1234 5678, +8613812345678", "１３８－１２３４－５６７８, +8613812345678",
        "+86 138-1234-5678, +8613812345678", "008613812345678, +8613812345678", "19912345678, +8619912345678",
        "+85251234567, +85251234567", "+85366123456, +85366123456", "+886912345678, +886912345678"
    })
    void readsWhatPeopleType(String typed, String e164) {
        assertThat(MobileNumber.parse(typed)).contains(new MobileNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1381234567",
                "12345678901",
                "010-88888888",
                "12315",
                "+12025550123",
                "+4915112345678",
                "一三八",
                "wang13812345678",
                "wang_13812345678",
                "1381234abcd",
                "13812345678901234567890123456789012345678901"
            })
    void refusesWhatCannotTakeAMessageHere(String typed) {
        assertThat(MobileNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+8613812345678, 138****5678", "+85251234567, +85****4567"})
    void showsLittleOfItself(String e164, String masked) {
        assertThat(new MobileNumber(e164).toString()).isEqualTo(masked);
    }
}
