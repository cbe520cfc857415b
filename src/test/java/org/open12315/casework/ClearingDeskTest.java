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

/** The clearing desk of a city: finds what no rule could place, passes it down with a reason, and gets it back. */
@QuarkusTest
class ClearingDeskTest {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    KnownAccount consumer;
    KnownAccount clerk;
    Desk clearing;
    Desk county;

    @BeforeEach
    void somebodyAtBothDesks() {
        consumer = signIn.consumer();
        clerk = signIn.officer("330100");
        clearing = new Desk(signIn, clerk);
        county = new Desk(signIn, signIn.officer("330106"));
    }

    @Test
    void findsWhatHasNoCountyAndPassesItDown() {
        String number = cases.complaint(consumer, "330100", FiledCases.business(), "在杭州街头的摊位买到假货，不知道是哪个区的。");
        assertThat(cases.file(number).state()).isEqualTo(CaseState.CLEARING);
        clearing.open("/worklist?sort=received")
                .then()
                .statusCode(200)
                .body(containsString("/cases/" + number), containsString("待分送"));
        clearing.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(
                        containsString("/cases/" + number + "/assign"),
                        not(containsString("/cases/" + number + "/accept")));

        String empty = clearing.act(number, "assign").asString();
        assertThat(empty.indexOf("href=\"#assign-authority\""))
                .isPositive()
                .isLessThan(empty.indexOf("href=\"#assign-reason\""));
        clearing.act(number, "assign", "assign-authority", "西湖区", "assign-reason", "")
                .then()
                .statusCode(422)
                .body(containsString("#assign-reason"), containsString("value=\"西湖区\""));
        clearing.act(number, "assign", "assign-authority", "杭州市西湖区", "assign-reason", "电话核实摊位在西湖区")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/worklist?moved=" + number));

        clearing.open("/cases/" + number).then().statusCode(404);
        county.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(
                        containsString("分送：待分送 → 待受理"),
                        containsString("电话核实摊位在西湖区"),
                        containsString(clerk.displayName() + " · 杭州市市场监督管理局"),
                        containsString("剩 7 个工作日"),
                        containsString("/cases/" + number + "/accept"));
    }

    @Test
    void getsBackWhatACountyReturnsWithItsReason() {
        String number = cases.complaint(consumer, "330106");
        county.act(number, "return", "return-reason", " ")
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#return-reason\">"));
        county.act(number, "return", "return-reason", "商家已搬到余杭区").then().statusCode(303);

        county.open("/cases/" + number).then().statusCode(404);
        assertThat(cases.file(number).authorityCode()).isEqualTo("330100");
        clearing.open("/worklist?sort=received").then().body(containsString("/cases/" + number));
        clearing.open("/cases/" + number).then().body(containsString("商家已搬到余杭区"), containsString("杭州市西湖区市场监督管理局"));
        clearing.act(number, "assign", "assign-authority", "330110", "assign-reason", "按新地址")
                .then()
                .statusCode(303);
        assertThat(cases.file(number).authorityCode()).isEqualTo("330110");
    }

    @Test
    void theAuthorityAboveReadsAndDoesNotDecide() {
        String number = cases.complaint(consumer, "330106");
        Desk above = new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330100"));
        above.open("/cases/" + number)
                .then()
                .statusCode(200)
                .body(containsString("电饭煲"), not(containsString("/cases/" + number + "/accept")));
        for (String step : new String[] {"accept", "refuse", "return", "pass-on", "transfer"}) {
            above.act(number, step, step + "-reason", "上级决定").then().statusCode(403);
        }
        assertThat(cases.file(number).version()).isZero();
    }
}
