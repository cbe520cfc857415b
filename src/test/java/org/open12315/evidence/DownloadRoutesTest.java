package org.open12315.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;

@QuarkusTest
class DownloadRoutesTest {

    @Inject
    SignIn signIn;

    @Inject
    Pool pool;

    KnownAccount consumer;
    byte[] photo;
    String id;

    @BeforeEach
    void upload() {
        consumer = signIn.consumer();
        photo = Samples.photo(400_000);
        id = as(consumer)
                .contentType("image/jpeg")
                .body(photo)
                .put("/api/v1/evidence/{name}", "门店 收据.jpg")
                .path("files[0].id");
    }

    @Test
    void handsOutWhatWasUploadedAsAFileAndNoPage() {
        byte[] got = as(consumer)
                .get("/api/v1/evidence/{id}", id)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"evidence\"; filename*=UTF-8''%E9%97%A8%E5%BA%97%20%E6%94%B6%E6%8D%AE.jpg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'self'")
                .header("Cache-Control", "private, no-store")
                .extract()
                .asByteArray();
        assertThat(got).isEqualTo(photo);
    }

    @Test
    void handsOutARangeForAPlayer() {
        byte[] got = as(consumer)
                .header("Range", "bytes=100000-299999")
                .get("/api/v1/evidence/{id}", id)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100000-299999/400000")
                .header("Content-Length", "200000")
                .extract()
                .asByteArray();
        assertThat(got).isEqualTo(Arrays.copyOfRange(photo, 100_000, 300_000));
        as(consumer)
                .header("Range", "bytes=400000-")
                .get("/api/v1/evidence/{id}", id)
                .then()
                .statusCode(416);
    }

    @Test
    void handsOutNothingToOthers() {
        as(signIn.consumer()).get("/api/v1/evidence/{id}", id).then().statusCode(404);
        as(signIn.officer("310115")).get("/api/v1/evidence/{id}", id).then().statusCode(404);
        given().get("/api/v1/evidence/{id}", id).then().statusCode(401);
        assertThat(custody()).containsExactly("KEPT");
    }

    @Test
    void recordsEachTime() {
        as(consumer).header("Range", "bytes=0-9").get("/api/v1/evidence/{id}", id);
        as(consumer).get("/api/v1/evidence/{id}", id);
        assertThat(custody()).containsExactly("KEPT", "HANDED_OUT 0-9", "HANDED_OUT 0-399999");
    }

    @Test
    void waitsForTheLastByte() {
        String half = as(consumer)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1000")
                .post("/api/v1/evidence")
                .header("Location");
        as(consumer).get(half).then().statusCode(409).body("code", equalTo("not-whole"));
    }

    private static RequestSpecification as(KnownAccount account) {
        return given().auth().preemptive().basic(account.userName(), SignIn.PASSWORD);
    }

    private List<String> custody() {
        var rows = pool.preparedQuery("SELECT what || coalesce(' ' || first_byte || '-' || last_byte, '') AS line"
                        + " FROM evidence_custody WHERE upload_id = $1 AND sha256 = $2 ORDER BY id")
                .execute(Tuple.of(UUID.fromString(id), Samples.sha256(photo)))
                .await()
                .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("line"))
                .toList();
    }
}
