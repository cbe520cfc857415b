package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/** An administrator invites, the person invited makes the account: once, in time, and as what the inviter may give. */
@QuarkusTest
class InvitationPagesTest {

    private static final String PAGE = "/admin/invitations";
    private static final String PASSWORD = "纸短情长2026";

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    @Test
    void whoIsInvitedMakesTheAccountAndTheLinkWorksOnce() {
        KnownAccount administrator = signIn.account(Roles.ADMINISTRATOR, "330100");
        FormBrowser browser = browser(administrator);
        invite(browser, Roles.OFFICER, "310115")
                .then()
                .statusCode(422)
                .body(containsString("只能开通本单位和下级单位的"), containsString("value=\"王敏\""));
        invite(browser, Roles.SYSTEM_ADMINISTRATOR, "").then().statusCode(422).body(containsString("请选择角色"));
        String link = link(invite(browser, Roles.ANALYST, "330110"));
        browser.get(PAGE).then().body(containsString("王敏"), not(containsString(link)));
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(rows("SELECT token_hash FROM invitation", Tuple.tuple()))
                .noneMatch(row -> row.getBuffer(0).toString().contains(token));

        FormBrowser invited = new FormBrowser();
        invited.get(link).then().statusCode(200).body(containsString("王敏"), containsString("分析人员 杭州市余杭区市场监督管理局"));
        accept(invited, link, "ab", "123")
                .then()
                .statusCode(422)
                .body(
                        containsString("href=\"#user\""),
                        containsString("href=\"#password\""),
                        containsString("value=\"ab\""));
        invited.answer(link, "user", "wang-min", "password", PASSWORD, "again", PASSWORD + "x")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#again\""));

        // two who hold the same link, at the same moment
        String name = "inv-" + administrator.id();
        FormBrowser other = new FormBrowser();
        String otherToken = other.token(link);
        String ownToken = invited.token(link);
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> acceptWith(other, otherToken, link, name + "-b"));
        int first = acceptWith(invited, ownToken, link, name + "-a");
        assertThat(Stream.of(first, second.join())).containsExactlyInAnyOrder(303, 404);
        List<Row> made = rows("SELECT * FROM account WHERE user_name IN ($1, $2)", Tuple.of(name + "-a", name + "-b"));
        assertThat(made).singleElement().satisfies(row -> {
            assertThat(row.getString("role")).isEqualTo(Roles.ANALYST);
            assertThat(row.getString("authority_code")).isEqualTo("330110");
            assertThat(row.getString("display_name")).isEqualTo("王敏");
        });
        invited.get(link).then().statusCode(404).body(containsString("已经用过"));
        String again = link(invite(browser, Roles.OFFICER, "330110"));
        accept(new FormBrowser(), again, made.get(0).getString("user_name"), PASSWORD)
                .then()
                .statusCode(422)
                .body(containsString("已被使用"));
        invited.get(again).then().statusCode(200);
        assertThat(trail(administrator))
                .containsExactly("invite analyst@330110", "accept-invitation analyst@330110", "invite officer@330110");
        browser.get("/admin/audit?authority=330110").then().body(containsString("应邀开通账号"), containsString("邀请人员"));
    }

    @Test
    void anInvitationEndsWithItsTimeItsInviterOrItsWithdrawal() {
        KnownAccount administrator = signIn.account(Roles.ADMINISTRATOR, "330100");
        KnownAccount foreign = signIn.account(Roles.ADMINISTRATOR, "310115");
        FormBrowser browser = browser(administrator);
        String expired = link(invite(browser, Roles.OFFICER, "330110"));
        rows("UPDATE invitation SET expires_at = now() WHERE id = $1 RETURNING id", Tuple.of(last(administrator)));
        String withdrawn = link(invite(browser, Roles.OFFICER, "330110"));
        String action = PAGE + "/" + last(administrator) + "/withdraw";
        browser(foreign).send(PAGE, action).then().statusCode(404);
        browser(foreign).get(PAGE).then().body(not(containsString(administrator.userName())));
        browser.send(PAGE, action).then().statusCode(303);
        browser.send(PAGE, action).then().statusCode(404);
        String demoted = link(invite(browser, Roles.OFFICER, "330110"));
        rows("UPDATE account SET role = 'officer' WHERE id = $1 RETURNING id", Tuple.of(administrator.id()));

        for (String link : List.of(expired, withdrawn, demoted, "/invitation/" + "A".repeat(43), "/invitation/1")) {
            FormBrowser invited = new FormBrowser();
            invited.get(link).then().statusCode(404).body(containsString("邀请无效"));
            assertThat(acceptWith(invited, invited.token("/password"), link, "inv-late-" + administrator.id()))
                    .isEqualTo(404);
        }
        assertThat(rows("SELECT id FROM account WHERE user_name = $1", Tuple.of("inv-late-" + administrator.id())))
                .isEmpty();
    }

    private static Response invite(FormBrowser browser, String role, String authority) {
        return browser.answer(PAGE, "displayName", "王敏", "role", role, "authority", authority);
    }

    /** The path of the link that the page shows. */
    private static String link(Response page) {
        page.then().statusCode(201);
        return URI.create(page.htmlPath().getString("**.find { it.@id == 'link' }.@value"))
                .getPath();
    }

    private static Response accept(FormBrowser browser, String link, String user, String password) {
        return browser.answer(link, "user", user, "password", password, "again", password);
    }

    private static int acceptWith(FormBrowser browser, String token, String link, String user) {
        return browser.sendWith(token, link, "user", user, "password", PASSWORD, "again", PASSWORD)
                .statusCode();
    }

    private FormBrowser browser(KnownAccount account) {
        return new FormBrowser().cookie("open12315-session", signIn.session(account));
    }

    private long last(KnownAccount inviter) {
        return rows("SELECT max(id) FROM invitation WHERE invited_by = $1", Tuple.of(inviter.id()))
                .get(0)
                .getLong(0);
    }

    private List<String> trail(KnownAccount actor) {
        return rows("SELECT * FROM audit_event WHERE actor = $1 ORDER BY id", Tuple.of(actor.userName())).stream()
                .map(row -> row.getString("action") + ' ' + row.getString("reason"))
                .toList();
    }

    private List<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql).executeAndAwait(values).spliterator(), false)
                .toList();
    }
}
