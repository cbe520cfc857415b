package org.open12315.identity.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import org.open12315.identity.person.MobileNumber;

/** Who may ask for a message now: limits per number, per address and in all, the same whether a number is known or not. */
@ApplicationScoped
public class CodeGate {

    private final Limits limits;
    private final CodeConfig config;

    CodeGate(Limits limits, CodeConfig config) {
        this.limits = limits;
        this.config = config;
    }

    /**
     * Counts a message.
     *
     * @param human whether the human check was passed, or something as good; without it the limits are tight
     * @throws TooManyRequests if one of the limits is reached
     */
    public void admit(MobileNumber number, String address, boolean human) {
        if (!human) {
            take("code-unchecked-address " + address, config.withoutCheckPerAddress());
            take("code-unchecked", config.withoutCheckInAll());
        }
        take("code-address " + address, config.perAddress());
        take("code-number " + number.e164(), config.perNumber());
        take("code-number-hour " + number.e164(), config.perNumberAnHour());
        take("code", config.inAll());
    }

    /**
     * Counts a mail to an address that an account calls its own.
     *
     * @throws TooManyRequests if one of the limits is reached
     */
    public void admit(String email, long accountId) {
        take("email-account " + accountId, config.emailPerAccount());
        take("email-to " + email.toLowerCase(Locale.ROOT), config.emailPerRecipient());
        take("email", config.emailInAll());
    }

    private void take(String key, Rate rate) {
        Duration wait = limits.take(key, rate);
        if (!wait.isZero()) {
            throw new TooManyRequests(wait);
        }
    }
}
