package org.open12315.identity;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.identity.code.SecretToken;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.flood.CountedSignIn;
import org.open12315.identity.passkey.PasskeyOptions;
import org.open12315.identity.passkey.WrongPasskey;

/** Sign-in with a passkey, from a button of the sign-in page; what went wrong is told there. */
@Path("/sign-in/passkey")
@PermitAll
@CountedSignIn
@NonBlocking
class PasskeySignInPages {

    /** A word of this browser: a challenge is good only where it was asked for, so nobody is signed in by a stranger. */
    private static final String COOKIE = "passkey-browser";

    private final PasskeyOptions options;
    private final PasskeySignIn signIn;
    private final SignedIn signedIn;
    private final RoutingContext http;
    private final SecureRandom random = new SecureRandom();

    PasskeySignInPages(PasskeyOptions options, PasskeySignIn signIn, SignedIn signedIn, RoutingContext http) {
        this.options = options;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.http = http;
    }

    /** For the script of the page, which asks when the button is pressed: {@code navigator.credentials.get}. */
    @GET
    @Path("options")
    @Produces(MediaType.APPLICATION_JSON)
    public Response options() {
        String browser = SecretToken.create(random);
        return Response.ok(options.get(options.site(http), browser))
                .cookie(cookie(browser, (int) options.seconds()))
                .build();
    }

    @POST
    public Uni<Response> finish(@RestCookie(COOKIE) String browser, @RestForm String credential) {
        return signIn.finish(credential, browser, http)
                .map(account -> see(signedIn.onward(http)))
                .onFailure(WrongPasskey.class)
                .recoverWithItem(wrong -> told("passkey"))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> told("wait"));
    }

    private Response told(String what) {
        PasswordSignIn.hint(http, what, "");
        return see(URI.create("/sign-in"));
    }

    private Response see(URI address) {
        return Response.seeOther(address).cookie(cookie("", 0)).build();
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/sign-in")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(http.request().isSSL())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
