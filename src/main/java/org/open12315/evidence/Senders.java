package org.open12315.evidence;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.open12315.identity.BrowserSecret;
import org.open12315.identity.Caller;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Right;

/** Who sends a request to a plain route, where no request context is: authentication has run before. */
final class Senders {

    private Senders() {}

    /** Refused if nobody is signed in and the browser has begun nothing either. */
    static Owner of(RoutingContext http) {
        Owner owner = ofAnybody(http);
        if (owner.isNobody()) {
            throw Refusal.signIn();
        }
        return owner;
    }

    /** The same, nobody too. */
    static Owner ofAnybody(RoutingContext http) {
        return new Owner(accountId(http), secretHash(http));
    }

    private static Long accountId(RoutingContext http) {
        if (!(http.user() instanceof QuarkusHttpUser user)) {
            return null;
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        if (!Caller.tokenOpens(identity, reads(http) ? Right.FOLLOW : Right.FILE)) {
            throw Refusal.scope();
        }
        return Caller.accountOf(identity).map(KnownAccount::id).orElse(null);
    }

    private static boolean reads(RoutingContext http) {
        HttpMethod method = http.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    private static byte[] secretHash(RoutingContext http) {
        Cookie cookie = http.request().getCookie(BrowserSecret.COOKIE);
        return cookie != null && BrowserSecret.isOne(cookie.getValue()) ? BrowserSecret.hash(cookie.getValue()) : null;
    }
}
