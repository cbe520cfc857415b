package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void aPartOfTwoCharactersIsFound() {
        assertThat(found("火锅", "川渝老火锅（余杭店）")).isTrue();
        assertThat(found("锅火", "川渝老火锅（余杭店）")).isFalse();
    }

    @Test
    void widthAndCaseMakeNoDifference() {
        assertThat(found("ＡＰＰ１２", "某某App1234")).isTrue();
    }

    @Test
    void pairsDoNotReachOverPunctuation() {
        assertThat(found("锅余", "火锅（余杭店）")).isFalse();
    }

    @Test
    void severalWordsMustAllBeThere() {
        assertThat(found("火锅 退款", "老火锅", "要求退款")).isTrue();
        assertThat(found("火锅 退货", "老火锅", "要求退款")).isFalse();
    }

    @Test
    void rareCharactersBeyondTheBasicPlaneAreFound() {
        assertThat(found("𠮷野", "𠮷野家")).isTrue();
    }

    @Test
    void oneCharacterHasNoPair() {
        assertThat(SearchWords.of("锅")).isEmpty();
    }

    private static boolean found(String words, String... texts) {
        int[] index = SearchWords.of(texts);
        int[] asked = SearchWords.of(words);
        return asked.length > 0 && Arrays.stream(asked).allMatch(word -> Arrays.binarySearch(index, word) >= 0);
    }
}
