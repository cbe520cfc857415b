package org.open12315.casework;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.Registered;

/** Who sent a submission: masked, shown for a reason, recorded; and who reports only to whoever handles it. */
@QuarkusTest
class CasePersonPagesTest extends AtTheDesk {

    @Inject
    Pool pool;

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
    void theOfficerLearnsWhetherAnybodyCheckedTheIdentity() {
        Registered somebody = Registered.somebody();
        String number = cases.complaint(somebody, "330110");
        desk.open("/cases/" + number)
                .then()
                .body(containsString("未核验：平台只检查了姓名和证件号码的格式，没有向任何机构核对。这里填写的姓名与账号的姓名不一致。"), not(containsString("张伟")));
        verified(somebody, "failed");
        desk.open("/cases/" + number).then().body(containsString("核验未通过：2026年11月20日，公安核验接口 答复"));
        verified(somebody, "verified");
        desk.open("/cases/" + number).then().body(containsString("已核验：2026年11月20日，公安核验接口 确认"));
        signIn.api(officer)
                .get("/api/v1/cases/" + number)
                .then()
                .statusCode(200)
                .body(
                        "sender.verification", equalTo("verified"),
                        "sender.verifiedBy", equalTo("公安核验接口"),
                        "sender.sameName", equalTo(false));

        desk.open("/cases/" + cases.complaint(consumer, "330110")).then().body(containsString("没有：发来的账号没有登记实名"));
    }

    /** As the verifier's answer leaves it. */
    private void verified(Registered somebody, String state) {
        pool.preparedQuery("UPDATE person SET verification = $2, verified_by = '公安核验接口',"
                        + " verified_at = '2026-11-20T10:00:00+08' FROM account"
                        + " WHERE account.id = account_id AND user_name = $1")
                .execute(Tuple.of(somebody.user(), state))
                .await()
                .indefinitely();
    }

    @Test
    void onlyTheOfficerInChargeLearnsWhoReports() {
        String number = cases.report(consumer, "330110", false);
        desk.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(containsString("只有承办人可以查看"), not(containsString("欧")), not(containsString("账号的身份核验")));
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
                .body(
                        containsString("匿名举报"),
                        not(containsString("/person")),
                        not(containsString(consumer.userName())),
                        not(containsString("账号的身份核验")));
        desk.send("/cases/" + number + "/person", "personReason", "好奇").then().statusCode(403);
    }
}
