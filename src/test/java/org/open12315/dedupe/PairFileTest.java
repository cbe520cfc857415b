package org.open12315.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs are read however others wrote them down. */
class PairFileTest {

    private static final String FRIDGE = "冰箱不制冷，商家不退款";
    private static final String GYM = "健身房关门，卡里的钱不退";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label\tfacts_a\tfacts_b\nsame\t冰箱不制冷，商家不退款\t健身房关门，卡里的钱不退\n",
                "\ufefftext1,text2,label\r\n\"冰箱不制冷，商家不退款\",健身房关门，卡里的钱不退,1\r\n",
                "冰箱不制冷，商家不退款\t健身房关门，卡里的钱不退\t1",
                "yes;冰箱不制冷，商家不退款;健身房关门，卡里的钱不退",
                "# remark\n\n{\"sentence1\":\"冰箱不制冷，商家不退款\",\"sentence2\":\"健身房关门，卡里的钱不退\",\"label\":true}\n",
                "[{\"a\":{\"facts\":\"冰箱不制冷，商家不退款\"},\"b\":{\"facts\":\"健身房关门，卡里的钱不退\"},\"duplicate\":1}]",
                "文本一,文本二,是否重复\n冰箱不制冷，商家不退款,健身房关门，卡里的钱不退,重复\n",
                "甲,乙,标签\n\n# remark\n冰箱不制冷，商家不退款,健身房关门，卡里的钱不退,是\n",
            })
    void twoTextsAndALabelAreEnough(String content) {
        List<LabelledPair> pairs = PairFile.parse(content, "test");

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.factsA()).isEqualTo(FRIDGE);
            assertThat(pair.factsB()).isEqualTo(GYM);
            assertThat(pair.same()).isTrue();
            assertThat(pair.a().samePerson(pair.b())).isTrue();
            assertThat(pair.a().businessKey()).isEqualTo(pair.b().businessKey());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1,true",
        "0,false",
        "TRUE,true",
        "No,false",
        "same,true",
        "Different,false",
        "duplicate,true",
        "new,false",
        "重复,true",
        "不同,false",
        "不重复,false",
        "是,true",
        "否,false",
        "non-duplicate,false",
        "1.0,true"
    })
    void labelsInManyWords(String label, boolean same) {
        assertThat(PairFile.parse("label\ta\tb\n" + label + "\t冰箱\t电视\n", "test")
                        .get(0)
                        .same())
                .isEqualTo(same);
    }

    @Test
    void theFieldsOfTheFormCountWhereTheyAreGiven() {
        LabelledPair pair = PairFile.parse(
                        "id,投诉人1,投诉人2,商家,订单号1,订单号2,问题1,问题2,内容1,内容2,标签\n"
                                + "7,张三,李四,苏美家电城,A-0001,A-0002,quality,price,冰箱不制冷,电视贵了,不同\n",
                        "test")
                .get(0);

        assertThat(pair.id()).isEqualTo("7");
        assertThat(pair.a().samePerson(pair.b())).isFalse();
        assertThat(pair.a().orderNumber()).isEqualTo("a0001");
        assertThat(pair.b().orderNumber()).isEqualTo("a0002");
        assertThat(pair.a().problem()).isEqualTo("quality");
        assertThat(pair.b().problem()).isEqualTo("price");
        assertThat(pair.a().businessKey()).isEqualTo(pair.b().businessKey()).contains("苏美");
    }

    @Test
    void aQuotedCellMayHoldTheDelimiterQuotesAndLineBreaks() {
        LabelledPair pair = PairFile.parse("a,b,label\n\"他说\"\"不退\"\",就是\n不退\",\"冰箱,坏了\",0\n", "test")
                .get(0);

        assertThat(pair.factsA()).isEqualTo("他说\"不退\",就是\n不退");
        assertThat(pair.factsB()).isEqualTo("冰箱,坏了");
    }

    @Test
    void aQuoteInTheMiddleOfATabbedTextIsAQuote() {
        LabelledPair pair =
                PairFile.parse("label\ta\tb\nsame\t\"三包\"期内不修\t冰箱\n", "test").get(0);

        assertThat(pair.factsA()).isEqualTo("\"三包\"期内不修");
    }

    @Test
    void aRowThatIsNoPairIsNamedByItsLine() {
        assertThatThrownBy(() -> PairFile.parse("label\ta\tb\nsame\t冰箱\t电视\n\nperhaps\t冰箱\t电视\n", "test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test:4");
    }
}
