package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomePagesTest {

    @Test
    void speaksChineseToWhoeverDidNotChoose() {
        given().header("Accept-Language", "en")
                .when()
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString("<html lang=\"zh-CN\">"),
                        containsString("我要投诉"),
                        containsString("href=\"/sign-in\""));
    }

    @Test
    void speaksEnglishToWhoeverChoseIt() {
        given().cookie("lang", "en")
                .when()
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"), containsString("Skip to main content"));
    }

    @Test
    @TestSecurity(user = "li", roles = "officer")
    void showsAnOfficerTheWayToTheWorklistAndOut() {
        given().when()
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString("/worklist"),
                        containsString("action=\"/sign-out\""),
                        not(containsString("href=\"/sign-in\"")));
    }
}
