package org.open12315.web;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreferencePagesTest {

    @Test
    void remembersTheLanguageAndGoesBack() {
        given().redirects()
                .follow(false)
                .queryParam("to", "en")
                .queryParam("back", "/styleguide?wrong=true")
                .when()
                .get("/language")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/styleguide?wrong=true"))
                .cookie(
                        "lang",
                        detailedCookie().value("en").httpOnly(true).path("/").sameSite("Lax"));
    }

    @Test
    void leavesTheSiteForNobody() {
        given().redirects()
                .follow(false)
                .queryParam("to", "en")
                .queryParam("back", "//elsewhere.example/")
                .when()
                .get("/language")
                .then()
                .statusCode(303)
                .header("Location", not(containsString("elsewhere")));
    }

    @Test
    void remembersLargePrint() {
        given().redirects()
                .follow(false)
                .queryParam("size", "large")
                .when()
                .get("/print")
                .then()
                .statusCode(303)
                .cookie("print", "large");
        given().cookie("print", "large").when().get("/").then().body(containsString("data-print=\"large\""));
    }

    @Test
    void linksBackToTheSamePage() {
        given().when()
                .get("/styleguide?wrong=true")
                .then()
                .body(containsString("/language?to=en&amp;back=%2Fstyleguide%3Fwrong%3Dtrue"));
    }
}
