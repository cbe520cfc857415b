package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;

/** The page of a case and the steps that staff take on it. */
@QuarkusTest
class CasePagesTest extends AtTheDesk {

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
    void ofTwoWhoActAtTheSameInstantOneIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            String number = cases.complaint(signIn.consumer(), "330110");
            Desk other = new Desk(signIn, signIn.officer("330110"));
            String seen = desk.version(number);
            other.version(number);
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                Future<Response> one = both.submit(() -> {
                    together.await();
                    return desk.actFrom(seen, number, "accept", "accept-reason", "我来办");
                });
                Future<Response> two = both.submit(() -> {
                    together.await();
                    return other.actFrom(
                            seen, number, "refuse", "refuse-ground", "not-consumption", "refuse-reason", "经营用途");
                });
                Response late = one.get().statusCode() == 409 ? one.get() : two.get();
                assertThat(List.of(one.get().statusCode(), two.get().statusCode()))
                        .containsExactlyInAnyOrder(303, 409);
                assertThat(late.asString()).contains("这件办件已经有了变化").contains(late == one.get() ? "我来办" : "经营用途");
                assertThat(cases.file(number).version()).isEqualTo(1);
            } finally {
                both.shutdownNow();
            }
        }
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
