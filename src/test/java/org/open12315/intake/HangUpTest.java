package org.open12315.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.SignIn;

/** A client that hangs up in the middle leaves a submission that its key finds, or nothing; never half of one, never two. */
@QuarkusTest
class HangUpTest {

    private static final String BODY = SubmissionResourceTest.COMPLAINT
            .formatted(SubmissionResourceTest.FACTS)
            .replace("330110", "530102");

    /** How a connection ends. */
    enum End {
        POLITE,
        /** As when a telephone loses the network: reset, nothing more is read. */
        RESET
    }

    @Inject
    SignIn signIn;

    @TestHTTPResource("/")
    URI site;

    KnownAccount consumer;

    @BeforeEach
    void somebody() {
        consumer = signIn.consumer();
        signIn.api(consumer).get("/api/v1/complaints").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void halfARequestStoresNothingAndARetryStoresOne(End end) throws IOException {
        int length = request("key").length;
        Set<String> receipts = new HashSet<>();
        int cuts = 0;
        for (int cut = 1; cut < length; cut += Math.max(1, length / 40)) {
            String key = end + "-cut-at-" + cut;
            send(Arrays.copyOf(request(key), Math.min(cut, request(key).length - 1)), end);
            Response retry = retry(key);
            assertThat(retry.header("Idempotent-Replayed"))
                    .as("nothing was stored of the first %d bytes", cut)
                    .isNull();
            receipts.add(retry.path("receiptNumber"));
            cuts++;
        }
        assertThat(receipts).hasSize(cuts);
        hasExactly(cuts);
    }

    /** The whole request went out and nobody waits for the answer: the retry meets it stored, not stored, or on its way. */
    @ParameterizedTest
    @EnumSource
    void aWholeRequestWithoutAListenerIsStoredOnce(End end) throws IOException {
        int rounds = 30;
        Set<String> receipts = new HashSet<>();
        for (int round = 0; round < rounds; round++) {
            String key = end + "-round-" + round;
            send(request(key), end);
            String number = retry(key).path("receiptNumber");
            assertThat(retry(key).<String>path("receiptNumber")).isEqualTo(number);
            receipts.add(number);
        }
        assertThat(receipts).hasSize(rounds);
        hasExactly(rounds);
    }

    @Test
    void theSameRequestTwiceOnOneConnectionIsStoredOnce() throws IOException {
        byte[] once = request("pipelined");
        byte[] twice = Arrays.copyOf(once, once.length * 2);
        System.arraycopy(once, 0, twice, once.length, once.length);
        send(twice, End.POLITE);
        retry("pipelined");
        hasExactly(1);
    }

    private void send(byte[] bytes, End end) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoLinger(end == End.RESET, 0);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }
    }

    private byte[] request(String key) {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        String credentials = consumer.userName() + ":" + SignIn.PASSWORD;
        String head = String.join(
                "\r\n",
                "POST /api/v1/complaints HTTP/1.1",
                "Host: " + site.getAuthority(),
                "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()),
                "Content-Type: application/json",
                "Accept: application/json",
                "Idempotency-Key: " + key,
                "Content-Length: " + body.length,
                "",
                "");
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private Response retry(String key) {
        Response response =
                signIn.api(consumer).header("Idempotency-Key", key).body(BODY).post("/api/v1/complaints");
        response.then().statusCode(201);
        return response;
    }

    private void hasExactly(int number) {
        signIn.api(consumer)
                .get("/api/v1/complaints?limit=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(number));
    }
}
