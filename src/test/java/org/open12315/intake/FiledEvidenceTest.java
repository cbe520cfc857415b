package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.Dump;
import org.open12315.testsupport.SignIn;

/** Files that are named when one files: part of the submission in the same commit, or nothing is filed. */
@QuarkusTest
class FiledEvidenceTest {

    @Inject
    SignIn signIn;

    @Inject
    Dump dump;

    @Test
    void filesBecomePartOfWhatIsFiledOrItIsNotFiled() {
        KnownAccount consumer = signIn.consumer();
        String invoice = uploaded(consumer, "invoice.txt");
        String chat = uploaded(consumer, "chat.txt");
        String key = UUID.randomUUID().toString();
        String number = file(consumer, key, chat, invoice)
                .then()
                .statusCode(201)
                .extract()
                .path("receiptNumber");
        assertThat(of(number)).containsExactly(chat, invoice);

        // the answer got lost and the sender asks again
        file(consumer, key, chat, invoice)
                .then()
                .statusCode(201)
                .body("replayed", is(true))
                .body("receiptNumber", is(number));
        file(consumer, key, chat).then().statusCode(422);
        assertThat(of(number)).containsExactly(chat, invoice);

        String fresh = uploaded(consumer, "fresh.txt");
        String strangers = uploaded(signIn.consumer(), "theirs.txt");
        file(consumer, null, fresh, chat, strangers, unfinished(consumer))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("evidence[1]", "evidence[2]", "evidence[3]"))
                .body(
                        "violations.message",
                        contains(containsString("另一份"), containsString("没有找到"), containsString("没有传完")));
        file(
                        consumer,
                        null,
                        Stream.generate(() -> UUID.randomUUID().toString())
                                .limit(21)
                                .toArray(String[]::new))
                .then()
                .statusCode(422)
                .body("violations.field", contains("evidence"))
                .body("violations.message", contains("一次最多上传 20 个文件。"));
        signIn.api(consumer).get("/api/v1/complaints").then().body("items", hasSize(1));

        // two at once want the same file: one gets it
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> file(consumer, null, fresh).statusCode()))
                .limit(4)
                .collect(Collectors.toList())
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 422, 422, 422);
    }

    private Response file(KnownAccount consumer, String key, String... evidence) {
        String body = SubmissionResourceTest.COMPLAINT
                .formatted(SubmissionResourceTest.FACTS)
                .strip();
        String ids = Stream.of(evidence).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        String named = body.substring(0, body.length() - 1) + ", \"evidence\": [" + ids + "]}";
        return (key == null ? signIn.api(consumer) : signIn.api(consumer).header("Idempotency-Key", key))
                .body(named)
                .post("/api/v1/complaints");
    }

    private String uploaded(KnownAccount consumer, String name) {
        return signIn.api(consumer)
                .contentType("text/plain")
                .body("发票号 " + UUID.randomUUID())
                .put("/api/v1/evidence/" + name)
                .then()
                .statusCode(201)
                .extract()
                .path("files[0].id");
    }

    private String unfinished(KnownAccount consumer) {
        String address = signIn.api(consumer)
                .contentType("")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 1000)
                .header("Upload-Metadata", "filename " + Base64.getEncoder().encodeToString("half.txt".getBytes()))
                .post("/api/v1/evidence")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private List<String> of(String number) {
        return Stream.of(dump.rows("SELECT string_agg(evidence_id::text, ',' ORDER BY position) FROM"
                                + " evidence_of_submission WHERE submission_receipt = " + number)
                        .iterator()
                        .next()
                        .getString(0)
                        .split(","))
                .toList();
    }
}
