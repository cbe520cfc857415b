package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.TokenIssuer;
import org.open12315.testsupport.Tokens;
import org.open12315.testsupport.Waiting;

/** Access tokens at the door of the API: what is wrong with one, what its scopes open, whose account it is. */
@QuarkusTest
class TokenSignInTest {

    private static final String CASES = "/api/v1/cases";
    private static final String ACCOUNT = "/api/v1/account";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    Pool pool;

    @Test
    void aTokenThatIsNotQuiteRightIsNobodys() {
        long now = Instant.now().getEpochSecond();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("aud", "another-service"),
                Map.of("aud", ""),
                Map.of("iss", "https://sign-in.example.cn/realms/another"),
                Map.of("iat", now - 600, "exp", now - 300),
                Map.of("exp", ""),
                Map.of("sub", ""))) {
            refused(Tokens.of(officer(wrong)), wrong.toString());
        }
        refused(Tokens.forged(officer(Map.of())), "another key");
        String right = Tokens.of(officer(Map.of()));
        String unsigned = "eyJhbGciOiJub25lIn0." + right.split("\\.")[1] + ".";
        refused(unsigned, "no signature");
        refused("not-a-token", "no token");
        get(right, CASES).statusCode(200);
    }

    @Test
    void scopesOpenAPartOfWhatTheRoleMayDoAndNeverMore() {
        get(Tokens.of(officer(Map.of("scope", "openid submissions:write"))), CASES)
                .statusCode(403)
                .contentType(startsWith("application/problem+json"))
                .body("status", is(403));
        get(Tokens.of(officer(Map.of("scope", ""))), CASES).statusCode(403);
        // the names of rights, and of rights of others, are no scopes
        String words = "read handle run-platform manage-accounts own-account openid";
        get(Tokens.of(officer(Map.of("scope", words))), CASES).statusCode(403);
        get(Tokens.of(officer(Map.of("scope", words))), ACCOUNT).statusCode(403);
        // a scope of the house does not make an officer of an analyst
        get(Tokens.of(officer(Map.of("roles", List.of("analyst")))), CASES).statusCode(403);
        get(Tokens.of(officer(Map.of("scope", "account:manage"))), ACCOUNT).statusCode(200);
        // the routes of evidence stand before all others
        with(Tokens.of(officer(Map.of())))
                .body("x")
                .put("/api/v1/evidence/x.pdf")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope"));
        with(Tokens.forged(officer(Map.of())))
                .body("x")
                .put("/api/v1/evidence/x.pdf")
                .then()
                .statusCode(401);
    }

    @Test
    void theReadingScopeReadsAndDoesNotHandle() {
        String reading = Tokens.of(officer(Map.of("scope", "cases:read")));
        get(reading, CASES).statusCode(200);
        String number = signIn.api(signIn.consumer())
                .body("""
                        {"against": {"name": "禾味电器", "channel": "OFFLINE", "divisionCode": "330110"},
                         "matter": {"category": "appliances.kitchen", "problem": "quality",
                                    "facts": "电饭煲第二次使用就漏电跳闸。"},
                         "wants": ["refund"],
                         "person": {"name": "李明", "telephone": "13812345678", "address": "良睦路18号"}}""")
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
        Waiting.until(
                "the case is open",
                PATIENCE,
                () -> get(reading, CASES + "/" + number).extract().statusCode() == 200);
        String step = CASES + "/" + number + "/actions";
        String body = "{\"version\": 0, \"action\": \"REFUSE\"}";
        with(reading).body(body).post(step).then().statusCode(403);
        // with the scope for it only the missing reason is wrong
        with(Tokens.of(officer(Map.of("scope", "cases:handle"))))
                .body(body)
                .post(step)
                .then()
                .statusCode(422);
    }

    @Test
    void theAccountOfAnOfficerFollowsTheClaims() {
        Map<String, Object> claims = officer(Map.of(
                "sub", UUID.randomUUID().toString(), "scope", "account:manage", "preferred_username", "wang.fang"));
        get(Tokens.of(claims), ACCOUNT)
                .statusCode(200)
                .body("user", startsWith("wang.fang@open12315"))
                .body("role", equalTo("officer"));
        Session session = Session.begin("wang.fang@open12315", new SecureRandom());
        sessions.begin(session, account(claims).getLong("id"), "Chrome").await().atMost(PATIENCE);
        claims.put("roles", List.of("offline_access", "supervisor"));
        claims.put("authority", "330100");
        get(Tokens.of(claims), ACCOUNT).statusCode(200).body("role", equalTo("supervisor"));
        Row row = account(claims);
        assertThat(row.getString("authority_code")).isEqualTo("330100");
        assertThat(row.getString("acts")).isEqualTo("create-account,take-claims");
        assertThat(sessions.isOpen(session).await().atMost(PATIENCE))
                .as("with other rights it begins anew")
                .isFalse();
        // the house takes the role away, or names no authority, or two roles
        claims.put("roles", List.of("offline_access"));
        refused(Tokens.of(claims), "no role");
        claims.put("roles", List.of("officer", "supervisor"));
        refused(Tokens.of(claims), "two roles");
        claims.put("roles", List.of("officer"));
        claims.put("authority", "999999");
        refused(Tokens.of(claims), "no such authority");
    }

    @Test
    void nobodyBecomesAConsumerOrSomebodyElseByAName() {
        KnownAccount consumer = signIn.consumer();
        KnownAccount officer = signIn.officer("330110");
        Map<String, Object> claims = new HashMap<>(
                Map.of("preferred_username", consumer.userName(), "email", "li@example.cn", "scope", "account:manage"));
        refused(Tokens.of(claims), "a consumer's name");
        claims.put("roles", List.of("consumer"));
        refused(Tokens.of(claims), "a consumer's name and role");
        get(Tokens.of(officer(Map.of("preferred_username", officer.userName(), "scope", "account:manage"))), ACCOUNT)
                .statusCode(200)
                .body("user", equalTo(officer.userName() + "@open12315"));
    }

    @Test
    void tokensAreForTheApiAndSessionsGoOnBesideThem() {
        KnownAccount officer = signIn.officer("330110");
        String token = Tokens.of(officer(Map.of()));
        given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + token)
                .get("/worklist")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        signIn.page(officer).get("/worklist").then().statusCode(200);
        signIn.page(officer).accept(ContentType.JSON).get(CASES).then().statusCode(200);
        signIn.api(officer).get(CASES).then().statusCode(200);
    }

    /** Claims of an officer of Yuhang with everything right, but for these. */
    private static Map<String, Object> officer(Map<String, Object> but) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "roles", List.of("officer", "offline_access"),
                "authority", "330110",
                "scope", "openid cases:handle",
                "name", "王芳"));
        claims.putAll(but);
        return claims;
    }

    private Row account(Map<String, Object> claims) {
        return pool.preparedQuery("SELECT a.*, (SELECT string_agg(action, ',' ORDER BY e.id) FROM audit_event e"
                        + " WHERE e.subject = a.id::text) acts FROM account a JOIN external_identity x"
                        + " ON x.account_id = a.id WHERE x.issuer = $1 AND x.subject = $2")
                .execute(Tuple.of(TokenIssuer.NAME, claims.get("sub")))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
    }

    private static void refused(String token, String why) {
        ValidatableResponse answer = get(token, CASES);
        assertThat(answer.extract().statusCode()).as(why).isEqualTo(401);
        answer.contentType(startsWith("application/problem+json"))
                .body("status", is(401))
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static ValidatableResponse get(String token, String path) {
        return with(token).get(path).then();
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }
}
