package org.open12315.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

/**
 * A submission that the last stage cannot store because somebody broke a table: its neighbours reach the worklist, it
 * becomes a dead letter, and after the table is mended an administrator sends it again.
 */
@QuarkusTest
class DeadLetterJourneyTest extends BrowserJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    Pool pool;

    @Test
    void poisonGoesToTheListAndFromThereBackIntoTheWorklist() {
        KnownAccount consumer = signIn.consumer();
        String business = FiledCases.business();
        String unreadable = "261199999999990001";
        String number;
        sql("ALTER TABLE case_file ADD CONSTRAINT ck_case_file_poison CHECK (business <> '" + business
                + "') NOT VALID");
        try {
            number = cases.sent(consumer, "330110", business, "买来的电饭煲第二次使用就漏电，请退款。电话13812345678");
            cases.complaint(consumer, "330110");
            pool.preparedQuery("INSERT INTO outbox (receipt_number, payload) VALUES ($1, $2)")
                    .execute(Tuple.of(Long.valueOf(unreadable), "{\"version\": 1, \"facts\": 李明 13812345678"))
                    .await()
                    .atMost(PATIENCE);
            awaitLetter(number);
            awaitLetter(unreadable);
        } finally {
            sql("ALTER TABLE case_file DROP CONSTRAINT ck_case_file_poison");
        }
        assertThat(count("SELECT count(*) FROM case_file WHERE business = '" + business + "'"))
                .isZero();
        signIn(signIn.account(Roles.SYSTEM_ADMINISTRATOR, null).userName(), SignIn.PASSWORD);
        open("/admin/dead-letters");
        assertThat(row(number).textContent()).contains("casework", "ck_case_file_poison");
        assertThat(row(unreadable).textContent()).contains("outbox", "JsonParseException");
        assertThat(page().content()).doesNotContain("13812345678", "李明", "漏电", business);
        page().locator("input[name=reason]").fill("");
        choose(unreadable);
        press("作废所选");
        look("dead-letters-wrong");
        assertThat(page().locator(".error-summary").textContent()).contains("请填写作废理由");
        page().locator("input[name=reason]").fill("手工写入的坏数据，没有对应的提交");
        press("作废所选");
        assertThat(page().locator(".notice").textContent()).contains("已作废 1 条");
        choose(number);
        press("重新发送所选");
        assertThat(page().locator(".notice").textContent()).contains("已重新发送 1 条");
        Waiting.until(
                "it stands in the worklist",
                PATIENCE,
                () -> count("SELECT count(*) FROM case_file WHERE receipt_number = " + number) == 1);
        open("/admin/dead-letters?open=false");
        look("dead-letters");
        assertThat(row(number).first().textContent()).contains("重新发送");
        signIn.page(signIn.officer("330110")).get("/cases/" + number).then().statusCode(200);
    }

    private void awaitLetter(String number) {
        Waiting.until(
                number + " is a dead letter",
                PATIENCE,
                () -> count("SELECT count(*) FROM dead_letter WHERE receipt_number = " + number) == 1);
        Waiting.until(
                number + " left the outbox",
                PATIENCE,
                () -> count("SELECT count(*) FROM outbox WHERE receipt_number = " + number) == 0);
    }

    private Locator row(String number) {
        return page().locator("tr", new Page.LocatorOptions().setHasText(number));
    }

    private void choose(String number) {
        row(number).locator("label").click();
    }

    private long count(String query) {
        return pool.query(query)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(PATIENCE);
    }
}
