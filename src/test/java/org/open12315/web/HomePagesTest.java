package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class HomePagesTest {

    @Inject
    SignIn signIn;

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
    void showsAnOfficerTheWayToTheWorklistAndOut() {
        signIn.page(signIn.officer("330110"))
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString("/worklist"),
                        containsString("action=\"/sign-out\""),
                        not(containsString("href=\"/sign-in\"")));
    }
}
