package org.open12315.jurisdiction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pickers get, without signing in. */
@QuarkusTest
class DivisionResourceTest {

    @Test
    void listsTheProvinces() {
        given().get("/api/v1/divisions")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("divisions", hasSize(34))
                .body("total", equalTo(34))
                .body("nextOffset", nullValue())
                .body("divisions[0].code", equalTo("110000"))
                .body("divisions[0].level", equalTo("PROVINCE"))
                .body("divisions[0].parted", equalTo(true));
    }

    @Test
    void listsWhatIsBelow() {
        given().queryParam("parent", "330100")
                .get("/api/v1/divisions")
                .then()
                .statusCode(200)
                .body("divisions.name", hasItems("余杭区", "桐庐县"))
                .body("divisions.find { it.code == '330110' }.fullName", equalTo("浙江省杭州市余杭区"));
    }

    @Test
    void findsByNamePageByPage() {
        List<String> codes = new ArrayList<>();
        Integer offset = 0;
        while (offset != null) {
            var page = given().queryParam("q", "朝阳")
                    .queryParam("limit", 7)
                    .queryParam("offset", offset)
                    .get("/api/v1/divisions")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("divisions.code", String.class));
            assertThat(page.getInt("total")).isGreaterThan(7);
            offset = page.get("nextOffset");
        }
        assertThat(codes).startsWith("211300", "110105", "211321", "220104");
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
    }

    @Test
    void showsOneWithItsPathAndItsAuthority() {
        given().get("/api/v1/divisions/330110")
                .then()
                .statusCode(200)
                .body("division.fullName", equalTo("浙江省杭州市余杭区"))
                .body("path.code", equalTo(List.of("330000", "330100", "330110")))
                .body("authority.name", equalTo("杭州市余杭区市场监督管理局"));
    }

    @Test
    void showsAnAbolishedOneWithItsSuccessor() {
        given().get("/api/v1/divisions/330103")
                .then()
                .statusCode(200)
                .body("division.abolished", equalTo(true))
                .body("division.successor", equalTo("330105"))
                .body("authority.code", equalTo("330105"));
    }

    @Test
    void showsAnAuthority() {
        given().get("/api/v1/authorities/110105")
                .then()
                .statusCode(200)
                .body("authority.name", equalTo("北京市朝阳区市场监督管理局"))
                .body("above.name", equalTo(List.of("北京市市场监督管理局", "国家市场监督管理总局")))
                .body("below", hasSize(0));
        given().get("/api/v1/authorities/100000")
                .then()
                .statusCode(200)
                .body("authority.parent", nullValue())
                .body("below", hasSize(31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/divisions",
                "/api/v1/divisions?parent=330100",
                "/api/v1/divisions?q=余杭",
                "/api/v1/divisions/330110",
                "/api/v1/authorities/330110"
            })
    void mayBeKeptAndAskedAgainByItsTag(String path) {
        String tag = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=3600"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", equalTo(tag));
        given().header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/divisions?parent=999999",
                "/api/v1/divisions/999999",
                "/api/v1/divisions/x",
                "/api/v1/authorities/330110005",
                "/api/v1/authorities/330103"
            })
    void saysThatThereIsNone(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("没有"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?parent=330100&q=余杭", "?limit=0", "?limit=501", "?offset=-1"})
    void refusesWhatItCannotAnswer(String query) {
        int status = given().get("/api/v1/divisions" + query)
                .then()
                .contentType("application/problem+json")
                .extract()
                .statusCode();
        assertThat(status).isIn(400, 422);
    }
}
