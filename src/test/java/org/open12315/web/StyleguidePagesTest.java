package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StyleguidePagesTest {

    @Test
    void saysTheSameWordsAtTheFieldAndInTheSummary() {
        given().when()
                .get("/styleguide?wrong=true")
                .then()
                .statusCode(200)
                .body(
                        containsString("<title>错误："),
                        containsString("<a href=\"#phone\">请填写 11 位手机号码</a>"),
                        containsString("<span class=\"hidden\">错误：</span>请填写 11 位手机号码</p>"),
                        containsString("aria-describedby=\"phone-hint phone-error\""));
    }

    @Test
    void showsNoSummaryWhenNothingIsWrong() {
        given().when().get("/styleguide").then().statusCode(200).body(not(containsString("error-summary")));
    }

    @Test
    void tellsMomentsInBeijingTime() {
        given().when().get("/styleguide").then().body(containsString("2026年3月31日 10:10"));
        given().cookie("lang", "en").when().get("/styleguide").then().body(containsString("31 March 2026, 10:10"));
    }
}
