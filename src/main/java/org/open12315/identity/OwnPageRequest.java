package org.open12315.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** What the pages of the own account know of the request, and how they tell what was refused. */
@RequestScoped
class OwnPageRequest {

    private final Caller caller;
    private final SecurityIdentity identity;
    private final RoutingContext http;
    private final Frame frame;
    private final SignedIn signedIn;

    OwnPageRequest(Caller caller, SecurityIdentity identity, RoutingContext http, Frame frame, SignedIn signedIn) {
        this.caller = caller;
        this.identity = identity;
        this.http = http;
        this.frame = frame;
        this.signedIn = signedIn;
    }

    OwnPassword.Asking now() {
        return new OwnPassword.Asking(
                caller.account(),
                Session.of(identity),
                ClientAddress.of(http),
                frame.language().code());
    }

    long accountId() {
        return caller.accountId();
    }

    /** Another session in place of this one, after a change of what proves who it is. */
    Uni<Void> renewSession() {
        return signedIn.renew(Session.of(identity), caller.account(), http);
    }

    /** Takes the cookie of a session that has ended. */
    void signOut() {
        FormAuthenticationMechanism.logout(identity);
    }

    /** The same for somebody who is not signed in. */
    Registration.From from() {
        return new Registration.From(ClientAddress.of(http), frame.language().code());
    }

    /** What was refused, at its field. */
    FieldErrors told(Throwable refused) {
        OwnProblem problem = ((Refused) refused).problem();
        return FieldErrors.none().and(problem.field(), problem.words(words()));
    }

    FieldErrors tooMany(Throwable often) {
        return FieldErrors.none().and("", registration().tooMany(((TooManyRequests) often).minutes()));
    }

    /** The page with the status and the header for too many tries. */
    static Response retry(Response page, Throwable often) {
        return Response.fromResponse(page)
                .status(429)
                .header("Retry-After", ((TooManyRequests) often).seconds())
                .build();
    }

    Locale locale() {
        return frame.language().locale();
    }

    OwnAccountMessages words() {
        return Words.own(frame.language().tag());
    }

    PasskeyMessages passkeys() {
        return Words.passkeys(frame.language().tag());
    }

    EmailMessages emails() {
        return Words.email(frame.language().tag());
    }

    RegistrationMessages registration() {
        return Words.registration(frame.language().tag());
    }
}
