package org.open12315.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Division;
import org.open12315.jurisdiction.Divisions;
import org.open12315.jurisdiction.Level;
import org.open12315.kernel.list.ListRefused;

/** Names as people type them find the platform that they mean, and no other. */
class PlatformsTest {

    private static final Platforms PLATFORMS = Platforms.shipped();

    @ParameterizedTest
    @CsvSource({
        "淘宝, 淘宝",
        "淘宝网, 淘宝",
        "淘 宝, 淘宝",
        "淘宝APP, 淘宝",
        "手机淘宝 App, 淘宝",
        "淘宝平台, 淘宝",
        "taobao.com, 淘宝",
        "https://www.taobao.com/, 淘宝",
        "https://www.taobao.com/item/1?x=2, 淘宝",
        "天猫旗舰店, 天猫",
        "天猫（官方旗舰店）, 天猫",
        "京东商城, 京东",
        "京东（自营店）, 京东",
        "京东-某某专卖店, 京东",
        "ＪＤ．ＣＯＭ, 京东",
        "「京东」, 京东",
        "拼多多商城APP, 拼多多",
        "PDD, 拼多多",
        "B站, 哔哩哔哩",
        "１６８８, 阿里巴巴1688",
        "抖音直播间, 抖音电商",
        "快手平台, 快手小店",
        "视频号, 微信小店",
        "饿了吗, 饿了么",
        "12306, 铁路12306",
        "小米商城, 小米商城"
    })
    void findsWhatIsMeant(String typed, String name) {
        assertThat(PLATFORMS.find(typed).map(Platform::name)).hasValue(name);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "。", "平台", "旗舰店", "某某小店", "小米旗舰店", "京东方", "淘宝村合作社", "天猫精灵维修"})
    void guessesNothing(String typed) {
        assertThat(PLATFORMS.find(typed)).isEmpty();
    }

    @Test
    void holdsThePlatformsThatMatter() {
        assertThat(PLATFORMS.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(PLATFORMS.all())
                .extracting(Platform::name)
                .contains("淘宝", "天猫", "京东", "拼多多", "抖音电商", "快手小店", "唯品会", "苏宁易购", "美团", "饿了么");
    }

    @Test
    void everyPlatformLiesWhereAnAuthorityServes() {
        Divisions divisions = Divisions.shipped();
        Authorities authorities = Authorities.of(divisions);
        assertThat(PLATFORMS.all()).allSatisfy(platform -> {
            Division division = divisions.find(platform.divisionCode()).orElseThrow();
            assertThat(division.abolished()).isFalse();
            assertThat(authorities.forDivision(division.code()).orElseThrow().level())
                    .isIn(Level.COUNTY, Level.CITY);
        });
    }

    @Test
    void everyNameFindsItsOwnPlatform() {
        assertThat(PLATFORMS.all())
                .allSatisfy(platform -> assertThat(PlatformList.names(platform).map(PLATFORMS::find))
                        .allMatch(found -> Objects.equals(found.orElse(null), platform)));
    }

    @Test
    void takesARegisterFromTheOperator(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("platforms.csv"), """
                \uFEFFname,aliases,operator,division,checked
                甲商城,"甲|a.example",某公司,330110,2026-12-01
                """);

        assertThat(Platforms.from(file).find("A.example").map(Platform::operator))
                .hasValue("某公司");
        assertThat(Platforms.from(file).find("淘宝")).isEmpty();
    }

    @Test
    void namesEveryMistakeOfTheOperatorByItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("platforms.csv"), """
                name,aliases,operator,division,checked
                甲,,某公司,33011,unverified
                乙,,,330110,unverified
                丙,,某公司,330110,yesterday
                丁,！,某公司,330110,unverified
                """);

        assertThatThrownBy(() -> Platforms.from(file))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(
                                        "line 2: division: \"33011\" is not 6 digits",
                                        "line 3: operator: is missing",
                                        "line 4: checked: \"yesterday\" is not unverified or a day such as 2026-12-01",
                                        "line 5: aliases: a name without a letter or a digit"));
    }

    @Test
    void refusesANameThatMeansTwo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("platforms.csv"), """
                name,aliases,operator,division,checked
                甲,A,某公司,330110,unverified
                乙,ａ,另一公司,110105,unverified
                """);

        assertThatThrownBy(() -> Platforms.from(file))
                .isInstanceOfSatisfying(
                        ListRefused.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly("line 3: aliases: \"a\" means the platform on line 2 already"));
    }
}
