package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class CasePagesTest {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    KnownAccount consumer;
    KnownAccount officer;
    Desk desk;

    @BeforeEach
    void somebodyAtTheDesk() {
        consumer = signIn.consumer();
        officer = signIn.officer("330110");
        desk = new Desk(signIn, officer);
    }

    @Test
    void showsTheFactsTheReasonsAndTheDeadline() {
        String number = cases.complaint(consumer, "330110");
        desk.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(
                        containsString("电饭煲第二次使用就漏电跳闸"),
                        containsString("剩 7 个工作日"),
                        containsString("被投诉人的实际经营地或者住所地在浙江省杭州市余杭区"),
                        containsString("处理办法第十五条"),
                        containsString("待核对"),
                        containsString("没有发现重复"),
                        containsString("退款"));
    }

    @Test
    void acceptsAndTheConsumerSeesIt() {
        String number = cases.complaint(consumer, "330110");
        desk.act(number, "accept", "accept-reason", "已联系商家")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/cases/" + number + "?done=accept"));
        desk.open("/cases/" + number + "?done=accept")
                .then()
                .body(
                        containsString("已完成：受理"),
                        containsString("待受理 → 已受理"),
                        containsString("已联系商家"),
                        containsString(officer.displayName() + " · 杭州市余杭区市场监督管理局"));
        new Desk(signIn, consumer)
                .open("/my/cases/" + number)
                .then()
                .statusCode(200)
                .body(
                        containsString("已受理"),
                        containsString("杭州市余杭区市场监督管理局"),
                        not(containsString("已联系商家")),
                        not(containsString(officer.displayName())));
    }

    @Test
    void refusesOnlyWithAGroundFromTheList() {
        String number = cases.complaint(consumer, "330110");
        desk.act(number, "refuse", "refuse-ground", "none-such", "refuse-reason", "不属于\u201c生活消费\u201d")
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#refuse-ground\">请从列表中选择法定理由"), containsString("不属于\u201c生活消费\u201d"));
        desk.act(number, "refuse", "refuse-ground", "other")
                .then()
                .statusCode(422)
                .body(containsString("#refuse-reason"));
        desk.act(number, "refuse", "refuse-ground", "not-consumption").then().statusCode(303);
        new Desk(signIn, consumer)
                .open("/my/cases/" + number)
                .then()
                .body(containsString("不是为生活消费需要"), containsString("处理办法第十六条"));
        assertThat(cases.file(number).state()).isEqualTo(CaseState.REFUSED);
    }

    @Test
    void theSecondOfTwoIsToldWhatTheFirstDidAndKeepsWhatWasTyped() {
        String number = cases.complaint(consumer, "330110");
        KnownAccount colleague = signIn.officer("330110");
        String seen = desk.version(number);
        new Desk(signIn, colleague).act(number, "accept").then().statusCode(303);

        desk.actFrom(seen, number, "return", "return-reason", "商家在西湖区")
                .then()
                .statusCode(409)
                .body(
                        containsString("这件办件已经有了变化"),
                        containsString(colleague.displayName()),
                        containsString("：受理"),
                        containsString("商家在西湖区"));
        assertThat(cases.file(number).state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void keepsTheFormWhereTheStepIsStillPossible() {
        String number = cases.complaint(consumer, "330110");
        desk.act(number, "accept");
        String seen = desk.version(number);
        new Desk(signIn, signIn.officer("330110")).act(number, "mediate");
        desk.actFrom(seen, number, "settle", "settle-reason", "退款 299 元")
                .then()
                .statusCode(409)
                .body(containsString(">退款 299 元</textarea>"));
    }

    @Test
    void aButtonPressedTwiceIsNoConflict() {
        String number = cases.complaint(consumer, "330110");
        String seen = desk.version(number);
        desk.actFrom(seen, number, "accept").then().statusCode(303);
        desk.actFrom(seen, number, "accept").then().statusCode(303);
        assertThat(cases.file(number).version()).isEqualTo(1);
    }

    @Test
    void aFormWithoutAVersionChangesNothing() {
        String number = cases.complaint(consumer, "330110");
        for (String version : new String[] {"", "x", "-1", "7"}) {
            desk.actFrom(version, number, "accept").then().statusCode(409);
        }
        assertThat(cases.file(number).version()).isZero();
    }

    @Test
    void passesACaseOnByTheNameOfAPlaceAndLosesItFromSight() {
        String number = cases.complaint(consumer, "330110");
        desk.act(number, "pass-on", "pass-on-authority", "鼓楼区", "pass-on-reason", "经营地在外地")
                .then()
                .statusCode(422)
                .body(containsString("江苏省南京市鼓楼区"), containsString("value=\"鼓楼区\""));
        desk.act(number, "pass-on", "pass-on-authority", "余杭区", "pass-on-reason", "就是这里")
                .then()
                .statusCode(422);
        desk.act(number, "pass-on", "pass-on-authority", "杭州市西湖区市场监督管理局", "pass-on-reason", "经营地在西湖区")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/worklist?moved=" + number));
        desk.open("/cases/" + number).then().statusCode(404);
        assertThat(cases.file(number).authorityCode()).isEqualTo("330106");
        new Desk(signIn, consumer)
                .open("/my/cases/" + number)
                .then()
                .body(containsString("转到杭州市西湖区市场监督管理局办理"), not(containsString("经营地在西湖区")));
    }

    @Test
    void showsThePersonOnlyForAReasonAndRecordsIt() {
        String number = cases.complaint(consumer, "330110");
        desk.open("/cases/" + number)
                .then()
                .body(
                        containsString("欧***"),
                        containsString("138****5678"),
                        not(containsString("欧阳建国")),
                        not(containsString("13812345678")),
                        not(containsString("文三路")));
        desk.send("/cases/" + number + "/person", "personReason", " ")
                .then()
                .statusCode(422)
                .body(not(containsString("欧阳建国")));
        desk.send("/cases/" + number + "/person", "personReason", "需要电话核实")
                .then()
                .statusCode(200)
                .body(
                        containsString("欧阳建国"),
                        containsString("13812345678"),
                        containsString("查看了提交人信息"),
                        containsString("需要电话核实"));
        desk.open("/cases/" + number).then().body(not(containsString("欧阳建国")), containsString("查看了提交人信息"));
        new Desk(signIn, consumer).open("/my/cases/" + number).then().body(not(containsString("需要电话核实")));
    }

    @Test
    void onlyTheOfficerInChargeLearnsWhoReports() {
        String number = cases.report(consumer, "330110", false);
        desk.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(containsString("只有承办人可以查看"), not(containsString("欧")));
        desk.send("/cases/" + number + "/person", "personReason", "想知道是谁")
                .then()
                .statusCode(403);

        desk.act(number, "check").then().statusCode(303);
        desk.open("/cases/" + number).then().body(containsString("欧***"));
        desk.send("/cases/" + number + "/person", "personReason", "核实线索")
                .then()
                .statusCode(200)
                .body(containsString("欧阳建国"));

        for (KnownAccount other :
                new KnownAccount[] {signIn.officer("330110"), signIn.account(Roles.SUPERVISOR, "330110")}) {
            Desk beside = new Desk(signIn, other);
            beside.open("/cases/" + number).then().statusCode(200).body(not(containsString("欧")));
            beside.send("/cases/" + number + "/person", "personReason", "想知道是谁")
                    .then()
                    .statusCode(403);
        }
        new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330100"))
                .open("/access-log?number=" + number)
                .then()
                .statusCode(200)
                .body(containsString("核实线索"), containsString(officer.userName()), not(containsString("想知道是谁")));
    }

    @Test
    void nobodyLearnsWhoReportsAnonymously() {
        String number = cases.report(consumer, "330110", true);
        desk.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(containsString("匿名举报"), not(containsString("/person")), not(containsString(consumer.userName())));
        desk.send("/cases/" + number + "/person", "personReason", "好奇").then().statusCode(403);
    }

    @Test
    void asksForASupplementAndTheConsumerAddsIt() {
        String number = cases.complaint(consumer, "330110");
        desk.act(number, "ask-supplement", "ask-supplement-reason", "请补充购买凭证上的日期");
        Desk home = new Desk(signIn, consumer);
        home.open("/my/cases/" + number).then().body(containsString("请补充购买凭证上的日期"));
        home.send("/my/cases/" + number + "/supplement", "supplement", "")
                .then()
                .statusCode(422);
        home.send("/my/cases/" + number + "/supplement", "supplement", "购买日期是2026年10月3日")
                .then()
                .statusCode(303);
        home.send("/my/cases/" + number + "/supplement", "supplement", "再补充")
                .then()
                .statusCode(409);
        desk.open("/cases/" + number)
                .then()
                .body(
                        containsString("购买日期是2026年10月3日"),
                        containsString("投诉人"),
                        not(containsString(consumer.userName())));
        assertThat(cases.file(number).state()).isEqualTo(CaseState.ASSIGNED);
    }

    @Test
    void aRepeatIsLinkedToldAndCanBeCalledAnotherMatter() {
        String shop = FiledCases.business();
        String facts = "电饭煲第二次使用就漏电跳闸，联系商家三次都不处理，要求退货退款。";
        String first = cases.complaint(consumer, "330110", shop, facts);
        String again = cases.complaint(consumer, "330110", shop, facts + "请尽快。");
        assertThat(cases.file(again).state()).isEqualTo(CaseState.LINKED);
        desk.open("/cases/" + again)
                .then()
                .body(containsString("同一人重复提交"), containsString("/cases/" + first), containsString("相似度"));
        desk.open("/cases/" + first).then().body(containsString("/cases/" + again));
        Desk home = new Desk(signIn, consumer);
        home.open("/my/cases/" + again).then().body(containsString("这是另一件事"));
        home.send("/my/cases/" + again + "/separate", "separateReason", "是另外一台电饭煲")
                .then()
                .statusCode(303);
        home.open("/my/cases/" + again).then().body(containsString("已作为另一件事单独办理"));
        desk.open("/cases/" + again).then().body(containsString("是另外一台电饭煲"), containsString("投诉人"));
        assertThat(cases.file(again).state()).isEqualTo(CaseState.ASSIGNED);
    }

    @Test
    void aReportCannotBeWithdrawn() {
        String number = cases.report(consumer, "330110", false);
        Desk home = new Desk(signIn, consumer);
        home.open("/my/cases/" + number).then().body(containsString("待核查"), not(containsString("/withdraw")));
        home.send("/my/cases/" + number + "/withdraw", "withdrawReason", "不想了")
                .then()
                .statusCode(409);
    }

    @Test
    void onlyASupervisorOfTheAuthorityExtends() {
        String number = cases.report(consumer, "330110", false);
        desk.act(number, "check").then().statusCode(303);
        desk.open("/cases/" + number).then().body(not(containsString("/extend")));
        desk.act(number, "extend", "extend-reason", "案情复杂").then().statusCode(403);
        Desk supervisor = new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330110"));
        supervisor.act(number, "extend", "extend-reason", "案情复杂").then().statusCode(303);
        supervisor.act(number, "not-a-step").then().statusCode(404);
        assertThat(cases.file(number).state()).isEqualTo(CaseState.EXTENDED);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        String number = cases.complaint(consumer, "330110");
        desk.form("forged")
                .formParam("version", "0")
                .post("/cases/" + number + "/accept")
                .then()
                .statusCode(400);
        desk.form("forged")
                .formParam("personReason", "x")
                .post("/cases/" + number + "/person")
                .then()
                .statusCode(400);
        assertThat(cases.file(number).version()).isZero();
    }

    @Test
    void speaksEnglish() {
        String number = cases.complaint(consumer, "330110");
        desk.inEnglish()
                .open("/cases/" + number)
                .then()
                .body(
                        containsString("7 working days left"),
                        containsString("To be accepted"),
                        containsString("The place of business or the domicile"));
    }
}
