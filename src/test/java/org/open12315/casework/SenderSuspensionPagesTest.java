package org.open12315.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.identity.Suspensions;
import org.open12315.identity.Suspensions.Suspicion;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Registered;

/** An officer suspects false data, the consumer is told, sees the own cases only, and appeals; somebody else decides. */
@QuarkusTest
class SenderSuspensionPagesTest extends AtTheDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGE = "/account/suspension";
    private static final String REASON = "证件号码与姓名不符，电话核实为他人。";
    private static final String APPEAL = "我登记时把姓名中的一个字写错了，证件是我本人的。";

    @Inject
    Pool pool;

    @Inject
    Suspensions suspensions;

    @Test
    void suspendsHearsAndDecides() {
        Registered sender = Registered.somebody();
        String number = cases.complaint(sender, "330110");
        FormBrowser browser = sender.browser();
        browser.get(PAGE).then().statusCode(403);

        suspend(number);
        assertThat(sender.telephone().message("已被暂停使用")).contains(REASON);
        long id = column(number, "id");
        onlyFollows(sender, browser, number);
        appeal(browser);

        Desk supervisor = new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330110"));
        turnDown(supervisor, id, number);
        assertThat(sender.telephone().message("维持暂停")).contains("材料不足以证明");
        browser.get(PAGE).then().statusCode(200).body(containsString("申诉没有被接受"), containsString("材料不足以证明"));
        file(sender, 403);

        Desk administrator = new Desk(signIn, signIn.account(Roles.ADMINISTRATOR, "330100"));
        decide(administrator, id, "LIFT", "已经核对原件，信息属实").then().statusCode(303);
        assertThat(sender.telephone().message("恢复使用")).contains("已经核对原件");
        file(sender, 422);
        browser.get(PAGE).then().statusCode(403);
        decide(administrator, id, "LIFT", "再来一次").then().statusCode(409).body(containsString("别人已经处理过"));
        new Desk(signIn, signIn.account(Roles.SYSTEM_ADMINISTRATOR, null))
                .open("/admin/audit?none=true")
                .then()
                .statusCode(200)
                .body(containsString("暂停消费者账号"), containsString("恢复被暂停的账号"));
        assertThat(select(
                                "SELECT string_agg(action, ' ' ORDER BY id) FROM audit_event WHERE reason = $1",
                                "suspension " + id)
                        .iterator()
                        .next()
                        .getString(0))
                .isEqualTo("suspend-account appeal-suspension uphold-suspension lift-suspension");
    }

    /** Whoever sees the person in a case, and nobody else; never of an anonymous report. */
    @Test
    void onlyWhoSeesThePersonSuspendsAndNobodyDecidesTheirOwn() {
        String report = cases.report(consumer, "330110", false);
        String path = "/cases/" + report + "/suspension";
        desk.open(path).then().statusCode(403);
        desk.act(report, "check").then().statusCode(303);
        desk.open(path).then().statusCode(200);
        new Desk(signIn, signIn.officer("330110"))
                .send(path, "reason", REASON)
                .then()
                .statusCode(403);
        new Desk(signIn, signIn.officer("330106"))
                .send(path, "reason", REASON)
                .then()
                .statusCode(404);
        String anonymous = cases.report(consumer, "330110", true);
        desk.act(anonymous, "check").then().statusCode(303);
        desk.send("/cases/" + anonymous + "/suspension", "reason", REASON)
                .then()
                .statusCode(403);

        desk.send(path, "reason", REASON).then().statusCode(303);
        assertThatThrownBy(() -> select(
                        "UPDATE account_suspension SET state = 'LIFTED', decision = 'x', decided_at = now(),"
                                + " decided_by = suspended_by WHERE id::text = $1",
                        Long.toString(column(report, "id"))))
                .hasMessageContaining("ck_account_suspension_decider");

        KnownAccount promoted = signIn.account(Roles.SUPERVISOR, "330110");
        KnownAccount other = signIn.consumer();
        long receipt = ReceiptNumber.parse(anonymous).orElseThrow().value();
        suspensions
                .suspend(
                        new Suspicion(other.id(), receipt, "330110", REASON, promoted),
                        tx -> Uni.createFrom().voidItem())
                .await()
                .atMost(PATIENCE);
        Desk own = new Desk(signIn, promoted);
        long theirs = column(anonymous, "id");
        own.open("/appeals/" + theirs).then().statusCode(200).body(containsString("须由别人处理"));
        decide(own, theirs, "LIFT", "我自己来").then().statusCode(403).body(containsString("须由别人处理"));
    }

    private void suspend(String number) {
        String path = "/cases/" + number + "/suspension";
        desk.open("/cases/" + number).then().body(containsString(path));
        desk.open(path).then().statusCode(200).body(containsString("欧***"), not(containsString("欧阳建国")));
        desk.send(path, "reason", "  ").then().statusCode(422).body(containsString("请写明暂停原因"));
        desk.send(path, "reason", "虚".repeat(201))
                .then()
                .statusCode(422)
                .body(containsString("虚".repeat(201)), containsString("href=\"#reason\""));
        desk.send(path, "reason", REASON).then().statusCode(303);
        desk.open(path).then().body(containsString("账号已暂停使用"), containsString(REASON));
        desk.send(path, "reason", REASON).then().statusCode(409).body(containsString("不能暂停"));
        desk.open("/cases/" + number).then().body(containsString("暂停了提交人账号"));
        desk.open("/appeals").then().statusCode(403);
        Row stored = select(
                        "SELECT s.reason, a.suspended FROM account_suspension s JOIN account a ON a.id = s.account_id"
                                + " WHERE s.id::text = $1",
                        Long.toString(column(number, "id")))
                .iterator()
                .next();
        assertThat(stored.getString(0)).doesNotContain("证件");
        assertThat(stored.getBoolean(1)).isTrue();
    }

    private static void onlyFollows(Registered sender, FormBrowser browser, String number) {
        file(sender, 403);
        sender.api().get("/api/v1/complaints").then().statusCode(200).body("items.receiptNumber", hasItem(number));
        browser.get("/my/cases/" + number)
                .then()
                .statusCode(200)
                .body(containsString("账号已被暂停使用"), not(containsString("/withdraw\"")), not(containsString(REASON)));
        browser.send(PAGE, "/my/cases/" + number + "/withdraw", "withdrawReason", "不要了")
                .then()
                .statusCode(403);
        browser.get("/account").then().statusCode(200).body(not(containsString("/account/mobile")));
        Map<String, String> proof = Map.of("current", sender.password());
        sender.api().body(proof).post("/api/v1/account/closing").then().statusCode(403);
        sender.api()
                .body(proof)
                .post("/api/v1/account/export")
                .then()
                .statusCode(200)
                .body("records.suspensions[0].reason", equalTo(REASON));
    }

    private static void appeal(FormBrowser browser) {
        browser.get(PAGE).then().statusCode(200).body(containsString(REASON), containsString("申诉理由"));
        browser.answer(PAGE, "appeal", " ").then().statusCode(422).body(containsString("请写明申诉理由"));
        browser.answer(PAGE, "appeal", APPEAL).then().statusCode(303);
        browser.get(PAGE)
                .then()
                .body(containsString("正在等待处理"), containsString(APPEAL), not(containsString("<textarea")));
        browser.answer(PAGE, "appeal", "再说一次").then().statusCode(409).body(containsString("已经提交过"));
    }

    private void turnDown(Desk supervisor, long id, String number) {
        String path = "/appeals/" + id;
        String grouped = ReceiptNumber.parse(number).orElseThrow().grouped();
        supervisor.open("/appeals").then().statusCode(200).body(containsString(grouped), containsString(path));
        supervisor
                .open(path)
                .then()
                .statusCode(200)
                .body(
                        containsString(REASON),
                        containsString(APPEAL),
                        not(containsString("欧")),
                        not(containsString("张*")));
        decide(supervisor, id, "", "").then().statusCode(422).body(containsString("请选择您的决定"), containsString("请写明理由"));
        Desk elsewhere = new Desk(signIn, signIn.account(Roles.SUPERVISOR, "330200"));
        elsewhere.open(path).then().statusCode(404);
        decide(elsewhere, id, "LIFT", "不是我的").then().statusCode(404);
        decide(supervisor, id, "UPHOLD", "材料不足以证明").then().statusCode(303);
        supervisor.open("/appeals").then().body(not(containsString(grouped)));
        supervisor.open("/appeals?all=true").then().body(containsString(grouped), containsString("维持暂停"));
        decide(supervisor, id, "UPHOLD", "再来一次").then().statusCode(409);
    }

    private static Response decide(Desk desk, long id, String decision, String reason) {
        return desk.send("/appeals/" + id, "decision", decision, "reason", reason);
    }

    /** An empty form: refused at the door, or for what is missing. */
    private static void file(Registered sender, int status) {
        sender.api().body("{}").post("/api/v1/complaints").then().statusCode(status);
    }

    private long column(String number, String name) {
        return select(
                        "SELECT " + name + " FROM account_suspension WHERE receipt_number::text = $1",
                        Long.toString(ReceiptNumber.parse(number).orElseThrow().value()))
                .iterator()
                .next()
                .getLong(0);
    }

    private RowSet<Row> select(String sql, String value) {
        return pool.preparedQuery(sql).execute(Tuple.of(value)).await().atMost(PATIENCE);
    }
}
