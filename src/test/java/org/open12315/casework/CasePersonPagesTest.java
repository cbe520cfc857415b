package org.open12315.casework;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;

/** Who sent a submission: masked, shown for a reason, recorded; and who reports only to whoever handles it. */
@QuarkusTest
class CasePersonPagesTest extends AtTheDesk {

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
}
