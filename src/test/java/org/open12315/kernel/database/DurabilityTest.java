package org.open12315.kernel.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DurabilityTest {

    @Test
    void theRunningServerSaysThatItIsDurable() {
        String check = "checks.find { it.name == 'database keeps what it acknowledges' }";
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(check + ".status", is("UP"))
                .body(check + ".data.fsync", equalTo("on"))
                .body(check + ".data.synchronous_commit", equalTo("on"))
                .body(check + ".data.full_page_writes", equalTo("on"));
    }
}
