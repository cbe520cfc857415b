package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetsTest {

    @Test
    void linksToNamesWithTheHashOfTheContentAndLetsBrowsersKeepThem() {
        String page = given().when().get("/").asString();
        Matcher address = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
        int found = 0;
        while (address.find()) {
            found++;
            assertThat(address.group(1)).matches("/assets/(public|main)-[\\w-]{8}\\.(css|js)");
            given().when()
                    .get(address.group(1))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", is("public, max-age=31536000, immutable"));
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void servesTheScriptAsScript() {
        String page = given().when().get("/").asString();
        Matcher script = Pattern.compile("src=\"([^\"]+)\"").matcher(page);
        assertThat(script.find()).isTrue();
        given().when().get(script.group(1)).then().contentType(containsString("javascript"));
    }
}
