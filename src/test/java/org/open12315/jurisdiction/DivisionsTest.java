package org.open12315.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list that comes with the program: complete, and old codes still lead somewhere. */
class DivisionsTest {

    static final Divisions DIVISIONS = Divisions.shipped();

    @Test
    void holdsTheWholeCountry() {
        Map<Level, Long> counts = DIVISIONS
                .all()
                .filter(division -> !division.abolished())
                .collect(Collectors.groupingBy(Division::level, Collectors.counting()));

        assertThat(counts.get(Level.PROVINCE)).isEqualTo(34);
        assertThat(counts.get(Level.CITY)).isEqualTo(333);
        assertThat(counts.get(Level.COUNTY)).isBetween(2_840L, 2_860L);
        assertThat(counts.get(Level.TOWNSHIP)).isGreaterThan(41_000);
    }

    @Test
    void everyDivisionHangsOnOneThatExists() {
        assertThat(DIVISIONS.all()).allSatisfy(division -> {
            if (division.level() != Level.PROVINCE) {
                Division parent = DIVISIONS.find(division.parentCode()).orElseThrow();
                assertThat(parent.abolished()).isFalse();
                assertThat(parent.level().above(division.level())).isTrue();
            }
        });
    }

    @Test
    void everyAbolishedDivisionLeadsToOneThatExists() {
        assertThat(DIVISIONS.all().filter(Division::abolished))
                .hasSizeGreaterThan(500)
                .allSatisfy(old -> {
                    assertThat(DIVISIONS.current(old.code()))
                            .hasValueSatisfying(
                                    now -> assertThat(now.abolished()).isFalse());
                    assertThat(old.code().substring(0, 2))
                            .isEqualTo(old.successorCode().substring(0, 2));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "330110,    浙江省杭州市余杭区",
        "110105,    北京市朝阳区",
        "500235,    重庆市云阳县",
        "429004,    湖北省仙桃市",
        "659001,    新疆维吾尔自治区石河子市",
        "441900,    广东省东莞市",
        "441900003, 广东省东莞市东城街道",
        "110101001, 北京市东城区东华门街道",
        "710000,    台湾省"
    })
    void namesAPlaceInFull(String code, String name) {
        assertThat(DIVISIONS.fullName(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "330103, 330105", // 下城区 → 拱墅区
        "330104, 330102", // 江干区 → 上城区
        "110103, 110101", // 崇文区 → 东城区
        "469003, 460400", // 儋州, a city of its own since 2015
        "140203, 140214", // 矿区 → 云冈区
        "371202, 370116", // 莱芜
        "110100, 110000", // the bracket of a municipality
        "330101, 330100", // the bracket of a city
        "429000, 420000", // the bracket of counties under the province
        "330110, 330110" // exists
    })
    void anOldCodeLeadsToWhoeverTookOver(String old, String today) {
        assertThat(DIVISIONS.current(old).map(Division::code)).hasValue(today);
    }

    @Test
    void listsWhatIsBelow() {
        assertThat(DIVISIONS.children(null))
                .hasSize(34)
                .extracting(Division::name)
                .contains("香港特别行政区");
        assertThat(DIVISIONS.children("110000"))
                .hasSize(16)
                .extracting(Division::level)
                .containsOnly(Level.COUNTY);
        assertThat(DIVISIONS.children("330100"))
                .extracting(Division::name)
                .contains("余杭区", "临平区", "桐庐县")
                .doesNotContain("下城区");
        assertThat(DIVISIONS.children("441900")).extracting(Division::level).containsOnly(Level.TOWNSHIP);
    }

    @Test
    void knowsNothingOfUnknownCodes() {
        assertThat(DIVISIONS.find("999999")).isEmpty();
        assertThat(DIVISIONS.find(null)).isEmpty();
        assertThat(DIVISIONS.current("")).isEmpty();
        assertThat(DIVISIONS.children("999999")).isEmpty();
        assertThat(DIVISIONS.path("999999")).isEmpty();
        assertThat(DIVISIONS.fullName("999999")).isEmpty();
    }

    @Test
    void aPathBeginsAtTheProvince() {
        assertThat(DIVISIONS.path("330110"))
                .extracting(Division::code)
                .isEqualTo(List.of("330000", "330100", "330110"));
    }

    @Test
    void everyCountyKeepsItsTowns() {
        Map<String, List<Division>> empty = DIVISIONS
                .all()
                .filter(division -> division.level() == Level.COUNTY && !division.abolished())
                .filter(division -> DIVISIONS.children(division.code()).isEmpty())
                .collect(Collectors.groupingBy(
                        Division::code, Collectors.mapping(Function.identity(), Collectors.toList())));
        // 西沙区, 南沙区, 和康县 and 和安县 are younger than the list of townships
        assertThat(empty.keySet()).isSubsetOf("460302", "460303", "653228", "653229", "460321", "460322", "460323");
    }
}
