package org.open12315.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.identity.person.DocumentKind;
import org.open12315.identity.verification.IdentityVerifier.NoVerdict;
import org.open12315.kernel.database.StartRefused;
import org.open12315.testsupport.LocalGateway;

/** A verifier by configuration alone, against a server on this machine. */
class HttpVerifierTest {

    private static final Claim CLAIM =
            new Claim(UUID.randomUUID(), "阿依古丽·买买提", DocumentKind.RESIDENT_CARD, "11010519491231002X", null);

    private final Vertx vertx = Vertx.vertx();
    private LocalGateway server;

    @BeforeEach
    void open() throws IOException {
        server = new LocalGateway();
    }

    @AfterEach
    void close() {
        server.close();
        vertx.closeAndAwait();
    }

    @Test
    void asksInTheVerifiersOwnWords() {
        answer(200, "{\"result\":\"match\"}");
        Verdict verdict = ask(Map.of(
                "http.headers.X-Key", "APPCODE 1234",
                "http.content-type", "application/x-www-form-urlencoded",
                "http.body", "type={kind}&realname={name}&idcard={number}&seq={id}",
                "http.kinds.resident-card", "01"));
        assertThat(verdict).isEqualTo(Verdict.CONFIRMED);
        assertThat(server.asked.get(0).target()).isEqualTo("/verify");
        assertThat(server.asked.get(0).apiKey()).isEqualTo("APPCODE 1234");
        assertThat(server.asked.get(0).body())
                .isEqualTo("type=01&realname=%E9%98%BF%E4%BE%9D%E5%8F%A4%E4%B8%BD%C2%B7%E4%B9%B0%E4%B9%B0%E6%8F%90"
                        + "&idcard=11010519491231002X&seq=" + CLAIM.id());
    }

    @Test
    void onlyAClearAnswerIsAVerdict() {
        answer(200, "{\"result\":\"mismatch\"}");
        assertThat(ask(Map.of())).isEqualTo(Verdict.DENIED);
        answer(404, "{\"result\":\"unknown\"}");
        assertThat(ask(Map.of())).isEqualTo(Verdict.DENIED);
        noVerdict(200, "{\"result\":\"busy\"}");
        noVerdict(200, "");
        noVerdict(500, "{\"result\":\"match\"}");
        noVerdict(503, "{\"result\":\"mismatch\"}");
        noVerdict(401, "{\"result\":\"unknown\"}");
        noVerdict(403, "");
        noVerdict(429, "");
        answer(200, "{\"result\":\"match\",\"old\":{\"result\":\"mismatch\"}}");
        assertThat(ask(Map.of())).as("a denial counts before a match").isEqualTo(Verdict.DENIED);
    }

    @Test
    void asksAnotherAddressWhereAFaceIsGiven() {
        Map<String, String> keys = Map.of(
                "face.url", server.address() + "/face",
                "face.name", "人脸核验",
                "face.success", "\"score\":(9\\d|100)",
                "face.refusal", "\"score\":[0-8]");
        Claim withFace = new Claim(CLAIM.id(), CLAIM.name(), CLAIM.kind(), CLAIM.number(), "/9j/4AAQ");
        answer(200, "{\"score\":41}");
        assertThat(verifier(keys).verify(withFace).await().indefinitely()).isEqualTo(Verdict.DENIED);
        assertThat(server.asked.get(0).target()).isEqualTo("/face");
        assertThat(server.asked.get(0).body()).contains("\"face\":\"/9j/4AAQ\"");
        assertThat(verifier(keys).name(true)).isEqualTo("人脸核验");
        answer(200, "{\"result\":\"match\"}");
        ask(keys);
        assertThat(server.asked.get(1).target())
                .as("nobody is asked about a face that is not given")
                .isEqualTo("/verify");
        assertThat(withFace.toString()).doesNotContain("/9j/");
        assertThatThrownBy(() -> verifier(Map.of("face.url", server.address())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("face.success");
    }

    @Test
    void aVerifierThatCannotTellYesFromNoIsRefused() {
        assertThatThrownBy(() -> verifier(Map.of("http.success", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("http.success");
        assertThatThrownBy(() -> verifier(Map.of("http.refusal", ""))).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> verifier(Map.of("http.kinds.driving-licence", "07")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("driving-licence");
    }

    @Test
    void withoutAnAddressNobodyIsAskedAndNobodyIsConfirmed() {
        IdentityVerifier none = Verifiers.of(vertx, Verifiers.none());
        assertThat(none.kinds()).isEmpty();
        assertThatThrownBy(() -> none.verify(CLAIM).await().indefinitely()).isInstanceOf(NoVerdict.class);
    }

    @Test
    void nobodyStandsInALog() {
        assertThat(CLAIM.toString()).doesNotContain("阿依").doesNotContain("1949");
    }

    private void noVerdict(int status, String body) {
        answer(status, body);
        assertThatThrownBy(() -> ask(Map.of()))
                .isInstanceOf(NoVerdict.class)
                .hasMessageContaining(Integer.toString(status));
    }

    private void answer(int status, String body) {
        server.answers.add(new LocalGateway.Answer(status, body));
    }

    private Verdict ask(Map<String, String> keys) {
        return verifier(keys).verify(CLAIM).await().indefinitely();
    }

    private IdentityVerifier verifier(Map<String, String> keys) {
        return Verifiers.of(vertx, Verifiers.config(server.address(), keys));
    }
}
