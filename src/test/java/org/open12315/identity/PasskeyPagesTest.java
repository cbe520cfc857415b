package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.passkey.PasskeyOptions;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Heard;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.SoftAuthenticator;

/** Passkeys as a browser brings them, true and false, through the pages. */
@QuarkusTest
class PasskeyPagesTest {

    private static final String PASSKEYS = "/account/passkeys";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("/")
    URI address;

    @Inject
    SignIn signIn;

    @Inject
    PasskeyOptions options;

    @Inject
    Pool pool;

    @Test
    void addsListsAndRemovesForThePassword() {
        Registered somebody = Registered.somebody();
        FormBrowser browser = somebody.browser();
        browser.get("/account").then().body(containsString(PASSKEYS));
        browser.get(PASSKEYS).then().statusCode(200).body(containsString("还没有通行密钥"));

        begin(browser, "我的手机", "wrong word 2026")
                .then()
                .statusCode(422)
                .body(containsString("现在的密码不正确"))
                .body(containsString("<title>错误："))
                .body(containsString("我的手机"));
        begin(browser, " ", somebody.password()).then().statusCode(422).body(containsString("请填写通行密钥的名称"));
        begin(browser, "长".repeat(41), somebody.password())
                .then()
                .statusCode(422)
                .body(containsString("最多 40 个字"));

        SoftAuthenticator phone = phone();
        JsonObject wanted = wanted(begin(browser, "我的手机", somebody.password()));
        assertThat(wanted.getJsonObject("rp").getString("id")).isEqualTo(address.getHost());
        assertThat(wanted.getJsonObject("user").getString("name")).isEqualTo(somebody.user());
        String made = phone.create(wanted.getBinary("challenge"));
        finish(browser, "我的手机", made).then().statusCode(303).header("Location", endsWith("?done=added"));
        assertThat(somebody.telephone().message("账号信息刚刚被修改")).isNotEmpty();
        browser.get(PASSKEYS)
                .then()
                .statusCode(200)
                .body(containsString("我的手机"))
                .body(containsString("还没有用过"));
        assertThat(wanted(begin(browser, "另一个", somebody.password()))
                        .getJsonArray("excludeCredentials")
                        .getJsonObject(0)
                        .getBinary("id"))
                .isEqualTo(phone.id());
        somebody.api()
                .body(Map.of("current", somebody.password()))
                .post("/api/v1/account/export")
                .then()
                .body("records.passkeys", hasSize(1))
                .body("records.passkeys[0].name", equalTo("我的手机"))
                .body("events.action", hasItem("add-passkey"));

        String remove = browser.get(PASSKEYS)
                .htmlPath()
                .getString("**.find { it.@href =~ '/account/passkeys/.+/remove' }.@href");
        KnownAccount other = signIn.consumer();
        FormBrowser stranger = new FormBrowser().cookie("open12315-session", signIn.session(other));
        stranger.get(remove).then().statusCode(404);
        stranger.send(PASSKEYS + "/new", remove, "current", SignIn.PASSWORD);
        browser.send(remove, remove, "current", "wrong word 2026")
                .then()
                .statusCode(422)
                .body(containsString("现在的密码不正确"))
                .body(containsString("我的手机"));
        browser.get(PASSKEYS).then().body(containsString("我的手机"));
        browser.send(remove, remove, "current", somebody.password())
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=removed"));
        browser.get(PASSKEYS).then().body(not(containsString("我的手机")));
        browser.get(remove).then().statusCode(404);
        finish(browser, "我的手机", made).then().statusCode(422).body(containsString("没有添加成功"));
        browser.get(PASSKEYS).then().body(containsString("还没有通行密钥"));
    }

    @Test
    void addsNothingThatWasMadeElsewhereOrForSomebodyElse() {
        KnownAccount one = signIn.consumer();
        KnownAccount other = signIn.officer("330110");
        FormBrowser browser = new FormBrowser().cookie("open12315-session", signIn.session(one));
        FormBrowser elsewhere = new FormBrowser().cookie("open12315-session", signIn.session(other));
        byte[] challenge = wanted(begin(browser, "钥匙", SignIn.PASSWORD)).getBinary("challenge");

        refuses(finish(browser, "钥匙", phone().at("https://evil.example").create(challenge)));
        refuses(finish(browser, "钥匙", phone().forHost("evil.example").create(challenge)));
        refuses(finish(browser, "钥匙", phone().says(SoftAuthenticator.PRESENT).create(challenge)));
        refuses(finish(browser, "钥匙", phone().create(new byte[56])));
        refuses(finish(browser, "钥匙", "not even JSON"));
        refuses(finish(elsewhere, "钥匙", phone().create(challenge)));

        SoftAuthenticator phone = phone();
        finish(browser, "钥匙", phone.create(challenge)).then().statusCode(303);
        refuses(finish(browser, "钥匙", phone().create(challenge)));
        byte[] next = wanted(begin(elsewhere, "钥匙", SignIn.PASSWORD)).getBinary("challenge");
        refuses(finish(elsewhere, "钥匙", phone.create(next)));
        elsewhere.get(PASSKEYS).then().body(containsString("还没有通行密钥"));
    }

