package org.open12315.kernel.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.kernel.database.DatabaseConfig;
import org.open12315.kernel.database.StartRefused;

class KeyRingTest {

    private static final String FILE_KEY = "open12315.encryption.key-file";
    private static final String DIGITS = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(FILE_KEY);
    }

    @Test
    void readsLinesBlanksAndComments() {
        KeyRing ring =
                KeyRing.parse("# ours\nlookup=%s\n  # older\r\n2025=%s 2026=%s\n".formatted(DIGITS, DIGITS, DIGITS));
        assertThat(ring.writing()).isEqualTo("2026");
        assertThat(ring.find("2025")).isPresent();
        assertThat(ring.find("lookup")).as("encrypts nothing").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "lookup=%s",
                "2026=%s",
                "lookup=%s 2026=abc",
                "lookup=%s 2026=%szz",
                "lookup=%s 2026",
                "lookup=%s =%s",
                "lookup=%s a:b=%s",
                "lookup=%s lookup=%s 2026=%s",
                "lookup=%s 2026=%s 2026=%s"
            })
    void refusesAnythingElseWithoutTellingDigits(String text) {
        assertThatThrownBy(() -> KeyRing.parse(text.replace("%s", DIGITS)))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining(DIGITS);
    }

    @Test
    void oneMachineMakesItsKeysOnceForItsOwnerAlone() throws IOException {
        SmallRyeConfig config = config(Map.of("open12315.database.embedded.directory", folder.toString()));
        LocalKeyFile.provide(config, config.getConfigMapping(DatabaseConfig.class));
        Path file = folder.resolve("encryption-keys");
        String made = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(System.getProperty(FILE_KEY)).isEqualTo(file.toString());
        KeyRing.parse(made);

        LocalKeyFile.provide(config, config.getConfigMapping(DatabaseConfig.class));
        assertThat(Files.readString(file)).isEqualTo(made);
        try (var files = Files.list(folder)) {
            assertThat(files).as("no half file left").containsExactly(file);
        }
    }

    @Test
    void withADatabaseOfOnesOwnTheKeysMustBeGiven() {
        SmallRyeConfig without = config(Map.of("open12315.database.url", "postgresql://db.example.org/open12315"));
        assertThatThrownBy(() -> LocalKeyFile.provide(without, without.getConfigMapping(DatabaseConfig.class)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("open12315.encryption.key-file")
                .hasMessageContaining("openssl rand -hex 32");
        SmallRyeConfig with = config(Map.of(
                "open12315.database.url", "postgresql://db.example.org/open12315", FILE_KEY, "/run/secrets/keys"));
        LocalKeyFile.provide(with, with.getConfigMapping(DatabaseConfig.class));
        assertThat(System.getProperty(FILE_KEY)).isNull();
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withMapping(DatabaseConfig.class)
                .build();
    }
}
