package org.open12315.pipeline.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessKeyTest {

    @ParameterizedTest
    @CsvSource({"杭州某某食品有限公司, 杭州某某食品", "杭州某某食品 有限责任公司, 杭州某某食品", "Ｓｏｎｙ旗舰店, sony", "「老王」面馆！, 老王面馆", "有限公司, 有限公司"})
    void sameBusinessSameKey(String name, String key) {
        assertThat(BusinessKey.of(name)).isEqualTo(key);
    }

    @Test
    void keepsApartWhatIsDifferent() {
        assertThat(BusinessKey.of("老王面馆")).isNotEqualTo(BusinessKey.of("老李面馆"));
    }
}
