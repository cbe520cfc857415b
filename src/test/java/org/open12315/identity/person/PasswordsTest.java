package org.open12315.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.identity.person.Passwords.Refusal;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "锅碗瓢盆叮当响一", "        a ", "zxqvkjwp", "😀🎉🐼🍜🚲🌧️🎸🧊"})
    void anyCharactersWithoutRules(String password) {
        assertThat(Passwords.refusal(password, "wang_lei", "13812345678")).isEmpty();
    }

    @Test
    void from8To64Characters() {
        assertThat(Passwords.refusal("zxqvkjw")).contains(Refusal.LENGTH);
        assertThat(Passwords.refusal(null)).contains(Refusal.LENGTH);
        assertThat(Passwords.refusal("锅碗瓢盆".repeat(16))).isEmpty();
        assertThat(Passwords.refusal("锅碗瓢盆".repeat(16) + "x")).contains(Refusal.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "password1",
                "PASSWORD1",
                "ｐassword1",
                "iloveyou",
                "Wang_Lei",
                "wang_leiwang_lei",
                "13812345678",
                "aaaaaaaa",
                "1qaz2wsx"
            })
    void nothingCommonAndNothingThatOthersKnow(String password) {
        assertThat(Passwords.refusal(password, "wang_lei", "13812345678")).contains(Refusal.COMMON);
    }
}
