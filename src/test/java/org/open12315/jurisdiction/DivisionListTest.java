package org.open12315.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.open12315.kernel.list.ListRefused;

/** A list of the operator's own: taken when it is right, refused with every mistake by its line when it is not. */
class DivisionListTest {

    private static final String GOOD = """
            code,name,level,parent,successor
            330000,浙江省,province,,
            330100,杭州市,city,330000,
            330105,拱墅区,county,330100,
            330105010,康桥街道,township,330105,
            # abolished in 2021
            330103,下城区,county,330100,330105
            """;

    @TempDir
    Path folder;

    @Test
    void takesAListOfTheOperator() throws IOException {
        Divisions divisions = Divisions.from(file(GOOD));

        assertThat(divisions.size()).isEqualTo(5);
        assertThat(divisions.fullName("330105010")).isEqualTo("浙江省杭州市拱墅区康桥街道");
        assertThat(divisions.current("330103").map(Division::name)).hasValue("拱墅区");
    }

    @Test
    void doesNotCareForTheOrderOfLinesOrColumns() throws IOException {
        Divisions divisions = Divisions.from(file("""
                name,remark,parent,level,successor,code
                拱墅区,"a, b",330000,COUNTY,,330105
                浙江省,,,Province,,330000
                """));

        assertThat(divisions.fullName("330105")).isEqualTo("浙江省拱墅区");
    }

    @Test
    void unpacksAPackedList() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("divisions.csv.gz"), packed.toByteArray());

        assertThat(Divisions.from(file).size()).isEqualTo(5);
    }

    @Test
    void whatShipsKeepsTheRulesThatTheOperatorsListMustKeep() throws IOException {
        StringBuilder all = new StringBuilder("code,name,level,parent,successor\n");
        for (Division division : DivisionList.shipped()) {
            all.append(String.join(
                            ",",
                            division.code(),
                            division.name(),
                            division.level().name(),
                            division.parentCode() == null ? "" : division.parentCode(),
                            division.successorCode() == null ? "" : division.successorCode()))
                    .append('\n');
        }
        assertThat(Divisions.from(file(all.toString())).size()).isGreaterThan(45_000);
    }

    @Test
    void namesEveryMistakeWithinALine() throws IOException {
        assertRefused(
                """
                code,name,level,parent,successor
                33000,浙江省,province,,
                330100,,city,330000,
                330105,拱墅区,district,330100,
                330105010,康桥街道,county,330105,
                330106,西湖区,township,330100,
                330107,"江干,county,330100,
                330108,滨江区,county,330100,,,
                340000,安徽省,province,100000,
                330200,宁波市,city,,
                """,
                "line 2: code: \"33000\" is not 6 or 9 digits",
                "line 3: name: is missing",
                "line 4: level: \"district\" is not one of province, city, county, township",
                "line 5: code: \"330105010\" must have 6 digits above the township",
                "line 6: code: \"330106\" must have 9 digits for a township",
                "line 7: a quote is opened and never closed",
                "line 8: 7 cells, but the header names 5",
                "line 9: parent: a province has none, but 100000 is named",
                "line 10: parent: is missing");
    }

    @Test
    void namesEveryMistakeBetweenLines() throws IOException {
        assertRefused(
                """
                code,name,level,parent,successor
                330000,浙江省,province,,
                330100,杭州市,city,330000,
                330105,拱墅区,county,330100,
                330105,下城区,county,330100,
                330106,西湖区,county,339900,
                330107,江干区,county,330105,
                330103,下城区,county,330100,330104
                330104,江干区,county,330100,330103
                330102,上城区,county,330103,330105010
                330105010,康桥街道,township,330105,999999
                100000,中国,province,,
                """,
                "line 5: code: 330105 stands on line 4 already",
                "line 12: code: 100000 is the whole country",
                "line 6: parent: 339900 is not in the list",
                "line 7: parent: 330105 拱墅区 does not stand above",
                "line 8: successor: 330104 is abolished itself, name the one that exists today",
                "line 9: successor: 330103 is abolished itself, name the one that exists today",
                "line 10: parent: 330103 下城区 does not stand above",
                "line 10: successor: 330105010 is abolished itself, name the one that exists today",
                "line 11: successor: 999999 is not in the list");
    }

    @Test
    void refusesAFileThatIsNoList() throws IOException {
        assertRefused("", "line 1: the header is missing, expected the columns");
        assertRefused("code,name\n330000,浙江省\n", "line 1: the header lacks the columns level,parent,successor");
        assertRefused("code,name,level,parent,successor\n", "the list names no province");
    }

    @Test
    void refusesAnotherEncodingInsteadOfLoadingNonsense() throws IOException {
        Path file = Files.write(folder.resolve("gbk.csv"), GOOD.getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> Divisions.from(file))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("the file is not UTF-8");
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> Divisions.from(folder.resolve("missing.csv")))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("missing.csv")
                .hasMessageContaining("nothing of it was loaded");
    }

    private void assertRefused(String text, String... errors) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> Divisions.from(file)).isInstanceOfSatisfying(ListRefused.class, refused -> {
            assertThat(refused.errors()).hasSameSizeAs(errors);
            for (int i = 0; i < errors.length; i++) {
                assertThat(refused.errors().get(i)).startsWith(errors[i]);
            }
        });
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("divisions.csv"), text);
    }
}
