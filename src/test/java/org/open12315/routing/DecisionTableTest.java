package org.open12315.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.open12315.pipeline.message.SaleChannel;
import org.open12315.pipeline.message.SubmissionKind;
import org.open12315.pipeline.message.SubmissionRouted;
import org.open12315.pipeline.message.SubmissionRouted.Reason;

/** The decision table with the real divisions of the country, row by row. */
class DecisionTableTest {

    private final Routing routing = RealCountry.routing();

    @ParameterizedTest(name = "{0} {1} against {2} in {3} on {4} → {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, channel, name, division, platform, authority, rule
                // a shop: the county of the place of business
                "COMPLAINT, OFFLINE, 百味餐饮店, 330110, -, 330110, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 110105, -, 110105, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 310115, -, 310115, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 500103, -, 500103, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 120101, -, 120101, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 440305, -, 440305, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 650102, -, 650102, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 540102, -, 540102, complaint-place-of-business",
                // counties straight below the province
                "COMPLAINT, OFFLINE, 百味餐饮店, 429004, -, 429004, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 419001, -, 419001, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 659001, -, 659001, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 469001, -, 469001, complaint-place-of-business",
                // cities without counties handle complaints themselves
                "COMPLAINT, OFFLINE, 百味餐饮店, 441900, -, 441900, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 442000, -, 442000, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 441900003, -, 441900, complaint-place-of-business",
                // a township belongs to its county, also one that no list knows
                "COMPLAINT, OFFLINE, 百味餐饮店, 330110001, -, 330110, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 330110999, -, 330110, complaint-place-of-business",
                "COMPLAINT, OFFLINE, 百味餐饮店, 620200, -, 620200, complaint-place-of-business",
                // a platform is named, but it was bought in the shop
                "COMPLAINT, OFFLINE, 百味餐饮店, 330110, 京东, 330110, complaint-place-of-business",
                // the operator and the own site: the registered domicile, whatever the consumer chose
                "COMPLAINT, PLATFORM_OPERATOR, 淘宝, -, -, 330110, complaint-operator-domicile",
                "COMPLAINT, PLATFORM_OPERATOR, 淘宝, 440305, -, 330110, complaint-operator-domicile",
                "COMPLAINT, PLATFORM_OPERATOR, 拼多多, -, -, 310105, complaint-operator-domicile",
                "COMPLAINT, PLATFORM_OPERATOR, 某某网络公司, -, 淘宝, 330110, complaint-operator-domicile",
                "COMPLAINT, OWN_SITE, 某某自营商城, 320505, -, 320505, complaint-operator-domicile",
                "COMPLAINT, PLATFORM_OPERATOR, 无名平台, 510107, -, 510107, complaint-operator-domicile",
                // a seller on a platform: its public address, else the operator's seat
                "COMPLAINT, PLATFORM_SELLER, 花花女装店, 440106, 淘宝, 440106, complaint-seller-public-address",
                "COMPLAINT, PLATFORM_SELLER, 花花女装店, -, 淘宝, 330110, complaint-seller-operator-seat",
                "COMPLAINT, PLATFORM_SELLER, 花花女装店, -, 拼多多, 310105, complaint-seller-operator-seat",
                "COMPLAINT, PLATFORM_SELLER, 花花女装店, 999999, 淘宝, 330110, complaint-seller-operator-seat",
                "COMPLAINT, PLATFORM_SELLER, 花花女装店, 441900, 不知名平台, 441900, complaint-seller-public-address",
                // reports: online trade by its own rules, the rest by the place of the act
                "REPORT, PLATFORM_OPERATOR, 淘宝, -, -, 330110, report-operator-domicile",
                "REPORT, OWN_SITE, 某某自营商城, 320505, -, 320505, report-operator-domicile",
                "REPORT, PLATFORM_SELLER, 花花女装店, 440106, 淘宝, 440106, report-seller-own-place",
                "REPORT, PLATFORM_SELLER, 花花女装店, -, 淘宝, 330110, report-seller-operator-seat",
                "REPORT, OFFLINE, 百味餐饮店, 330110, -, 330110, report-place-of-business",
                // questions
                "CONSULTATION, OFFLINE, 百味餐饮店, 330110, -, 330110, consultation-place"
            })
    void aKnownPlaceGoesToTheAuthorityThere(
            SubmissionKind kind,
            SaleChannel channel,
            String name,
            String division,
            String platform,
            String authority,
            String rule) {
        SubmissionRouted routed = routing.route(
                Screened.of(kind, channel).named(name).in(division).on(platform).isNew(), null);

        assertThat(routed.authorityCode()).isEqualTo(authority);
        assertThat(routed.clearing()).isFalse();
        assertThat(rules(routed)).containsExactly(rule, "authority");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-03-15, complaint-seller-own-place, 工商投诉办法第六条第二款",
        "2019-12-31, complaint-seller-own-place, 工商投诉办法第六条第二款",
        "2020-01-01, complaint-seller-own-place, 暂行办法第十二条第二款",
        "2026-04-14, complaint-seller-own-place, 暂行办法第十二条第二款",
        "2026-04-15, complaint-seller-public-address, 处理办法（投诉管辖条款）"
    })
    void theDayOfReceiptChoosesRuleAndArticle(LocalDate received, String rule, String article) {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.PLATFORM_SELLER)
                        .in("440106")
                        .on("淘宝")
                        .received(received)
                        .isNew(),
                null);

        assertThat(routed.reasons().get(0).rule()).isEqualTo(rule);
        assertThat(routed.reasons().get(0).article()).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // business division, division of the act, authority, rule
                "330110, 330106, 330106, report-place-of-act",
                "-, 441900, 441900, report-place-of-act",
                "330110, -, 330110, report-place-of-business"
            })
    void aReportGoesByThePlaceOfTheAct(String division, String act, String authority, String rule) {
        SubmissionRouted routed = routing.route(
                Screened.report(SaleChannel.OFFLINE).in(division).actIn(act).isNew(), null);

        assertThat(routed.authorityCode()).isEqualTo(authority);
        assertThat(rules(routed)).containsExactly(rule, "authority");
    }

    @ParameterizedTest
    @CsvSource({
        // a city with counties, a province, a municipality: somebody there has to find the county
        "330100, 330100",
        "440300, 440300",
        "330000, 330000",
        "110000, 110000",
        "310000, 310000",
        // a county that no list knows: the city around it
        "330199, 330100"
    })
    void anUnclearCountyGoesToTheClearingDeskAround(String division, String authority) {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in(division).isNew(), null);

        assertThat(routed.authorityCode()).isEqualTo(authority);
        assertThat(routed.clearing()).isTrue();
        assertThat(rules(routed)).endsWith("clearing");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "999999", "abc", "''", "33011", "３３０１１０"})
    void whatSaysNothingOfAPlaceGoesToTheNationalClearingDesk(String division) {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in(division).isNew(), null);

        assertThat(routed.authorityCode()).isEqualTo("100000");
        assertThat(routed.clearing()).isTrue();
        assertThat(rules(routed)).containsExactly("clearing-national");
    }

    @ParameterizedTest
    @CsvSource({
        // 下城区 and 江干区 of 杭州 were abolished in 2021
        "330103, 330105",
        "330104, 330102"
    })
    void anAbolishedDivisionGoesToItsSuccessor(String abolished, String successor) {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in(abolished).isNew(), null);

        assertThat(routed.authorityCode()).isEqualTo(successor);
        assertThat(rules(routed)).contains("division-succeeded");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // chosen, address, authority
                "-, 浙江省杭州市余杭区文一西路969号, 330110",
                "330000, 杭州市余杭区文一西路969号, 330110",
                "330100, 余杭区文一西路969号, 330110",
                "110000, 朝阳区建国路88号, 110105",
                "-, 北京市朝阳区建国路88号, 110105",
                "-, 广东省东莞市南城街道, 441900"
            })
    void anAddressStandsInForACountyThatWasNotChosen(String chosen, String address, String authority) {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in(chosen).at(address).isNew(), null);

        assertThat(routed.authorityCode()).isEqualTo(authority);
        assertThat(routed.clearing()).isFalse();
        assertThat(rules(routed)).containsExactly("complaint-place-of-business", "read-from-address", "authority");
    }

    @ParameterizedTest
    @CsvSource({"朝阳区建国路88号", "鼓楼区中山路1号", "中山路8号", "和平"})
    void anAddressThatSeveralPlacesBearIsNotGuessed(String address) {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).at(address).isNew(), null);

        assertThat(routed.clearing()).isTrue();
    }

    @Test
    void anAddressOnAPlatformIsTheSellersPublicAddress() {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.PLATFORM_SELLER)
                        .on("淘宝")
                        .at("广东省广州市天河区体育西路1号")
                        .isNew(),
                null);

        assertThat(routed.authorityCode()).isEqualTo("440106");
        assertThat(rules(routed)).containsExactly("complaint-seller-public-address", "read-from-address", "authority");
    }

    @Test
    void whoDoesNotKnowHowItSellsIsHandledWhereTheBusinessIsOrElseWhereThePlatformIs() {
        SubmissionRouted placed = routing.route(
                Screened.complaint(SaleChannel.UNKNOWN).in("330106").isNew(), null);
        SubmissionRouted onPlatform =
                routing.route(Screened.complaint(SaleChannel.UNKNOWN).on("淘宝").isNew(), null);
        SubmissionRouted nothing =
                routing.route(Screened.complaint(SaleChannel.UNKNOWN).isNew(), null);

        assertThat(placed.authorityCode()).isEqualTo("330106");
        assertThat(rules(placed)).containsExactly("complaint-place-of-business", "authority");
        assertThat(onPlatform.authorityCode()).isEqualTo("330110");
        assertThat(rules(onPlatform)).contains("complaint-seller-operator-seat");
        assertThat(nothing.clearing()).isTrue();
    }

    @Test
    void thePlaceOfTheActIsNotSaidToComeFromTheBusinessAddress() {
        SubmissionRouted routed = routing.route(
                Screened.report(SaleChannel.OFFLINE)
                        .at("浙江省杭州市余杭区文一西路969号")
                        .actIn("330106")
                        .isNew(),
                null);

        assertThat(rules(routed)).containsExactly("report-place-of-act", "authority");
    }

    @Test
    void aChosenCountyIsNotOverruledByTheAddress() {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE)
                        .in("330106")
                        .at("杭州市余杭区文一西路969号")
                        .isNew(),
                null);

        assertThat(routed.authorityCode()).isEqualTo("330106");
    }

    @Test
    void anArticleNotYetComparedWithTheTextIsMarked() {
        SubmissionRouted routed = routing.route(
                Screened.complaint(SaleChannel.OFFLINE).in("330110").isNew(), null);

        assertThat(routed.reasons().get(0).article()).endsWith("（待核对）");
    }

    @Test
    void everyRowIsInForceUnderSomeRuleSet() {
        Clauses clauses = new Clauses();
        Set<String> never = new HashSet<>();
        DecisionTable.ROWS.forEach(row -> never.add(row.rule()));

        for (String day : new String[] {"2015-01-01", "2022-01-01", "2027-01-01"}) {
            never.removeIf(rule -> clauses.at(LocalDate.parse(day), rule).isPresent());
        }

        assertThat(never).isEmpty();
    }

    private static List<String> rules(SubmissionRouted routed) {
        return routed.reasons().stream().map(Reason::rule).toList();
    }
}
