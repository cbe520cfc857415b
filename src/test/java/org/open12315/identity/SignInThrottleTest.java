package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final SignInThrottle throttle = new SignInThrottle(config());

    @Test
    void makesAnAccountWaitFromOneAddressOnly() {
        fail("admin", 3);
        assertThat(throttle.mustWait("admin", HERE)).isTrue();
        assertThat(throttle.mustWait("admin", ELSEWHERE)).isFalse();
        assertThat(throttle.mustWait("somebody", HERE)).isFalse();
    }

    @Test
    void countsEveryWayToWriteAName() {
        throttle.failed("admin", HERE);
        throttle.failed("ADMIN", HERE);
        throttle.failed("ａｄmin", HERE);
        assertThat(throttle.mustWait("Ａdmin", HERE)).isTrue();
    }

    @Test
    void forgetsTheAccountButNotTheAddressAfterARightPassword() {
        fail("admin", 2);
        throttle.succeeded("Admin", HERE);
        fail("admin", 2);
        assertThat(throttle.mustWait("admin", HERE)).isFalse();
        fail("another", 1);
        assertThat(throttle.mustWait("somebody", HERE))
                .as("five from this address")
                .isTrue();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, HERE);
        }
    }

    private static IdentityConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "open12315.identity.tries-per-account", "3",
                                "open12315.identity.tries-per-address", "5"),
                        "test",
                        100))
                .withMapping(IdentityConfig.class)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
