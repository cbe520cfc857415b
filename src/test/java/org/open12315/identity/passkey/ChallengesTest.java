package org.open12315.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.open12315.identity.passkey.Challenges.Purpose;
import org.open12315.kernel.encryption.KeyRing;
import org.open12315.kernel.encryption.KeyedHash;

class ChallengesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final Challenges challenges = at(NOW, "00");

    @Test
    void knowsItsOwnForTheirPurposeAndOwner() {
        byte[] challenge = challenges.issue(Purpose.SIGN_IN, "one");
        assertThat(challenges.isGood(challenge, Purpose.SIGN_IN, "one")).isTrue();
        assertThat(challenges.isGood(challenge, Purpose.REGISTER, "one")).isFalse();
        assertThat(challenges.isGood(challenge, Purpose.SIGN_IN, "other")).isFalse();
        assertThat(at(NOW, "00").isGood(challenge, Purpose.SIGN_IN, "one"))
                .as("another machine with the same keys")
                .isTrue();
        assertThat(at(NOW, "11").isGood(challenge, Purpose.SIGN_IN, "one"))
                .as("another platform")
                .isFalse();
    }

    @Test
    void refusesThemAfterTheirEndAndWhenTheEndIsMovedAway() {
        byte[] challenge = challenges.issue(Purpose.SIGN_IN, "one");
        assertThat(Challenges.end(challenge)).isEqualTo(NOW.plusSeconds(300));
        assertThat(at(NOW.plusSeconds(299), "00").isGood(challenge, Purpose.SIGN_IN, "one"))
                .isTrue();
        assertThat(at(NOW.plusSeconds(300), "00").isGood(challenge, Purpose.SIGN_IN, "one"))
                .isFalse();
        challenge[20] ^= 1;
        assertThat(challenges.isGood(challenge, Purpose.SIGN_IN, "one")).isFalse();
    }

    @Test
    void refusesWhatIsNoChallenge() {
        assertThat(challenges.isGood(null, Purpose.SIGN_IN, "one")).isFalse();
        assertThat(challenges.isGood(new byte[0], Purpose.SIGN_IN, "one")).isFalse();
        assertThat(challenges.isGood(new byte[56], Purpose.SIGN_IN, "one")).isFalse();
    }

    @Test
    void neverGivesTheSameTwice() {
        assertThat(Challenges.spent(challenges.issue(Purpose.SIGN_IN, "one")))
                .isNotEqualTo(Challenges.spent(challenges.issue(Purpose.SIGN_IN, "one")));
    }

    private static Challenges at(Instant now, String digits) {
        KeyRing ring = KeyRing.parse("lookup=" + digits.repeat(32) + " test=" + "22".repeat(32));
        PasskeyConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PasskeyConfig.class)
                .build()
                .getConfigMapping(PasskeyConfig.class);
        return new Challenges(new KeyedHash(ring), Clock.fixed(now, ZoneOffset.UTC), config);
    }
}
