package org.open12315.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Operators see from outside how far the calendar reaches. */
@QuarkusTest
class CalendarCheckTest {

    @Inject
    WorkingDays workingDays;

    @Test
    void saysHowFarTheHolidaysAreKnown() {
        given().get("/q/health/well")
                .then()
                .body(
                        "checks.find { it.name == 'holidays are known' }.data.'known through'",
                        equalTo(workingDays.knownThrough().getValue()));
        given().get("/q/metrics").then().statusCode(200).body(containsString("open12315_calendar_known_through"));
    }
}