    @Test
    void signsInWithoutAUserNameAndRefusesEverythingElse() {
        KnownAccount owner = signIn.officer("330110");
        KnownAccount stranger = signIn.consumer();
        SoftAuthenticator phone = phone();
        keep(owner, phone);
        byte[] handle = options.handle(owner.id());
        SoftAuthenticator theirs = phone();
        keep(stranger, theirs);

        FormBrowser browser = new FormBrowser();
        refusesSignIn(browser, phone.at("https://evil.example").sign(asked(browser), handle), "BadOrigin");
        phone.at(origin());
        refusesSignIn(browser, phone.forgery().sign(asked(browser), handle), "BadSignature");
        refusesSignIn(browser, phone().sign(asked(browser), handle), "unknown passkey");
        // an authenticator of somebody else that names this account, or none
        refusesSignIn(browser, theirs.sign(asked(browser), handle), "another account's");
        refusesSignIn(browser, theirs.sign(asked(browser), null), "another account's");
        byte[] theirHandle = options.handle(stranger.id());
        refusesSignIn(browser, theirs.sign(new byte[56], theirHandle), "foreign challenge");
        // a challenge that another browser was given
        refusesSignIn(browser, theirs.sign(asked(new FormBrowser()), theirHandle), "foreign challenge");
        refusesSignIn(browser, "{}", "");

        byte[] good = asked(browser);
        FormBrowser copy = browser.copy();
        String signed = phone.sign(good, handle);
        send(browser, signed).then().statusCode(303).header("Location", endsWith("/start"));
        browser.get("/worklist").then().statusCode(200).body(containsString(owner.userName()));
        browser.get(PASSKEYS).then().body(not(containsString("还没有用过")));
        refusesSignIn(copy, signed, "challenge used before");

        remove(owner);
        refusesSignIn(copy, phone.sign(asked(copy), handle), "unknown passkey");
        browser.get("/worklist").then().statusCode(200);

        switchOff(stranger);
        refusesSignIn(copy, theirs.sign(asked(copy), theirHandle), "account not in use");
    }

    @Test
    void keepsTheChallengeInTheBrowserThatAskedForIt() {
        Response answer = new FormBrowser().get("/sign-in/passkey/options");
        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("rpId", equalTo(address.getHost()))
                .body("userVerification", equalTo("required"))
                .cookie("passkey-browser", detailedCookie().httpOnly(true).sameSite("Strict"));
        given().header("Host", "no_name_of_a_host")
                .get("/sign-in/passkey/options")
                .then()
                .statusCode(200)
                .body("rpId", equalTo("no_name_of_a_host"));
        new FormBrowser()
                .get("/sign-in")
                .then()
                .body(containsString("data-passkey=\"get\""))
                .body(containsString("用通行密钥登录"));
    }

    private Response begin(FormBrowser browser, String name, String password) {
        return browser.send(PASSKEYS + "/new", PASSKEYS + "/new", "name", name, "current", password);
    }

    private static JsonObject wanted(Response page) {
        page.then().statusCode(200);
        return new JsonObject(
                page.htmlPath().getString("**.find { it.@'data-passkey' == 'create' }.@data-passkey-options"));
    }

    private static Response finish(FormBrowser browser, String name, String credential) {
        return browser.send(PASSKEYS + "/new", PASSKEYS, "name", name, "credential", credential);
    }

    private static void refuses(Response page) {
        page.then().statusCode(422).body(containsString("没有添加成功"));
    }

    private SoftAuthenticator phone() {
        return new SoftAuthenticator("http://" + address.getAuthority(), address.getHost());
    }

    private byte[] asked(FormBrowser browser) {
        return new JsonObject(browser.get("/sign-in/passkey/options")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .getBinary("challenge");
    }

    private static Response send(FormBrowser browser, String signed) {
        return browser.send("/sign-in", "/sign-in/passkey", "credential", signed);
    }

    /** Back to the sign-in page, which says no more than that, and nobody is signed in; the log knows why. */
    private static void refusesSignIn(FormBrowser browser, String signed, String why) {
        Response answer;
        try (Heard log = Heard.listen()) {
            answer = send(browser, signed);
            assertThat(log.all()).contains(why);
        }
        answer.then().statusCode(303).header("Location", endsWith("/sign-in"));
        assertThat(answer.cookies()).doesNotContainKey("open12315-session");
        browser.get("/sign-in").then().statusCode(401).body(containsString("这个通行密钥不能登录"));
    }

    /** The owner makes it on the pages. */
    private void keep(KnownAccount owner, SoftAuthenticator phone) {
        FormBrowser browser = new FormBrowser().cookie("open12315-session", signIn.session(owner));
        byte[] challenge = wanted(begin(browser, "钥匙", SignIn.PASSWORD)).getBinary("challenge");
        finish(browser, "钥匙", phone.create(challenge)).then().statusCode(303);
    }

    private void remove(KnownAccount owner) {
        FormBrowser browser = new FormBrowser().cookie("open12315-session", signIn.session(owner));
        String remove = browser.get(PASSKEYS)
                .htmlPath()
                .getString("**.find { it.@href =~ '/account/passkeys/.+/remove' }.@href");
        browser.send(remove, remove, "current", SignIn.PASSWORD).then().statusCode(303);
    }

    /** As its administrator does. */
    private void switchOff(KnownAccount account) {
        pool.preparedQuery("UPDATE account SET active = false WHERE id = $1")
                .execute(Tuple.of(account.id()))
                .await()
                .atMost(PATIENCE);
    }

    private String origin() {
        return "http://" + address.getAuthority();
    }
}
