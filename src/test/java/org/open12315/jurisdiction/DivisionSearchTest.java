package org.open12315.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into a picker finds the place that they mean, first. */
class DivisionSearchTest {

    private final DivisionSearch search = new DivisionSearch(Divisions.shipped());

    @ParameterizedTest
    @CsvSource({
        "余杭, 330110",
        "余杭区, 330110",
        "杭州 余杭, 330110",
        "杭州\u3000余杭, 330110",
        "浙江省杭州市余杭区, 330110",
        "杭州市余杭区, 330110",
        "杭州余杭, 330110",
        "杭州, 330100",
        "浙江, 330000",
        "北京朝阳区, 110105",
        "辽宁 朝阳, 211300",
        "仙桃, 429004",
        "330110, 330110",
        "330103, 330105",
        "宣武区, 110102"
    })
    void findsThePlaceFirst(String typed, String code) {
        assertThat(search.find(typed)).first().extracting(Division::code).isEqualTo(code);
    }

    @Test
    void givesAllOfTheSameName() {
        assertThat(search.find("鼓楼区")).extracting(Division::code).contains("320106", "320302", "350102", "410204");
    }

    @Test
    void givesOnlyWhatExistsAndNothingForNonsense() {
        assertThat(search.find("区")).noneMatch(Division::abolished);
        assertThat(search.find("亚特兰蒂斯")).isEmpty();
    }
}
