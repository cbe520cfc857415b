package org.open12315;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.open12315.kernel.encryption.EncryptionConfig;

class MainTest {

    @Test
    void readsDurationsAsTheRestOfTheConfiguration() {
        assertThat(Main.earlyConfig().getConfigMapping(EncryptionConfig.class).lookEvery())
                .isEqualTo(Duration.ofMinutes(5));
    }
}
