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
import org.open12315.identity.flood.CountedRegistration;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.Notices;
import org.open12315.web.FieldErrors;

/** A forgotten password: the number, then the code and a new password. */
@Path("/password")
@PermitAll
@CountedRegistration
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class PasswordResetPages {

    /** Token of the reset, and the number masked, as it was typed, for the page to show it. */
    private static final String COOKIE = "password-reset";

    private static final StepCookie STEP = new StepCookie(COOKIE, "/password", Duration.ofMinutes(20));

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance forgotten(FieldErrors errors, String mobile);

        static native TemplateInstance reset(FieldErrors errors, String mobile, long minutes, boolean forShow);

        static native TemplateInstance resetDone();
    }

    private final PasswordReset reset;
    private final OwnPageRequest asking;
    private final SmsCodes codes;
    private final Notices notices;
    private final RoutingContext http;

    PasswordResetPages(
            PasswordReset reset, OwnPageRequest asking, SmsCodes codes, Notices notices, RoutingContext http) {
        this.reset = reset;
        this.asking = asking;
        this.codes = codes;
        this.notices = notices;
        this.http = http;
    }

    @GET
    public TemplateInstance show() {
        return Templates.forgotten(FieldErrors.none(), "");
    }

    @POST
    public Uni<Response> start(@RestForm String mobile, @RestForm("altcha") String humanCheck) {
        MobileNumber number = MobileNumber.parse(mobile).orElse(null);
        if (number == null) {
            return Uni.createFrom().item(number(asking.told(new Refused(OwnProblem.MOBILE_WRONG)), mobile));
        }
        return reset.start(number, humanCheck, asking.from())
                .map(token -> onward("/password/code", token + ' ' + number.masked()))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> number(asking.told(refused), mobile))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> OwnPageRequest.retry(number(asking.tooMany(often), mobile), often));
    }

    @GET
    @Path("code")
    public Response askCode(@RestCookie(COOKIE) String cookie) {
        return isOver(cookie) ? see("/password") : code(cookie, FieldErrors.none(), 200);
    }

    @POST
    @Path("code")
    public Uni<Response> finish(
            @RestCookie(COOKIE) String cookie,
            @RestForm String code,
            @RestForm String password,
            @RestForm String again) {
        if (isOver(cookie)) {
            return Uni.createFrom().item(see("/password"));
        }
        if (password != null && !password.equals(again)) {
            return Uni.createFrom()
                    .item(code(
                            cookie,
                            FieldErrors.none().and("again", asking.words().passwordDiffers()),
                            422));
        }
        return reset.finish(cookie.split(" ", 2)[0], code, password, asking.from())
                .map(done -> onward("/password/done", ""))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> code(cookie, asking.told(refused), 422));
    }

    @GET
    @Path("done")
    public TemplateInstance done() {
        return Templates.resetDone();
    }

    private static boolean isOver(String cookie) {
        return cookie == null || cookie.isEmpty();
    }

    private static Response number(FieldErrors errors, String typed) {
        return Response.status(422).entity(Templates.forgotten(errors, typed)).build();
    }

    private Response code(String cookie, FieldErrors errors, int status) {
        String number = cookie.substring(cookie.indexOf(' ') + 1);
        return Response.status(status)
                .entity(Templates.reset(errors, number, codes.life().toMinutes(), notices.forShow()))
                .build();
    }

    private static Response see(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private Response onward(String address, String value) {
        return STEP.onward(URI.create(address), value, http);
    }
}
