package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.Notices;
import org.open12315.web.FieldErrors;

/** Another mobile number, in three pages: a code for the present one, the new one, a code for that. */
@Path("/account/mobile")
@PermissionsAllowed(Rights.FILE)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnMobilePages {

    /** Token of the step, and the new number once it is known, for the page to show it masked. */
    private static final String COOKIE = "mobile-change";

    private static final StepCookie STEP = new StepCookie(COOKIE, "/account/mobile", Duration.ofMinutes(20));

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance mobile(FieldErrors errors, String mobile);

        static native TemplateInstance mobileNew(
                FieldErrors errors, String present, String mobile, long minutes, boolean forShow);

        static native TemplateInstance mobileCode(FieldErrors errors, String mobile, long minutes, boolean forShow);
    }

    private final OwnMobile mobile;
    private final OwnPageRequest asking;
    private final SmsCodes codes;
    private final Notices notices;
    private final RoutingContext http;

    OwnMobilePages(OwnMobile mobile, OwnPageRequest asking, SmsCodes codes, Notices notices, RoutingContext http) {
        this.mobile = mobile;
        this.asking = asking;
        this.codes = codes;
        this.notices = notices;
        this.http = http;
    }

    @GET
    public Uni<Response> show() {
        return start(FieldErrors.none(), 200);
    }

    @POST
    public Uni<Response> start() {
        return mobile.start(asking.now())
                .map(token -> onward("/account/mobile/new", token))
                .onFailure(TooManyRequests.class)
                .recoverWithUni(
                        often -> start(asking.tooMany(often), 429).map(page -> OwnPageRequest.retry(page, often)))
                .onFailure(Refused.class)
                .recoverWithItem(OwnMobilePages::home);
    }

    @GET
    @Path("new")
    public Uni<Response> askNew() {
        return wanted(FieldErrors.none(), "", 200);
    }

    @POST
    @Path("new")
    public Uni<Response> to(@RestCookie(COOKIE) String cookie, @RestForm String code, @RestForm String mobile) {
        MobileNumber wanted = MobileNumber.parse(mobile).orElse(null);
        if (wanted == null) {
            return wanted(asking.told(new Refused(OwnProblem.MOBILE_WRONG)), mobile, 422);
        }
        return this.mobile
                .to(asking.now(), token(cookie), code, wanted)
                .map(token -> onward("/account/mobile/code", token + ' ' + wanted.masked()))
                .onFailure(Refused.class)
                .recoverWithUni(refused -> wanted(asking.told(refused), mobile, 422))
                .onFailure(TooManyRequests.class)
                .recoverWithUni(often ->
                        wanted(asking.tooMany(often), mobile, 429).map(page -> OwnPageRequest.retry(page, often)));
    }

    @GET
    @Path("code")
    public Response askCode(@RestCookie(COOKIE) String cookie) {
        return code(cookie, FieldErrors.none(), 200);
    }

    @POST
    @Path("code")
    public Uni<Response> finish(@RestCookie(COOKIE) String cookie, @RestForm String code) {
        return mobile.finish(asking.now(), token(cookie), code)
                .chain(asking::renewSession)
                .map(changed -> onward("/account?done=changed", ""))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> code(cookie, asking.told(refused), 422));
    }

    private Uni<Response> start(FieldErrors errors, int status) {
        return mobile.present(asking.accountId())
                .map(present -> page(status, Templates.mobile(errors, present.masked())))
                .onFailure(Refused.class)
                .recoverWithItem(OwnMobilePages::home);
    }

    private Uni<Response> wanted(FieldErrors errors, String typed, int status) {
        return mobile.present(asking.accountId())
                .map(present -> page(
                        status, Templates.mobileNew(errors, present.masked(), typed, minutes(), notices.forShow())))
                .onFailure(Refused.class)
                .recoverWithItem(OwnMobilePages::home);
    }

    private Response code(String cookie, FieldErrors errors, int status) {
        String number = cookie == null ? "" : cookie.substring(cookie.indexOf(' ') + 1);
        return page(status, Templates.mobileCode(errors, number, minutes(), notices.forShow()));
    }

    private long minutes() {
        return codes.life().toMinutes();
    }

    private static String token(String cookie) {
        return cookie == null ? null : cookie.split(" ", 2)[0];
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response home(Throwable hasNone) {
        return Response.seeOther(URI.create("/account")).build();
    }

    private Response onward(String address, String value) {
        return STEP.onward(URI.create(address), value, http);
    }
}
