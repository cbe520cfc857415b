package org.open12315.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class WorklistPagesTest {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    CaseworkStage stage;

    @Test
    void showsWhatIsToDoWithItsDeadline() {
        String shop = FiledCases.business();
        String number = cases.complaint(signIn.consumer(), "440305", shop, "健身房关门跑路，会员卡里的钱退不了，电话也没人接。");
        Desk desk = new Desk(signIn, signIn.officer("440305"));
        desk.open("/worklist?sort=received")
                .then()
                .statusCode(200)
                .body(
                        containsString("/cases/" + number),
                        containsString(shop),
                        containsString("剩 7 个工作日"),
                        containsString("待受理"),
                        containsString("未领办"));
        desk.open("/worklist?tray=done").then().body(not(containsString("/cases/" + number)));
        desk.act(number, "accept");
        desk.open("/worklist?sort=received").then().body(not(containsString("/cases/" + number)));
        desk.open("/worklist?tray=running&sort=received").then().body(containsString("/cases/" + number));
    }

    @Test
    void filtersAndSaysWhenNothingIsFound() {
        String shop = FiledCases.business();
        String number = cases.complaint(signIn.consumer(), "440305", shop, "健身房关门跑路，会员卡里的钱退不了。");
        Desk desk = new Desk(signIn, signIn.officer("440305"));
        desk.open("/worklist?q=" + shop.substring(4)).then().body(containsString("/cases/" + number));
        desk.open("/worklist?kind=report&q=" + shop)
                .then()
                .body(
                        not(containsString("/cases/" + number)),
                        containsString("没有符合条件的办件"),
                        containsString("清除条件"),
                        containsString("value=\"" + shop + "\""),
                        containsString("<option value=\"report\" selected>"));
        desk.open("/worklist?due=overdue&q=" + shop).then().body(containsString("没有符合条件的办件"));
        desk.open("/worklist?q=" + number).then().statusCode(303).header("Location", endsWith("/cases/" + number));
        desk.open("/worklist?tray=nonsense&kind=x&due=x&sort=x&after=x").then().statusCode(200);
    }

    @Test
    void pagesByKey() {
        KnownAccount consumer = signIn.consumer();
        for (int i = 0; i < 26; i++) {
            cases.complaint(consumer, "650205", FiledCases.business(), "第" + i + "次购买的商品都有质量问题。");
        }
        Desk desk = new Desk(signIn, signIn.officer("650205"));
        String list = "/worklist?tray=all&sort=received";
        String first = desk.open(list).then().statusCode(200).extract().asString();
        String second = desk.open(link("next", first))
                .then()
                .body(containsString("本页 1 件"), containsString("回到第一页"))
                .extract()
                .asString();

        String late = cases.complaint(consumer, "650205", FiledCases.business(), "翻页的时候又来了一件，也是质量问题。");
        String back = desk.open(link("prev", second)).asString();
        assertThat(numbers(back)).isEqualTo(numbers(first));
        assertThat(numbers(desk.open(link("next", back)).asString())).isEqualTo(numbers(second));
        String top = desk.open(link("prev", back)).asString();
        assertThat(numbers(top)).hasSize(25).startsWith(late);
        assertThat(top).doesNotContain("rel=\"prev\"");
    }

    @Test
    void anOfficerFindsTheOwnCasesAndComesBackToTheSameList() {
        KnownAccount officer = signIn.officer("650204");
        Desk desk = new Desk(signIn, officer);
        String mine = cases.complaint(signIn.consumer(), "650204");
        String others = cases.complaint(signIn.consumer(), "650204");
        desk.act(mine, "accept").then().statusCode(303);
        desk.open("/worklist?tray=all&who=mine")
                .then()
                .statusCode(200)
                .body(
                        containsString("/cases/" + mine + "?list=%2Fworklist%3Ftray%3Dall%26who%3Dmine"),
                        not(containsString("/cases/" + others)));
        signIn.api(officer)
                .get("/api/v1/cases?tray=all&who=mine")
                .then()
                .statusCode(200)
                .body("items.receiptNumber", contains(mine));

        String list = "/worklist?tray=all&who=mine";
        desk.request()
                .queryParam("list", list)
                .get("/cases/" + mine)
                .then()
                .body(
                        containsString("class=\"back\" href=\"/worklist?tray=all&amp;who=mine\""),
                        containsString("name=\"list\" value=\"/worklist?tray=all&amp;who=mine\""));
        desk.act(mine, "settle", "settle-reason", "", "list", list)
                .then()
                .statusCode(422)
                .body(containsString("href=\"/worklist?tray=all&amp;who=mine\""));
        desk.act(mine, "settle", "settle-reason", "退款", "list", list)
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=settle&list=" + URLEncoder.encode(list, UTF_8)));
        desk.act(others, "pass-on", "pass-on-authority", "330106", "pass-on-reason", "在外地", "list", list)
                .then()
                .header("Location", endsWith("/worklist?tray=all&who=mine&moved=" + others));
        for (String elsewhere :
                new String[] {"https://evil.example/", "//evil.example", "/cases/1", "/worklist\\@evil"}) {
            desk.request()
                    .queryParam("list", elsewhere)
                    .get("/cases/" + mine)
                    .then()
                    .statusCode(200)
                    .body(containsString("class=\"back\" href=\"/worklist\""), not(containsString("name=\"list\"")));
        }
        desk.open("/cases/" + mine + "/settle").then().statusCode(303).header("Location", endsWith("/cases/" + mine));
    }

    private static String link(String rel, String page) {
        return page.replaceAll("(?s).*rel=\"" + rel + "\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("href=\"/cases/(\\d{18})")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @Test
    void saysThatATrayIsEmpty() {
        new Desk(signIn, signIn.officer("659012"))
                .open("/worklist")
                .then()
                .statusCode(200)
                .body(containsString("这里现在没有办件"), not(containsString("清除条件")));
    }

    @Test
    void aSupervisorLooksAtThoseBelow() {
        String number = cases.complaint(signIn.consumer(), "440305");
        Desk desk = new Desk(signIn, signIn.account(Roles.SUPERVISOR, "440300"));
        desk.open("/worklist?sort=received")
                .then()
                .body(
                        containsString("/cases/" + number),
                        containsString("深圳市南山区市场监督管理局"),
                        containsString("<option value=\"440305\">"));
        desk.open("/worklist?authority=440303&sort=received&tray=all")
                .then()
                .statusCode(200)
                .body(not(containsString("/cases/" + number)));
    }

    @Test
    void aSupervisorBeginsWithTheOverview() {
        cases.complaint(signIn.consumer(), "440303");
        Desk desk = new Desk(signIn, signIn.account(Roles.SUPERVISOR, "440300"));
        desk.open("/start").then().statusCode(303).header("Location", endsWith("/worklist/overview"));
        desk.open("/worklist/overview")
                .then()
                .statusCode(200)
                .body(
                        containsString("深圳市市场监督管理局（本级）"),
                        containsString("深圳市罗湖区市场监督管理局"),
                        containsString("authority=440303"));
        desk.open("/worklist/overview?authority=330100").then().statusCode(404);
        new Desk(signIn, signIn.officer("440303"))
                .open("/worklist/overview")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsOverdueSaysSoInWordsAndComesFirst() {
        RoutedSample late = RoutedSample.complaint("650203").at(RoutedSample.MONDAY);
        stage.openBatch(List.of(late.routed())).await().indefinitely();
        cases.complaint(signIn.consumer(), "650203");
        Desk desk = new Desk(signIn, signIn.officer("650203"));
        String page = desk.open("/worklist").then().statusCode(200).extract().asString();
        assertThat(page).containsPattern("超期 [0-9]+ 个工作日").contains("status-danger");
        assertThat(page.indexOf(late.number().toString())).isLessThan(page.indexOf("剩 7 个工作日"));
        desk.open("/worklist?due=overdue")
                .then()
                .body(containsString("/cases/" + late.number()), not(containsString("剩 7 个工作日")));
        assertThat(page)
                .containsPattern(
                        "<a href=\"/worklist\\?tray=all&amp;due=overdue\"><span class=\"status status-danger\">.*超期 [0-9]+ 件");
        desk.open("/cases/" + late.number()).then().statusCode(200).body(containsString("川渝老火锅店"));
    }
}
