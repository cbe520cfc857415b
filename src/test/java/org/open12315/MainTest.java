package org.open12315;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.kernel.encryption.EncryptionConfig;

class MainTest {

    @Test
    void readsDurationsAsTheRestOfTheConfiguration() {
        assertThat(Main.earlyConfig().getConfigMapping(EncryptionConfig.class).lookEvery())
                .isEqualTo(Duration.ofMinutes(5));
    }

    /** Instances that share a database must share the key of sessions: none makes one of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"", "shorter-than-32-characters"})
    void aStartOnASharedDatabaseNeedsTheKeyOfSessions(String key) throws Exception {
        Process start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dquarkus.http.port=0",
                        "-Dopen12315.database.url=postgresql://127.0.0.1:1/nowhere",
                        "-Dquarkus.http.auth.session.encryption-key=" + key,
                        Main.class.getName())
                .redirectErrorStream(true)
                .start();
        String words = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(words)
                .contains("open12315 does not start. Set quarkus.http.auth.session.encryption-key")
                .contains("at least 32 characters")
                .doesNotContain("\tat ");
        assertThat(start.waitFor()).isEqualTo(1);
    }
}
