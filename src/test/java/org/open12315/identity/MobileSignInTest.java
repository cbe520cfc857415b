package org.open12315.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.FormBrowser;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Telephone;

/** The mobile number in place of the user name. */
@QuarkusTest
class MobileSignInTest {

    @Test
    void theNumberSignsInAsItIsTyped() {
        Registered somebody = Registered.somebody();
        String number = somebody.telephone().number();
        for (String typed :
                new String[] {number, "+86 " + number, number.substring(0, 3) + " " + number.substring(3)}) {
            FormBrowser browser = new FormBrowser();
            browser.send("/file", "/sign-in/check", "user", typed, "password", somebody.password())
                    .then()
                    .statusCode(302);
            browser.get("/account").then().statusCode(200).body(containsString(somebody.user()));
        }
        given().auth()
                .preemptive()
                .basic(number, somebody.password())
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("user", equalTo(somebody.user()));
    }

    @Test
    void aNumberAloneIsNotEnoughAndAnUnknownOneAnswersTheSame() {
        Registered somebody = Registered.somebody();
        for (String number : new String[] {somebody.telephone().number(), new Telephone().number()}) {
            FormBrowser browser = new FormBrowser();
            browser.send("/file", "/sign-in/check", "user", number, "password", "wrong word 2026")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/sign-in"));
            browser.get("/sign-in")
                    .then()
                    .statusCode(401)
                    .body(containsString("用户名或密码不正确"))
                    .body(containsString("value=\"" + number + "\""));
        }
    }

    @Test
    void otherSpellingsOfANumberGiveNoNewTries() {
        Registered somebody = Registered.somebody();
        String number = somebody.telephone().number();
        FormBrowser browser = new FormBrowser();
        for (int blank = 1; blank <= 5; blank++) {
            String typed = number.substring(0, blank) + " " + number.substring(blank);
            browser.send("/file", "/sign-in/check", "user", typed, "password", "wrong word 2026");
        }
        browser.send("/file", "/sign-in/check", "user", number, "password", somebody.password());
        browser.get("/sign-in").then().statusCode(429).body(containsString("错误次数过多"));
    }
}
