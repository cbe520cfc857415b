package org.open12315.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** What was done to accounts, and who may read that. How far the right reaches: {@code PermissionTableTest}. */
@QuarkusTest
class AuditPagesTest {

    private static final String PAGE = "/admin/audit";

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    @Test
    void theAuthorityReadsWhatWasDoneToItsAccountsAndTheSystemAdministratorToAll() {
        KnownAccount administrator = signIn.account(Roles.ADMINISTRATOR, "330100");
        KnownAccount officer = signIn.officer("330110");
        KnownAccount foreign = signIn.officer("310115");
        KnownAccount system = signIn.account(Roles.SYSTEM_ADMINISTRATOR, null);
        KnownAccount consumer = signIn.consumer();
        FormBrowser browser = browser(administrator);
        String form = "/admin/accounts/" + officer.id() + "/role";
        browser.answer(form, "role", Roles.ANALYST, "authority", "330110")
                .then()
                .statusCode(303);

        browser.get(PAGE)
                .then()
                .statusCode(200)
                .body(
                        containsString("<td>" + officer.userName() + "</td>"),
                        containsString("变更角色"),
                        containsString("办案人员 杭州市余杭区市场监督管理局 改为 分析人员 杭州市余杭区市场监督管理局"),
                        not(containsString(foreign.userName())),
                        not(containsString(system.userName())),
                        not(containsString(consumer.userName())),
                        not(containsString("name=\"none\"")));
        browser.get(PAGE + "?none=true").then().body(not(containsString(system.userName())));
        browser.get(PAGE + "?user=" + foreign.userName()).then().statusCode(200).body(containsString("没有操作记录"));
        browser.get(PAGE + "?authority=310115&user=<b>")
                .then()
                .statusCode(404)
                .body(
                        containsString("href=\"#authority\""),
                        containsString("value=\"310115\""),
                        containsString("value=\"&lt;b&gt;\""));
        browser.get(PAGE + "?authority=12").then().statusCode(404);

        pool.preparedQuery("INSERT INTO audit_event (actor, action, subject, reason)"
                        + " VALUES ('t-officer', 'suspend-account', $1, 'suspension 7')")
                .executeAndAwait(Tuple.of(Long.toString(consumer.id())));
        FormBrowser everywhere = browser(system);
        everywhere
                .get(PAGE)
                .then()
                .body(
                        containsString("<td>" + officer.userName() + "</td>"),
                        containsString("<td>" + foreign.userName() + "</td>"),
                        containsString("<td>" + system.userName() + "</td>"),
                        containsString("消费者账号 " + consumer.id() + "<"),
                        not(containsString(consumer.userName())));
        everywhere
                .get(PAGE + "?none=true")
                .then()
                .body(
                        containsString("<td>" + system.userName() + "</td>"),
                        containsString("消费者账号 " + consumer.id() + "<"),
                        containsString("暂停消费者账号"),
                        containsString("<td>暂停 7</td>"),
                        not(containsString(officer.userName())));
        everywhere
                .get(PAGE + "?user=" + foreign.userName())
                .then()
                .body(
                        containsString("<td>" + foreign.userName() + "</td>"),
                        not(containsString("<td>" + officer.userName() + "</td>")));
        everywhere
                .get(PAGE + "?authority=330110")
                .then()
                .body(containsString(officer.userName()), not(containsString(foreign.userName())));
    }

    @Test
    void aLongTrailIsReadPageByPage() {
        FormBrowser browser = browser(signIn.account(Roles.ADMINISTRATOR, "650106"));
        pool.preparedQuery("INSERT INTO audit_event (actor, action, subject, subject_authority, reason)"
                        + " SELECT 'page-' || i || '-', 'create-account', '0', '650106', 'officer'"
                        + " FROM generate_series(1, 60) AS i")
                .executeAndAwait(Tuple.tuple());

        String first = browser.get(PAGE + "?authority=650106")
                .then()
                .body(containsString("page-60-"), containsString("page-11-"), not(containsString("page-10-")))
                .extract()
                .htmlPath()
                .getString("**.find { it.@rel == 'next' }.@href");
        browser.get(first)
                .then()
                .body(containsString("page-10-"), containsString("page-1-"), not(containsString("page-11-")));
    }

    @Test
    void nobodyIsCalledAsTheActorsOfThePlatform() {
        browser(signIn.account(Roles.ADMINISTRATOR, "330110"))
                .answer(
                        "/admin/accounts",
                        "user",
                        "Owner",
                        "displayName",
                        "王敏",
                        "role",
                        "officer",
                        "authority",
                        "330110",
                        "password",
                        "纸短情长2026")
                .then()
                .statusCode(422)
                .body(containsString("已被使用"));
    }

    private FormBrowser browser(KnownAccount account) {
        return new FormBrowser().cookie("open12315-session", signIn.session(account));
    }
}
