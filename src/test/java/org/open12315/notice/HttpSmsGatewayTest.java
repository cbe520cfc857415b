package org.open12315.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.notice.SmsGateway.NotDelivered;
import org.open12315.testsupport.LocalGateway;

/** A gateway by configuration alone, against a server on this machine. */
class HttpSmsGatewayTest {

    private static final Sms SMS = new Sms(
            UUID.randomUUID(),
            "+8613812345678",
            MessageKind.CODE,
            Map.of("code", "012345", "minutes", "5"),
            "zh",
            Instant.now().plusSeconds(300));

    private final Vertx vertx = Vertx.vertx();
    private LocalGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new LocalGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
        vertx.closeAndAwait();
    }

    @Test
    void sendsJsonWithATemplateOfTheGateway() {
        send(
                "您的\"验证码\"\n是 012345",
                Map.of(
                        "http.headers.\"X-Key\"", "secret-{id}",
                        "http.body",
                                "{\"PhoneNumbers\":\"{mobile}\",\"TemplateCode\":\"{template}\","
                                        + "\"TemplateParam\":\"{\\\"code\\\":\\\"{code}\\\"}\",\"t\":\"{text}\",\"x\":{\"y\":{}}}",
                        "http.templates.code", "SMS_1",
                        "http.success", "\"Code\"\\s*:\\s*\"OK\""));
        LocalGateway.Asked asked = gateway.asked.get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.apiKey()).isEqualTo("secret-" + SMS.id());
        assertThat(asked.contentType()).startsWith("application/json");
        assertThat(asked.body())
                .isEqualTo("{\"PhoneNumbers\":\"13812345678\",\"TemplateCode\":\"SMS_1\","
                        + "\"TemplateParam\":\"{\\\"code\\\":\\\"012345\\\"}\","
                        + "\"t\":\"您的\\\"验证码\\\"\\n是 012345\",\"x\":{\"y\":{}}}");
    }

    @Test
    void sendsAFormAndAnAddress() {
        send(
                "a&b=c 中",
                Map.of("http.content-type", "application/x-www-form-urlencoded", "http.body", "m={e164}&t={text}"));
        assertThat(gateway.asked.get(0).body()).isEqualTo("m=%2B8613812345678&t=a%26b%3Dc+%E4%B8%AD");
        send("a&b", Map.of("http.method", "GET", "http.url", gateway.address() + "/send?to={mobile}&t={text}"));
        assertThat(gateway.asked.get(1).method()).isEqualTo("GET");
        assertThat(gateway.asked.get(1).target()).isEqualTo("/send?to=13812345678&t=a%26b");
    }

    @Test
    void saysWhetherAnotherTryHelps() {
        assertThat(refused(500, "", Map.of()).forGood()).isFalse();
        assertThat(refused(429, "", Map.of()).forGood()).isFalse();
        assertThat(refused(401, "", Map.of()).forGood()).isTrue();
        assertThat(refused(200, "{\"Code\":\"FAIL\"}", Map.of("http.success", "\"Code\":\"OK\""))
                        .forGood())
                .isFalse();
        NotDelivered refusal = refused(200, "MOBILE 13812345678 ILLEGAL", Map.of("http.refusal", "ILLEGAL"));
        assertThat(refusal.forGood()).isTrue();
        assertThat(refusal.getMessage()).doesNotContain("138");
    }

    private NotDelivered refused(int status, String body, Map<String, String> keys) {
        gateway.answers.add(new LocalGateway.Answer(status, body));
        return catchThrowableOfType(NotDelivered.class, () -> send("text", keys));
    }

    private void send(String text, Map<String, String> keys) {
        Map<String, String> all = new HashMap<>(Map.of("http.url", gateway.address() + "/send"));
        all.putAll(keys);
        new HttpSmsGateway(vertx, Configured.with(all).sms().http(), Clock.systemUTC())
                .send(SMS, text)
                .await()
                .indefinitely();
    }
}
