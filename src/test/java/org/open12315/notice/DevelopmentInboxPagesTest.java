package org.open12315.notice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DevelopmentInboxPagesTest {

    @Test
    void isPlainlyMarked() {
        given().get("/development-inbox")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("仅供开发和演示"))
                .body(containsString("没有真的发出"));
    }
}
