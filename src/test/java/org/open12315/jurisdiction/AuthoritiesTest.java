package org.open12315.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each county, city and province has its authority, and a chain of them up to the national one. */
class AuthoritiesTest {

    private static final Divisions DIVISIONS = Divisions.shipped();
    private static final Authorities AUTHORITIES = Authorities.of(DIVISIONS);

    @ParameterizedTest
    @CsvSource({
        "100000, 国家市场监督管理总局",
        "330000, 浙江省市场监督管理局",
        "330100, 杭州市市场监督管理局",
        "330110, 杭州市余杭区市场监督管理局",
        "330122, 桐庐县市场监督管理局",
        "110105, 北京市朝阳区市场监督管理局",
        "310115, 上海市浦东新区市场监督管理局",
        "429021, 神农架林区市场监督管理局",
        "520203, 六枝特区市场监督管理局",
        "222401, 延吉市市场监督管理局"
    })
    void isNamedAfterItsDivision(String code, String name) {
        assertThat(AUTHORITIES.find(code).map(Authority::name)).hasValue(name);
    }

    @Test
    void noTwoHaveTheSameName() {
        Set<String> seen = new HashSet<>();
        assertThat(AUTHORITIES.all().map(Authority::name).filter(name -> !seen.add(name)))
                .isEmpty();
    }

    @Test
    void everyCountyOfTheMainlandHasAChainUpToTheNationalOne() {
        assertThat(DIVISIONS.all().filter(division -> !division.abolished() && division.level() == Level.COUNTY))
                .allSatisfy(county -> {
                    assertThat(AUTHORITIES.find(county.code())).isPresent();
                    assertThat(AUTHORITIES.ancestors(county.code()))
                            .last()
                            .extracting(Authority::code)
                            .isEqualTo("100000");
                });
    }

    @Test
    void everyKnownDivisionIsServedBySomebody() {
        assertThat(DIVISIONS.all())
                .allSatisfy(division ->
                        assertThat(AUTHORITIES.forDivision(division.code())).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "330110005, 330110",
        "330110, 330110",
        "330100, 330100",
        "330103, 330105",
        "441900003, 441900",
        "110100, 110000",
        "810000, 100000"
    })
    void theNearestServesADivision(String division, String authority) {
        assertThat(AUTHORITIES.forDivision(division).map(Authority::code)).hasValue(authority);
    }

    @Test
    void theAuthorityAboveADistrictOfAMunicipalityIsTheMunicipality() {
        assertThat(AUTHORITIES.ancestors("110105"))
                .extracting(Authority::name)
                .containsExactly("北京市市场监督管理局", "国家市场监督管理总局");
    }

    @Test
    void coversItselfAndWhatIsBelow() {
        assertThat(AUTHORITIES.covers("330100", "330110")).isTrue();
        assertThat(AUTHORITIES.covers("100000", "330110")).isTrue();
        assertThat(AUTHORITIES.covers("330110", "330110")).isTrue();
        assertThat(AUTHORITIES.covers("330110", "330100")).isFalse();
        assertThat(AUTHORITIES.covers("330200", "330110")).isFalse();
        assertThat(AUTHORITIES.covers("330100", "999999")).isFalse();
        assertThat(AUTHORITIES.covers("999999", "999999")).isFalse();
        assertThat(AUTHORITIES.covers(null, null)).isFalse();
    }

    @Test
    void listsWhoIsDirectlyBelow() {
        assertThat(AUTHORITIES.below("100000")).hasSize(31);
        assertThat(AUTHORITIES.below("330000"))
                .hasSize(11)
                .extracting(Authority::level)
                .containsOnly(Level.CITY);
        assertThat(AUTHORITIES.below("330110")).isEmpty();
    }
}
