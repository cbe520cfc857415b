package org.open12315.intake;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.testsupport.SignIn;

/** What the intake is measured against is compiled by the Maven profile {@code bench} alone. */
@QuarkusTest
class BenchAbsentTest {

    @Inject
    SignIn signIn;

    @ParameterizedTest
    @ValueSource(strings = {"/bench/no-op", "/bench/plain"})
    void knowsNoEndpointOfTheBench(String path) {
        given().auth()
                .preemptive()
                .basic(signIn.consumer().userName(), SignIn.PASSWORD)
                .contentType(ContentType.JSON)
                .body(SubmissionResourceTest.COMPLAINT.formatted(SubmissionResourceTest.FACTS))
                .post(path)
                .then()
                .statusCode(404);
    }
}
