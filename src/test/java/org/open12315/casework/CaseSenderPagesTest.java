package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What staff ask of a sender, and what the sender does to the case from the own pages. */
@QuarkusTest
class CaseSenderPagesTest extends AtTheDesk {

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
        desk.open("/cases/" + first).then().body(containsString("/cases/" + again), containsString("并入本件的重复提交：1"));
        Desk home = new Desk(signIn, consumer);
        home.open("/my/cases/" + again).then().body(containsString("这是另一件事"));
        home.send("/my/cases/" + again + "/separate", "separateReason", "是另外一台电饭煲")
                .then()
                .statusCode(303);
        home.open("/my/cases/" + again).then().body(containsString("已作为另一件事单独办理"));
        desk.open("/cases/" + again).then().body(containsString("是另外一台电饭煲"), containsString("投诉人"));
        assertThat(cases.file(again).state()).isEqualTo(CaseState.ASSIGNED);
        desk.open("/cases/" + first)
                .then()
                .body(not(containsString("并入本件的重复提交：1")), not(containsString("/cases/" + again)));

        // whoever files the same once more means the one that says the same, and the first has lost nothing
        String third = cases.complaint(consumer, "330110", shop, facts + "请尽快。");
        assertThat(cases.file(third).linkedTo()).isEqualTo(Long.parseLong(again));
        String fourth = cases.complaint(consumer, "330110", shop, facts);
        assertThat(cases.file(fourth).linkedTo()).isEqualTo(Long.parseLong(first));
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
}
