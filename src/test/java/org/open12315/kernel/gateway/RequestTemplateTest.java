package org.open12315.kernel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody calls himself must not become part of the request's syntax. */
class RequestTemplateTest {

    private static final Map<String, String> NAME = Map.of("name", "张\"<&\r\n三");

    @Test
    void escapesForWhereItStands() {
        assertThat(RequestTemplate.url("https://v/{name}", NAME))
                .isEqualTo("https://v/%E5%BC%A0%22%3C%26%0D%0A%E4%B8%89");
        assertThat(RequestTemplate.header("n {name}", NAME)).isEqualTo("n 张\"<&三");
        assertThat(RequestTemplate.body("{\"n\":\"{name}\"}", "application/json", NAME))
                .isEqualTo("{\"n\":\"张\\\"<&\\r\\n三\"}");
        assertThat(RequestTemplate.body("<n>{name}</n>", "text/xml", NAME)).isEqualTo("<n>张&quot;&lt;&amp;\r\n三</n>");
        assertThat(RequestTemplate.body("n={name}", "application/x-www-form-urlencoded", NAME))
                .isEqualTo("n=%E5%BC%A0%22%3C%26%0D%0A%E4%B8%89");
    }

    @Test
    void leavesWhatIsNoPlaceholderAndFillsNothingTwice() {
        assertThat(RequestTemplate.body("{\"a\":{},\"b\":\"{other}\"}", "application/json", NAME))
                .isEqualTo("{\"a\":{},\"b\":\"{other}\"}");
        assertThat(RequestTemplate.body("{name}", "text/plain", Map.of("name", "{name}$1\\")))
                .isEqualTo("{name}$1\\");
    }
}
