package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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
        String first =
                desk.open("/worklist?tray=all").then().statusCode(200).extract().asString();
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        desk.open(next).then().body(containsString("本页 1 件"), containsString("回到第一页"));
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
        desk.open("/cases/" + late.number()).then().statusCode(200).body(containsString("川渝老火锅店"));
    }
}
