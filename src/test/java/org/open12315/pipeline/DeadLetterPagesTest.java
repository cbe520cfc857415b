package org.open12315.pipeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class DeadLetterPagesTest {

    private static final long NUMBER = 261199999999999901L;

    @Inject
    SignIn signIn;

    @Inject
    OutboxStore store;

    @Test
    void showsTheReasonAndSendsAgainOnce() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> store.bury("dedupe", NUMBER, "not json", "Poison: <b>because</b>"));
        long id = VertxContextSupport.subscribeAndAwait(() -> store.letters(Long.MAX_VALUE, 50, true)).stream()
                .filter(letter -> letter.receiptNumber() == NUMBER)
                .findFirst()
                .orElseThrow()
                .id();
        KnownAccount admin = signIn.account(Roles.ADMINISTRATOR, null);
        String session = signIn.session(admin);
        Response page = given().cookie("open12315-session", session).get("/admin/dead-letters");
        page.then()
                .statusCode(200)
                .body(containsString("Poison: &lt;b&gt;because"))
                .body(containsString(Long.toString(NUMBER)));
        replay(page, session, id).then().statusCode(303).header("Location", endsWith("done=sent"));
        replay(page, session, id).then().statusCode(303).header("Location", endsWith("done=before"));
        given().cookie("open12315-session", session)
                .get("/admin/dead-letters?open=false")
                .then()
                .body(containsString(admin.userName() + " 已于"));
    }

    @Test
    void nobodyElseSeesThem() {
        for (KnownAccount other : List.of(signIn.consumer(), signIn.officer("330110"))) {
            signIn.page(other).get("/admin/dead-letters").then().statusCode(403).body(not(containsString("死信")));
        }
    }

    private static Response replay(Response page, String session, long id) {
        String token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .cookie("open12315-session", session)
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", token)
                .post("/admin/dead-letters/" + id);
    }
}
