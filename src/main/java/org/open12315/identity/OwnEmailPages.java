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
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.open12315.identity.OwnProblem.Refused;
import org.open12315.identity.code.EmailCodes;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.person.RealNameCheck;
import org.open12315.kernel.Masked;
import org.open12315.notice.Notices;
import org.open12315.web.FieldErrors;

/** Another e-mail address, in two pages: the address with the password, then the code that came by mail. */
@Path("/account/email")
@PermissionsAllowed(Rights.OWN_ACCOUNT)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnEmailPages {

    /** Token of the change, and the new address masked, for the page to show it. */
    private static final String COOKIE = "email-change";

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance email(FieldErrors errors, String email, boolean confirmed, boolean mails);

        static native TemplateInstance emailCode(FieldErrors errors, String email, long minutes, boolean forShow);
    }

    private final OwnEmail email;
    private final PersonStore persons;
    private final OwnPageRequest asking;
    private final EmailCodes codes;
    private final Notices notices;
    private final RoutingContext http;

    OwnEmailPages(
            OwnEmail email,
            PersonStore persons,
            OwnPageRequest asking,
            EmailCodes codes,
            Notices notices,
            RoutingContext http) {
        this.email = email;
        this.persons = persons;
        this.asking = asking;
        this.codes = codes;
        this.notices = notices;
        this.http = http;
    }

    @GET
    public Uni<Response> ask() {
        return page(FieldErrors.none(), "", 200);
    }

    @POST
    public Uni<Response> change(@RestForm String email, @RestForm String current) {
        return this.email
                .change(asking.now(), email, current)
                .map(token ->
                        token == null ? onward(changed(email), "") : onward("/account/email/code", step(token, email)))
                .onFailure(Refused.class)
                .recoverWithUni(refused -> page(asking.told(refused), email, 422))
                .onFailure(TooManyRequests.class)
                .recoverWithUni(often ->
                        page(asking.tooMany(often), email, 429).map(page -> OwnPageRequest.retry(page, often)));
    }

    @GET
    @Path("code")
    public Response askCode(@RestCookie(COOKIE) String cookie) {
        return isOver(cookie) ? onward("/account/email", "") : code(cookie, FieldErrors.none(), 200);
    }

    @POST
    @Path("code")
    public Uni<Response> confirm(@RestCookie(COOKIE) String cookie, @RestForm String code) {
        if (isOver(cookie)) {
            return Uni.createFrom().item(onward("/account/email", ""));
        }
        return email.confirm(asking.now(), cookie.split(" ", 2)[0], code)
                .map(changed -> onward("/account?done=changed", ""))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> code(cookie, asking.told(refused), 422));
    }

    private Uni<Response> page(FieldErrors errors, String typed, int status) {
        return persons.find(asking.accountId())
                .map(person -> person != null && person.emailConfirmed())
                .map(confirmed -> Response.status(status)
                        .entity(Templates.email(errors, typed, confirmed, notices.mails()))
                        .build());
    }

    private Response code(String cookie, FieldErrors errors, int status) {
        String address = cookie.substring(cookie.indexOf(' ') + 1);
        return Response.status(status)
                .entity(Templates.emailCode(errors, address, codes.life().toMinutes(), notices.forShow()))
                .build();
    }

    /** Only one of these can have been changed without a code. */
    private static String changed(String typed) {
        return OwnEmail.isNone(typed) ? "/account?done=changed" : "/account?done=unconfirmed";
    }

    private static String step(String token, String typed) {
        return token + ' ' + RealNameCheck.email(typed).map(Masked::email).orElse("");
    }

    private static boolean isOver(String cookie) {
        return cookie == null || cookie.isEmpty();
    }

    private Response onward(String address, String value) {
        return new StepCookie(COOKIE, "/account/email", codes.life()).onward(URI.create(address), value, http);
    }
}
