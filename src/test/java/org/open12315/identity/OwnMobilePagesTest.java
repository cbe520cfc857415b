package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.open12315.identity.code.Limits;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Telephone;

/** Another mobile number, confirmed from both. */
@QuarkusTest
class OwnMobilePagesTest {

    private static final String MOBILE = "/api/v1/account/mobile";

    @Inject
    SignIn signIn;

    @Inject
    Limits limits;

    @Test
    void changesTheNumberWithACodeFromBoth() {
        Registered somebody = Registered.somebody();
        Telephone other = new Telephone();
        FormBrowser browser = somebody.browser();
        String first = startOnPage(somebody, browser);

        to(browser, "000000", other).then().statusCode(422).body(containsString("验证码不正确"));
        browser.send("/account/mobile/new", "/account/mobile/new", "code", first, "mobile", "1381234")
                .then()
                .statusCode(422)
                .body(containsString("手机号码有误"))
                .body(containsString("value=\"1381234\""));
        to(browser, first, other).then().statusCode(303).header("Location", endsWith("/account/mobile/code"));
        browser.get("/account/mobile/code").then().body(containsString(masked(other)));

        Response done = browser.send("/account/mobile/code", "/account/mobile/code", "code", other.code());
        done.then().statusCode(303).header("Location", endsWith("/account?done=changed"));
        browser.get("/account?done=changed").then().body(containsString(masked(other)));
        assertThat(somebody.telephone().message("刚刚被修改")).isNotEmpty();
    }

    @Test
    void theCodesOfOneAccountAreOfNoUseToAnother() {
        Registered somebody = Registered.somebody();
        Registered thief = Registered.somebody();
        limits.clear("code-number +86" + somebody.telephone().number());
        String before = somebody.telephone().code();
        String token = start(somebody);
        String code = somebody.telephone().code(before);
        Map<String, String> body = Map.of("code", code, "mobile", new Telephone().number());
        thief.api()
                .body(body)
                .post(MOBILE + "/{token}", token)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("code"));
        thief.api()
                .body(Map.of("code", code))
                .put(MOBILE + "/{token}", token)
                .then()
                .statusCode(422);
    }

    @Test
    void aNumberWithAnAccountGetsNoCodeAndTheAnswerDoesNotTell() {
        Registered somebody = Registered.somebody();
        Registered owner = Registered.somebody();
        limits.clear("code-number +86" + somebody.telephone().number());
        limits.clear("code-number +86" + owner.telephone().number());
        String before = somebody.telephone().code();
        String token = start(somebody);
        String next = somebody.api()
                .body(Map.of(
                        "code",
                        somebody.telephone().code(before),
                        "mobile",
                        owner.telephone().number()))
                .post(MOBILE + "/{token}", token)
                .then()
                .statusCode(202)
                .extract()
                .path("token");
        assertThat(owner.telephone().message("本号码已有账号")).doesNotContainPattern("\\d{6}");
        somebody.api()
                .body(Map.of("code", "123456"))
                .put(MOBILE + "/{token}", next)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("code"));
    }

    @Test
    void staffHaveNoNumberToChange() {
        signIn.api(signIn.officer("330110")).post(MOBILE).then().statusCode(422);
    }

    private String startOnPage(Registered somebody, FormBrowser browser) {
        limits.clear("code-number +86" + somebody.telephone().number());
        String before = somebody.telephone().code();
        browser.get("/account/mobile").then().statusCode(200).body(containsString(masked(somebody.telephone())));
        browser.send("/account/mobile", "/account/mobile")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account/mobile/new"));
        return somebody.telephone().code(before);
    }

    private static Response to(FormBrowser browser, String code, Telephone other) {
        return browser.send("/account/mobile/new", "/account/mobile/new", "code", code, "mobile", other.number());
    }

    private static String start(Registered somebody) {
        return somebody.api().post(MOBILE).then().statusCode(202).extract().path("token");
    }

    private static String masked(Telephone telephone) {
        return telephone.number().substring(0, 3) + "****" + telephone.number().substring(7);
    }
}
