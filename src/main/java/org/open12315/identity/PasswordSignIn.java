package org.open12315.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.flood.Flood;
import org.open12315.identity.flood.FloodConfig;
import org.open12315.identity.person.MobileNumber;
import org.open12315.kernel.problem.TooManyTries;

/**
 * Checks user name, or mobile number, and password, for the form and for HTTP Basic. The provider of Quarkus Security JPA
 * Reactive does the same, but runs bcrypt on the event loop; here it runs on threads of its own.
 */
@ApplicationScoped
class PasswordSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Tells the sign-in page what went wrong and what was typed; lives for a minute, only for that page. */
    static final String HINT = "sign-in-hint";

    private final AccountStore store;
    private final PersonStore persons;
    private final KnownAccounts known;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final SignedIn signedIn;
    private final IdentityConfig config;
    private final Flood flood;
    private final FloodConfig limits;

    PasswordSignIn(
            AccountStore store,
            PersonStore persons,
            KnownAccounts known,
            PasswordHashing hashing,
            SignInThrottle throttle,
            SignedIn signedIn,
            IdentityConfig config,
            Flood flood,
            FloodConfig limits) {
        this.store = store;
        this.persons = persons;
        this.known = known;
        this.hashing = hashing;
        this.throttle = throttle;
        this.signedIn = signedIn;
        this.config = config;
        this.flood = flood;
        this.limits = limits;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        String address = ClientAddress.of(http);
        if (isForm(http) && !flood.ask("sign-in", limits.signIn(), http).isZero()) {
            return tooOften(http, name);
        }
        return known.proved(name, password)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() ->
                        throttle.mustWait(name, address) ? tooOften(http, name) : check(name, password, address, http))
                .chain(identity -> isForm(http)
                        ? inNewSession(identity, http)
                        : Uni.createFrom().item(identity));
    }

    /** The mechanism writes the principal into the cookie that it sends next. */
    private Uni<SecurityIdentity> inNewSession(SecurityIdentity identity, RoutingContext http) {
        KnownAccount account = identity.getAttribute(Caller.ACCOUNT);
        return signedIn.begin(account, http).map(session -> KnownAccounts.in(session, identity));
    }

    private static boolean isForm(RoutingContext http) {
        return http != null && http.request().path().equals("/sign-in/check");
    }

    /** Asks the throttle again after the hash: of many guesses sent at once, only the first few may be right. */
    private Uni<SecurityIdentity> check(String name, String password, String address, RoutingContext http) {
        return find(name)
                .chain(account -> matches(account, password)
                        .chain(right -> right && account.active && !throttle.mustWait(name, address)
                                ? accept(account, name, password, address)
                                : wrong(name, address, http)));
    }

    /** By mobile number if it is one that an account has, otherwise by user name: as many queries for every number. */
    private Uni<Account> find(String name) {
        return MobileNumber.parse(name)
                .map(mobile -> persons.accountOf(mobile).chain(id -> id == null ? store.byName(name) : store.byId(id)))
                .orElseGet(() -> store.byName(name));
    }

    private Uni<Boolean> matches(Account account, String password) {
        return known.knowsPassword(account, password)
                ? Uni.createFrom().item(true)
                : hashing.matches(password, account == null ? null : account.passwordHash);
    }

    private Uni<SecurityIdentity> accept(Account account, String name, String password, String address) {
        throttle.succeeded(name, address);
        return Uni.createFrom().item(known.prove(account, password));
    }

    private Uni<SecurityIdentity> wrong(String name, String address, RoutingContext http) {
        throttle.failed(name, address);
        return refuse(http, "wrong", name);
    }

    /** The form says it on its page; a program gets a status that it knows. */
    private Uni<SecurityIdentity> tooOften(RoutingContext http, String name) {
        return isForm(http) ? refuse(http, "wait", name) : Uni.createFrom().failure(new TooManyTries(config.pause()));
    }

    private static Uni<SecurityIdentity> refuse(RoutingContext http, String why, String name) {
        if (isForm(http)) {
            hint(http, why, name);
        }
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /** Writes {@link #HINT} for the sign-in page, which is where the browser goes next. */
    static void hint(RoutingContext http, String why, String name) {
        http.response()
                .addCookie(Cookie.cookie(HINT, why + ':' + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .setPath("/sign-in")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(http.request().isSSL())
                        .setMaxAge(60));
    }
}
