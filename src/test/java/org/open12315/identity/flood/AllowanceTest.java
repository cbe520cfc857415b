package org.open12315.identity.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.identity.code.Rate;

class AllowanceTest {

    @Test
    void readsWhatIsLimitedAndLeavesTheRestFree() {
        Allowance allowance = Allowance.of("account 60/1h, address 6000/1d");
        assertThat(allowance.rate(Allowance.By.ACCOUNT)).contains(Rate.of("60/1h"));
        assertThat(allowance.rate(Allowance.By.ADDRESS)).contains(Rate.of("6000/24h"));
        assertThat(allowance.rate(Allowance.By.DEVICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60/1h", "household 60/1h", "account 60", "account 0/1h"})
    void refusesWhatItDoesNotUnderstand(String text) {
        assertThatThrownBy(() -> Allowance.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotStartBelievingAddressesFromAnybody() {
        assertThatThrownBy(() -> ForwardedAddresses.refuse(true, List.of())).hasMessageContaining("trusted-proxies");
        assertThatCode(() -> ForwardedAddresses.refuse(true, List.of("10.0.0.1")))
                .doesNotThrowAnyException();
        assertThatCode(() -> ForwardedAddresses.refuse(false, List.of())).doesNotThrowAnyException();
    }
}
