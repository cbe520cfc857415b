package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.SignIn;

/**
 * What belongs to providers of identities, without one: the way there and back with a real Keycloak is the matter of
 * {@code KeycloakIT}.
 */
@QuarkusTest
class ProviderSessionsTest {

    private static final String SESSION = "open12315-session";
    private static final String ISSUER = "https://sso.example.cn/realms/city";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    @Inject
    ProviderSessionStore store;

    @Inject
    IdentityLinks links;

    @Test
    void theSignInPageOffersTheProvidersOfTheConfiguration() {
        given().get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("用市民统一认证登录"), containsString("href=\"/sign-in/with/city\""));
        given().cookie("lang", "en").get("/sign-in").then().body(containsString("Sign in with City sign-on"));
        // named here and nowhere else: no way leads there, and none past it
        given().redirects().follow(false).get("/sign-in/with/city").then().statusCode(401);
        given().get("/sign-in/failed").then().statusCode(403).body(containsString("登录未完成"));
    }

    @Test
    void theWordOfAProviderEndsTheSessionsThatItMeans() {
        KnownAccount officer = signIn.officer("330110");
        String one = begin(officer, "subject-" + officer.id(), "first");
        String other = begin(officer, "subject-" + officer.id(), "second");
        String ofSomebodyElse = begin(officer, "another-" + officer.id(), "third");
        String here = signIn.session(officer);
        await(store.end("https://elsewhere.example.cn", "subject-" + officer.id(), "first"));
        await(store.end(ISSUER, "subject-" + officer.id(), "unknown"));
        assertThat(List.of(one, other, ofSomebodyElse, here)).allMatch(ProviderSessionsTest::isOpen);
        await(store.end(ISSUER, "subject-" + officer.id(), "first"));
        assertThat(isOpen(one)).isFalse();
        assertThat(isOpen(other)).isTrue();
        // without a name of the session all of the person's are meant
        await(store.end(ISSUER, "subject-" + officer.id(), null));
        assertThat(isOpen(other)).isFalse();
        assertThat(List.of(ofSomebodyElse, here)).allMatch(ProviderSessionsTest::isOpen);
    }

    @Test
    void signingOutLeadsOnToTheProvider() {
        KnownAccount officer = signIn.officer("330110");
        String cookie = begin(officer, "leaves-" + officer.id(), "leaving");
        new FormBrowser()
                .cookie(SESSION, cookie)
                .send("/account", "/sign-out")
                .then()
                .statusCode(200)
                .header(
                        "Refresh",
                        allOf(
                                containsString("https://sso.example.cn/end?id_token_hint=an-id-token"),
                                containsString("&post_logout_redirect_uri=http%3A%2F%2Flocalhost")))
                .body(containsString("退出身份认证平台"));
        assertThat(isOpen(cookie)).isFalse();
        FormBrowser local = new FormBrowser().cookie(SESSION, signIn.session(officer));
        local.send("/account", "/sign-out").then().statusCode(303).header("Location", endsWith("/"));
    }

    @Test
    void eachSessionIsAskedAboutByOneAndNotAgainAtOnce() {
        KnownAccount officer = signIn.officer("330110");
        begin(officer, "due-" + officer.id(), "due");
        assertThat(dueOf(officer)).as("it is new").isEmpty();
        await(pool.preparedQuery(
                        "UPDATE provider_session SET checked_at = now() - interval '1 hour' WHERE subject = $1")
                .execute(Tuple.of("due-" + officer.id())));
        List<ProviderSessionStore.Due> due = dueOf(officer);
        assertThat(due).hasSize(1);
        assertThat(due.get(0).session().refreshToken()).isEqualTo("a-refresh-token");
        assertThat(dueOf(officer)).isEmpty();
        String stored = await(pool.preparedQuery("SELECT tokens FROM provider_session WHERE subject = $1")
                        .execute(Tuple.of("due-" + officer.id())))
                .iterator()
                .next()
                .getString("tokens");
        assertThat(stored).startsWith("enc1:").doesNotContain("a-refresh-token");
    }

    @Test
    void aConsumerIsLinkedOnlyAfterProofOfTheAccount() {
        KnownAccount consumer = signIn.consumer();
        String subject = UUID.randomUUID().toString();
        String before = signIn.session(consumer);
        String token = await(links.begin("city", ISSUER, subject));
        FormBrowser browser = new FormBrowser().cookie(IdentityLinkPages.COOKIE, token);
        // nobody, and a session from before it: both are asked to sign in
        browser.get("/sign-in/link").then().statusCode(200).body(containsString("市民统一认证"), not(containsString("是否把")));
        FormBrowser early = browser.copy().cookie(SESSION, before);
        early.get("/sign-in/link").then().body(not(containsString("是否把")));
        early.send("/account", "/sign-in/link").then().statusCode(303);
        assertThat(linked(subject)).isEmpty();
        // an officer's fresh session links nothing
        browser.copy()
                .cookie(SESSION, signIn.session(signIn.officer("330110")))
                .send("/account", "/sign-in/link")
                .then()
                .statusCode(303);
        assertThat(linked(subject)).isEmpty();
        FormBrowser proved = browser.copy().cookie(SESSION, signIn.session(consumer));
        proved.get("/sign-in/link").then().body(containsString("与账号“" + consumer.userName() + "”关联"));
        proved.forge("/sign-in/link").then().statusCode(400);
        assertThat(linked(subject)).isEmpty();
        proved.send("/sign-in/link", "/sign-in/link").then().statusCode(200).body(containsString("市民统一认证"));
        assertThat(linked(subject)).containsExactly(consumer.id());
        // the token was good once
        proved.get("/sign-in/link").then().statusCode(303);
    }

    private List<Long> linked(String subject) {
        return await(pool.preparedQuery("SELECT account_id FROM external_identity WHERE issuer = $1 AND subject = $2")
                .execute(Tuple.of(ISSUER, subject))
                .map(rows -> {
                    List<Long> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getLong("account_id")));
                    return ids;
                }));
    }

    private List<ProviderSessionStore.Due> dueOf(KnownAccount account) {
        return await(store.due(Duration.ofMinutes(5), 1000)).stream()
                .filter(due -> due.session().subject().equals("due-" + account.id()))
                .toList();
    }

    /** A session of ours, as if it had begun at a provider; emits its cookie. */
    private String begin(KnownAccount account, String subject, String sid) {
        String cookie = signIn.session(account);
        Buffer id = Buffer.buffer(await(pool.preparedQuery(
                                "SELECT id FROM session s WHERE account_id = $1 AND NOT EXISTS"
                                        + " (SELECT FROM provider_session WHERE session_id = s.id) ORDER BY begun_at DESC LIMIT 1")
                        .execute(Tuple.of(account.id())))
                .iterator()
                .next()
                .getBuffer("id")
                .getBytes());
        await(store.add(
                id,
                new ProviderSession(
                        "city", ISSUER, subject, sid, "an-id-token", "a-refresh-token", "https://sso.example.cn/end")));
        return cookie;
    }

    private static boolean isOpen(String cookie) {
        return given().redirects()
                        .follow(false)
                        .cookie(SESSION, cookie)
                        .get("/account")
                        .statusCode()
                == 200;
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
