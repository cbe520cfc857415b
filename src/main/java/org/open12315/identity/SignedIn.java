package org.open12315.identity;

import io.quarkus.vertx.http.runtime.FormAuthConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The end of every way to sign in but the password form, whose mechanism writes the cookie itself: once somebody has proved
 * who it is, call {@link #open} with the number of the account and answer with a redirect to {@link #onward} (pages) or with
 * the account (programs). The session is a row like every other (see {@link Sessions}), its cookie the one that the form
 * mechanism writes and reads, under the same key; so lists of sessions, sign-out and limits need to know of no other way.
 */
@ApplicationScoped
class SignedIn {

    private static final String HOME = "/start";

    private final AccountStore accounts;
    private final Sessions sessions;
    private final SecurityLog log;
    private final PersistentLoginManager cookies;
    private final String cookieName;
    private final String locationCookie;
    private final SecureRandom random = new SecureRandom();

    SignedIn(AccountStore accounts, Sessions sessions, SecurityLog log, VertxHttpConfig config) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
        FormAuthConfig form = config.auth().form();
        this.cookieName = form.cookieName();
        this.locationCookie = form.locationCookie();
        // the mechanism keeps its own to itself; this one is made of the same configuration and so writes the same
        // cookies
        this.cookies = new PersistentLoginManager(
                config.encryptionKey().orElseThrow(() -> new IllegalStateException("no key for sessions")),
                cookieName,
                form.timeout().toMillis(),
                form.newCookieInterval().toMillis(),
                form.httpOnlyCookie(),
                form.cookieSameSite().name(),
                form.cookiePath().orElse("/"),
                form.cookieMaxAge().map(Duration::toSeconds).orElse(-1L),
                form.cookieDomain().orElse(null));
    }

    /**
     * Opens a session of an account and writes its cookie into the answer of this request; the session that the browser had
     * before ends. Emits the account, or null, without a session, if there is none with this number or it is switched off.
     */
    Uni<KnownAccount> open(long accountId, RoutingContext http) {
        return accounts.byId(accountId)
                .chain(account -> account == null || !account.active
                        ? Uni.createFrom().nullItem()
                        : enter(account.known(), http).replaceWith(account.known()));
    }

    /** The same for who was found already; emits the session. */
    Uni<Session> enter(KnownAccount account, RoutingContext http) {
        return begin(account, http).invoke(session -> write(session, http));
    }

    /** The row of a new session without its cookie, for the form mechanism; the session that the browser had before ends. */
    Uni<Session> begin(KnownAccount account, RoutingContext http) {
        Session session = Session.begin(account.userName(), random);
        return sessions.begin(session, account.id(), Device.of(http.request().getHeader("User-Agent")))
                .chain(() -> former(http)
                        .map(sessions::end)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .invoke(() -> log.signedIn(account, http))
                .replaceWith(session);
    }

    /**
     * Gives the browser another session in place of its own, after a change of what proves who it is; whoever came without a
     * session, as programs do, gets none.
     */
    Uni<Void> renew(Session own, KnownAccount account, RoutingContext http) {
        return own == null
                ? Uni.createFrom().voidItem()
                : open(account.id(), http).replaceWithVoid();
    }

    /**
     * Where the browser goes after its sign-in: back to the page that asked for it, if that is a page of ours, otherwise to
     * the workplace of whoever came. Call it once: what was remembered is forgotten.
     */
    URI onward(RoutingContext http) {
        Cookie asked = http.request().getCookie(locationCookie);
        if (asked == null) {
            return URI.create(HOME);
        }
        http.response()
                .addCookie(Cookie.cookie(locationCookie, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(http.request().isSSL()));
        return ours(asked.getValue(), http.request().absoluteURI());
    }

    private static URI ours(String asked, String request) {
        try {
            URI to = new URI(asked);
            URI here = new URI(request);
            return Objects.equals(to.getScheme(), here.getScheme())
                            && Objects.equals(to.getRawAuthority(), here.getRawAuthority())
                    ? to
                    : URI.create(HOME);
        } catch (URISyntaxException noAddress) {
            return URI.create(HOME);
        }
    }

    private Optional<Session> former(RoutingContext http) {
        return Optional.ofNullable(cookies.restore(http)).flatMap(found -> Session.parse(found.getPrincipal()));
    }

    private void write(Session session, RoutingContext http) {
        // a renewed cookie of the session before may stand in the answer already
        http.response().removeCookies(cookieName, false);
        cookies.save(session.principal(), http, cookieName, null, http.request().isSSL());
    }
}
