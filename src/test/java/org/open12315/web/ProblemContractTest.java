package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.open12315.testsupport.SignIn;

/** The shape of every answer of the API that says no (RFC 9457), whoever says it: a resource, the framework, the server. */
@QuarkusTest
class ProblemContractTest {

    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(400, "请求无法读取"),
            Map.entry(401, "需要登录"),
            Map.entry(403, "没有权限"),
            Map.entry(404, "没有找到"),
            Map.entry(405, "不能这样操作"),
            Map.entry(406, "没有这种格式"),
            Map.entry(409, "内容已有变化"),
            Map.entry(413, "内容太大"),
            Map.entry(415, "格式不支持"),
            Map.entry(422, "内容有误"),
            Map.entry(429, "操作太频繁"),
            Map.entry(500, "系统出错"),
            Map.entry(503, "暂时无法处理"));
    private static final Map<Integer, String> ENGLISH = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Sign in first"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "No such format"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Format not supported"),
            Map.entry(422, "Something is wrong in it"),
            Map.entry(429, "Too many requests"),
            Map.entry(500, "Something broke"),
            Map.entry(503, "Not available now"));

    /** Each way to be refused; a status that no resource can be brought to so easily comes from a probe. */
    enum Refusal {
        HALF_A_BODY(
                400, COMPLAINTS, test -> test.consumer().body("{\"against\": {").post(COMPLAINTS)),
        WRONG_TYPE(
                400,
                COMPLAINTS,
                test -> test.consumer().body("{\"against\": 7}").post(COMPLAINTS)),
        A_LIST(400, COMPLAINTS, test -> test.consumer().body("[]").post(COMPLAINTS)),
        WRONG_DATE(
                400,
                COMPLAINTS,
                test -> test.consumer()
                        .body("{\"matter\": {\"purchasedOn\": \"yesterday\"}}")
                        .post(COMPLAINTS)),
        WRONG_PAGE(400, COMPLAINTS, test -> test.consumer().get(COMPLAINTS + "?before=12")),
        UNKNOWN_PARENT(404, "/api/v1/divisions", test -> test.anybody().get("/api/v1/divisions?parent=999999")),
        BOTH_WAYS(400, "/api/v1/divisions", test -> test.anybody().get("/api/v1/divisions?parent=330100&q=x")),
        NOBODY(401, COMPLAINTS, test -> test.anybody().get(COMPLAINTS)),
        NOBODY_FILES(401, COMPLAINTS, test -> test.anybody().body("{}").post(COMPLAINTS)),
        WRONG_PASSWORD(
                401,
                COMPLAINTS,
                test -> test.anybody()
                        .auth()
                        .preemptive()
                        .basic("nobody-knows-me", "guess")
                        .get(COMPLAINTS)),
        AN_OFFICER_FILES(403, COMPLAINTS, test -> test.officer().body("{}").post(COMPLAINTS)),
        NO_SUCH_NUMBER(
                404,
                COMPLAINTS + "/261123482910537734",
                test -> test.consumer().get(COMPLAINTS + "/261123482910537734")),
        NO_NUMBER_AT_ALL(404, COMPLAINTS + "/x", test -> test.consumer().get(COMPLAINTS + "/x")),
        NO_SUCH_ADDRESS(404, "/api/v1/nothing", test -> test.anybody().get("/api/v1/nothing")),
        NO_SUCH_METHOD(405, COMPLAINTS, test -> test.consumer().delete(COMPLAINTS)),
        A_TABLE_PLEASE(
                406, COMPLAINTS, test -> test.consumer().accept("text/csv").get(COMPLAINTS)),
        CHANGED_MEANWHILE(409, probe(409), test -> test.anybody().get(probe(409))),
        A_BOOK(
                413,
                COMPLAINTS,
                test -> test.consumer()
                        .body("{\"x\": \"" + "a".repeat(1_200_000) + "\"}")
                        .post(COMPLAINTS)),
        PLAIN_TEXT(
                415,
                COMPLAINTS,
                test -> test.consumer().contentType("text/plain").body("hello").post(COMPLAINTS)),
        NOTHING_FILLED_IN(422, COMPLAINTS, test -> test.consumer().body("{}").post(COMPLAINTS)),
        NO_BODY(422, COMPLAINTS, test -> test.consumer().post(COMPLAINTS)),
        BAD_KEY(
                422,
                COMPLAINTS,
                test -> test.consumer()
                        .header("Idempotency-Key", "two words")
                        .body("{}")
                        .post(COMPLAINTS)),
        A_PAGE_TOO_LONG(422, COMPLAINTS, test -> test.consumer().get(COMPLAINTS + "?limit=1000")),
        TOO_OFTEN(429, probe(429), test -> test.anybody().get(probe(429))),
        A_BUG(500, "/api/v1/probe/bug", test -> test.anybody().accept("*/*").get("/api/v1/probe/bug")),
        FULL(503, probe(503), test -> test.anybody().get(probe(503)));

        private final int status;
        private final String instance;
        private final Function<ProblemContractTest, Response> attempt;

        Refusal(int status, String instance, Function<ProblemContractTest, Response> attempt) {
            this.status = status;
            this.instance = instance;
            this.attempt = attempt;
        }

        private static String probe(int status) {
            return "/api/v1/probe/status/" + status;
        }
    }

    @Inject
    SignIn signIn;

    private String language;

    @ParameterizedTest
    @EnumSource
    void saysNoInTheSameShapeAndInBothLanguages(Refusal refusal) {
        assertThat(told(refusal, null, CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(told(refusal, "zh-TW,zh;q=0.9", CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(told(refusal, "en-GB,en;q=0.8", ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
        assertThat(told(refusal, "fr, en;q=0.5, zh;q=0.3", ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
    }

    @Test
    void namesEveryWrongField() {
        language = "en";
        consumer()
                .body("{\"against\": {\"name\": \" \"}, \"wants\": []}")
                .post(COMPLAINTS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("against.name", "against.channel", "matter", "wants", "person"))
                .body("violations.findAll { !it.message }.size()", equalTo(0))
                .body("violations.find { it.field == 'person' }.in", equalTo("body"));
    }

    @Test
    void saysHowToGetIn() {
        anybody().get(COMPLAINTS).then().header("WWW-Authenticate", notNullValue());
    }

    /** Checks the shape; emits the detail. */
    private String told(Refusal refusal, String acceptLanguage, Map<Integer, String> titles) {
        language = acceptLanguage;
        Response answer = refusal.attempt.apply(this);
        assertThat(answer.statusCode()).isEqualTo(refusal.status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = answer.jsonPath().getMap("");
        assertThat(problem)
                .containsEntry("type", "about:blank")
                .containsEntry("title", titles.get(refusal.status))
                .containsEntry("status", refusal.status)
                .containsEntry("instance", refusal.instance)
                .hasEntrySatisfying(
                        "detail", detail -> assertThat((String) detail).isNotBlank());
        assertThat(answer.asString())
                .as("nothing of the inside")
                .doesNotContain("Exception", "at org.", "at io.", "org.open12315", "secret", "stackTrace", "SELECT");
        return (String) problem.get("detail");
    }

    private RequestSpecification consumer() {
        return spoken(signIn.api(signIn.consumer()));
    }

    private RequestSpecification officer() {
        return spoken(signIn.api(signIn.officer("330110")));
    }

    private RequestSpecification anybody() {
        return spoken(given().contentType(ContentType.JSON).accept(ContentType.JSON));
    }

    private RequestSpecification spoken(RequestSpecification request) {
        return language == null ? request : request.header("Accept-Language", language);
    }
}
