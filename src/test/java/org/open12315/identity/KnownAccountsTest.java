package org.open12315.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class KnownAccountsTest {

    private static final String WORD = "一个很长的密码-12315";

    private final KnownAccounts known = new KnownAccounts(
            null,
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(IdentityConfig.class)
                    .build()
                    .getConfigMapping(IdentityConfig.class));

    @Test
    void knowsAPasswordAgainWhileTheStoredHashStaysTheSame() {
        known.prove(account("stored-hash"), WORD);
        assertThat(known.knowsPassword(account("stored-hash"), WORD)).isTrue();
        assertThat(known.knowsPassword(account("stored-hash"), WORD + "6")).isFalse();
        assertThat(known.knowsPassword(null, WORD)).isFalse();
    }

    @Test
    void doesNotKnowThePasswordFromBeforeAChange() {
        known.prove(account("stored-hash"), WORD);
        assertThat(known.knowsPassword(account("another-hash"), WORD)).isFalse();
    }

    @Test
    void knowsNothingOfWhoWasForgotten() {
        known.prove(account("stored-hash"), WORD);
        assertThat(known.proved("LI-MING", WORD)).isPresent();
        known.forget("li-ming");
        assertThat(known.proved("li-ming", WORD)).isEmpty();
        assertThat(known.knowsPassword(account("stored-hash"), WORD)).isFalse();
    }

    private static Account account(String storedHash) {
        Account account = new Account("li-ming", storedHash, "李明", Roles.CONSUMER, null);
        account.id = 1L;
        return account;
    }
}
