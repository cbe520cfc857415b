package org.open12315.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.open12315.identity.person.MobileNumber;

/**
 * Counts wrong passwords for an account from an address, and from an address in all. Bounded memory; the account alone is
 * never locked, because then anybody could lock anybody out.
 */
@ApplicationScoped
class SignInThrottle {

    private final Cache<String, AtomicInteger> failures;
    private final IdentityConfig config;

    SignInThrottle(IdentityConfig config) {
        this.config = config;
        this.failures = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(config.pause())
                .build();
    }

    /** True if this address has to wait before it tries this account again. */
    boolean mustWait(String userName, String address) {
        return count(pair(userName, address)) >= config.triesPerAccount() || count(address) >= config.triesPerAddress();
    }

    void failed(String userName, String address) {
        failures.get(pair(userName, address), key -> new AtomicInteger()).incrementAndGet();
        failures.get(address, key -> new AtomicInteger()).incrementAndGet();
    }

    void succeeded(String userName, String address) {
        failures.invalidate(pair(userName, address));
    }

    private int count(String key) {
        AtomicInteger count = failures.getIfPresent(key);
        return count == null ? 0 : count.get();
    }

    /** A mobile number counts as one name however it is spelled; otherwise each blank in it would give new tries. */
    private static String pair(String userName, String address) {
        return address
                + ' '
                + MobileNumber.parse(userName).map(MobileNumber::e164).orElseGet(() -> UserName.key(userName));
    }
}
