package org.open12315.identity.flood;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.open12315.identity.BrowserSecret;
import org.open12315.identity.Caller;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.code.Limits;
import org.open12315.identity.code.Rate;
import org.open12315.kernel.problem.TooManyTries;

/**
 * Holds back who does something far more often than a person would, by account, device and address. It counts in bounded
 * memory of this machine (Bucket4j, see {@link Limits}): with n machines behind a balancer a limit may be reached n times,
 * which is enough against a flood and costs filing no query. The buckets are apart from those of the codes, so that whoever
 * comes from very many addresses cannot push those out.
 */
@ApplicationScoped
public class Flood {

    private final Limits limits;
    private final boolean off;

    Flood(Clock clock, FloodConfig config) {
        this.limits = new Limits(clock);
        this.off = config.off();
    }

    /**
     * Counts one.
     *
     * @param what a word for what is done; each has its own buckets
     * @throws TooManyTries if a limit is reached
     */
    public void pass(String what, Allowance allowance, RoutingContext http) {
        Duration wait = ask(what, allowance, http);
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
    }

    /** Counts one; zero, or how long whoever asks has to wait. */
    public Duration ask(String what, Allowance allowance, RoutingContext http) {
        if (off || http == null) {
            return Duration.ZERO;
        }
        SecurityIdentity identity = http.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        KnownAccount account =
                identity == null ? null : Caller.accountOf(identity).orElse(null);
        if (account != null && Roles.ofOrganisation(account.role())) {
            return take(what, Allowance.By.ORGANISATION, account.id(), allowance);
        }
        Duration wait = account == null ? Duration.ZERO : take(what, Allowance.By.ACCOUNT, account.id(), allowance);
        if (wait.isZero()) {
            wait = take(what, Allowance.By.DEVICE, device(http, account == null ? null : identity), allowance);
        }
        return wait.isZero() ? take(what, Allowance.By.ADDRESS, ClientAddress.of(http), allowance) : wait;
    }

    /** Counts one of whom {@code who} names; nobody is null. */
    Duration take(String what, Allowance.By by, Object who, Allowance allowance) {
        Rate rate = who == null ? null : allowance.rate(by).orElse(null);
        return rate == null ? Duration.ZERO : limits.take(what + ' ' + by + ' ' + who, rate);
    }

    /** The browser by the secret of its drafts, otherwise by its session, which the principal names; null for neither. */
    private static String device(RoutingContext http, SecurityIdentity identity) {
        Cookie secret = http.request().getCookie(BrowserSecret.COOKIE);
        if (secret != null && BrowserSecret.isOne(secret.getValue())) {
            return secret.getValue();
        }
        return identity == null ? null : identity.getPrincipal().getName();
    }
}
