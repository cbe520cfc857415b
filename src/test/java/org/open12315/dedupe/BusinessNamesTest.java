package org.open12315.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessNamesTest {

    @ParameterizedTest
    @CsvSource({
        // the same, a part, one slip, the other script
        "鑫源食品,鑫源食品,true",
        "鑫源,杭州鑫源食品,true",
        "余杭区盛达华联健身,余杭区盛达华连健身,true",
        "華聯電器專賣店,华联电器专卖店,true",
        "鑫源食品店,盛达电器行,false",
        "杭州鑫源食品,广州盛达食品,false",
        // the number of a branch tells shops apart, unless one leaves it out or writes it otherwise
        "好又多超市第一分店,好又多超市第二分店,false",
        "惠民大药房12店,惠民大药房21店,false",
        "好又多超市三店,好又多超市3店,true",
        "好又多超市第一分店,好又多超市分店,true",
        // every pair counts once, and one character is no name
        "天天天天,天天水果超市,false",
        "甲,甲乙丙,false",
        "甲,乙,false"
    })
    void findsAnotherSpellingOfOneName(String a, String b, boolean alike) {
        assertThat(new BusinessNames().alike(a, b)).isEqualTo(alike);
        assertThat(new BusinessNames().alike(b, a)).isEqualTo(alike);
    }
}
