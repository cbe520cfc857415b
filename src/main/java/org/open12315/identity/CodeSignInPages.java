package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.flood.CountedSignIn;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.Notices;
import org.open12315.web.FieldErrors;

/** Sign-in with a code by text message: the number, then the code. */
@Path("/sign-in/mobile")
@PermitAll
@CountedSignIn
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class CodeSignInPages {

    /** Token of the sign-in, and the number masked, as it was typed, for the page to show it. */
    private static final String COOKIE = "sign-in-code";

    private static final StepCookie STEP = new StepCookie(COOKIE, "/sign-in", Duration.ofMinutes(20));

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance signInMobile(FieldErrors errors, String mobile);

        static native TemplateInstance signInCode(FieldErrors errors, String mobile, long minutes, boolean forShow);
    }

    private final CodeSignIn signIn;
    private final SignedIn signedIn;
    private final OwnPageRequest asking;
    private final RoutingContext http;
    private final SmsCodes codes;
    private final Notices notices;

    CodeSignInPages(
            CodeSignIn signIn,
            SignedIn signedIn,
            OwnPageRequest asking,
            RoutingContext http,
            SmsCodes codes,
            Notices notices) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.asking = asking;
        this.http = http;
        this.codes = codes;
        this.notices = notices;
    }

    @GET
    public TemplateInstance show() {
        return Templates.signInMobile(FieldErrors.none(), "");
    }

    @POST
    public Uni<Response> start(@RestForm String mobile, @RestForm("altcha") String humanCheck) {
        MobileNumber number = MobileNumber.parse(mobile).orElse(null);
        if (number == null) {
            return Uni.createFrom().item(number(asking.told(new Refused(OwnProblem.MOBILE_WRONG)), mobile));
        }
        return signIn.start(number, humanCheck, asking.from())
                .map(token -> onward(URI.create("/sign-in/mobile/code"), token + ' ' + number.masked()))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> number(asking.told(refused), mobile))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> OwnPageRequest.retry(number(asking.tooMany(often), mobile), often));
    }

    @GET
    @Path("code")
    public Response askCode(@RestCookie(COOKIE) String cookie) {
        return isOver(cookie) ? again() : code(cookie, FieldErrors.none(), 200);
    }

    @POST
    @Path("code")
    public Uni<Response> finish(@RestCookie(COOKIE) String cookie, @RestForm String code) {
        if (isOver(cookie)) {
            return Uni.createFrom().item(again());
        }
        return signIn.finish(cookie.split(" ", 2)[0], code, http)
                .map(account -> onward(signedIn.onward(http), ""))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> code(cookie, asking.told(refused), 422));
    }

    private static boolean isOver(String cookie) {
        return cookie == null || cookie.isEmpty();
    }

    private static Response again() {
        return Response.seeOther(URI.create("/sign-in/mobile")).build();
    }

    private static Response number(FieldErrors errors, String typed) {
        return Response.status(422)
                .entity(Templates.signInMobile(errors, typed))
                .build();
    }

    private Response code(String cookie, FieldErrors errors, int status) {
        String number = cookie.substring(cookie.indexOf(' ') + 1);
        return Response.status(status)
                .entity(Templates.signInCode(errors, number, codes.life().toMinutes(), notices.forShow()))
                .build();
    }

    private Response onward(URI address, String value) {
        return STEP.onward(address, value, http);
    }
}
