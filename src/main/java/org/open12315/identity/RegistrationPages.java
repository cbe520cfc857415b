package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.RegistrationForm.Account;
import org.open12315.identity.RegistrationForm.Person;
import org.open12315.identity.RegistrationProblem.Refused;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.code.SmsCodes;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.flood.CountedRegistration;
import org.open12315.identity.person.MobileNumber;
import org.open12315.notice.Notices;
import org.open12315.web.Choice;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** A consumer makes an account: three pages, one after the other, and no way into the middle. */
@Path("/register")
@PermitAll
@CountedRegistration
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class RegistrationPages {

    private static final String COOKIE = "registration";

    private static final StepCookie STEP = new StepCookie(COOKIE, "/register", Registration.LIFE);

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance register(FieldErrors errors, Account form, boolean reachable);

        static native TemplateInstance registerCode(
                FieldErrors errors, String mobile, long minutes, boolean again, boolean forShow);

        static native TemplateInstance registerPerson(
                FieldErrors errors, Person form, java.util.List<Choice> kinds, String verifier);

        static native TemplateInstance guardian();
    }

    private final Registration registration;
    private final RegistrationRules rules;
    private final SmsCodes codes;
    private final Notices notices;
    private final OwnVerification verification;
    private final RoutingContext http;
    private final Frame frame;

    RegistrationPages(
            Registration registration,
            RegistrationRules rules,
            SmsCodes codes,
            Notices notices,
            OwnVerification verification,
            RoutingContext http,
            Frame frame) {
        this.registration = registration;
        this.rules = rules;
        this.codes = codes;
        this.notices = notices;
        this.verification = verification;
        this.http = http;
        this.frame = frame;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean over) {
        FieldErrors errors = over ? FieldErrors.none().and("", words().over()) : FieldErrors.none();
        return Templates.register(errors, new Account(), notices.textMessages());
    }

    @POST
    public Uni<Response> start(@BeanParam Account form) {
        Map<String, String> mistakes = rules.start(form.user, form.password, form.mobile, words());
        FieldErrors errors = RegistrationForm.errors(mistakes);
        if (form.password != null && !form.password.equals(form.again)) {
            errors = errors.and("again", words().passwordDiffers());
        }
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(wrong(errors, form));
        }
        MobileNumber mobile = MobileNumber.parse(form.mobile).orElseThrow();
        return registration
                .start(new Registration.Start(form.user.strip(), form.password, mobile, form.humanCheck), from())
                .map(token -> onward("/register/code", token))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> wrong(told(refused), form))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> retryAfter(wrong(tooMany(often), form), often));
    }

    @GET
    @Path("code")
    public Uni<Response> askCode(@RestCookie(COOKIE) String token, @RestQuery boolean again) {
        return code(token, FieldErrors.none(), again, 200);
    }

    @POST
    @Path("code")
    public Uni<Response> code(@RestCookie(COOKIE) String token, @RestForm String code) {
        return registration
                .prove(token, code)
                .map(proved -> see("/register/person"))
                .onFailure(Refused.class)
                .recoverWithUni(refused -> code(token, told(refused), false, 422));
    }

    @POST
    @Path("code/again")
    public Uni<Response> sendAgain(@RestCookie(COOKIE) String token) {
        return registration
                .sendAgain(token, from())
                .map(next -> onward("/register/code?again=true", next))
                .onFailure(TooManyRequests.class)
                .recoverWithUni(often -> code(token, tooMany(often), false, 429).map(page -> retryAfter(page, often)))
                .onFailure(Refused.class)
                .recoverWithItem(RegistrationPages::fromStart);
    }

    @GET
    @Path("person")
    public Uni<Response> askPerson(@RestCookie(COOKIE) String token) {
        return registration
                .pending(token)
                .map(pending -> pending.proved() ? page(FieldErrors.none(), new Person(), 200) : see("/register/code"))
                .onFailure(Refused.class)
                .recoverWithItem(RegistrationPages::fromStart);
    }

    @POST
    @Path("person")
    public Uni<Response> person(@RestCookie(COOKIE) String token, @BeanParam Person form) {
        RegistrationRules.Person checked = rules.person(form.typed(), words());
        if (checked.underAge()) {
            return Uni.createFrom()
                    .item(Response.status(422).entity(Templates.guardian()).build());
        }
        if (checked.person().isEmpty()) {
            return Uni.createFrom().item(page(RegistrationForm.errors(checked.mistakes()), form, 422));
        }
        return registration
                .complete(token, checked.person().get())
                .map(id -> onward("/sign-in?registered=true", ""))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> isOver(refused) ? fromStart(refused) : page(told(refused), form, 422));
    }

    private Uni<Response> code(String token, FieldErrors errors, boolean again, int status) {
        return registration
                .pending(token)
                .map(pending -> Response.status(status)
                        .entity(Templates.registerCode(
                                errors, pending.mobile().masked(), codes.life().toMinutes(), again, notices.forShow()))
                        .build())
                .onFailure(Refused.class)
                .recoverWithItem(RegistrationPages::fromStart);
    }

    private Response wrong(FieldErrors errors, Account form) {
        return Response.status(422)
                .entity(Templates.register(errors, form, notices.textMessages()))
                .build();
    }

    private Response page(FieldErrors errors, Person form, int status) {
        return Response.status(status)
                .entity(Templates.registerPerson(
                        errors, form, RegistrationForm.kinds(words()), verification.verifierName()))
                .build();
    }

    private Response onward(String address, String token) {
        return STEP.onward(URI.create(address), token, http);
    }

    private static Response see(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private static Response fromStart(Throwable over) {
        return see("/register?over=true");
    }

    private static boolean isOver(Throwable refused) {
        RegistrationProblem problem = ((Refused) refused).problem();
        return problem == RegistrationProblem.OVER;
    }

    private FieldErrors told(Throwable failure) {
        RegistrationProblem problem = ((Refused) failure).problem();
        return FieldErrors.none().and(problem.field(), problem.words(words()));
    }

    private FieldErrors tooMany(Throwable often) {
        return FieldErrors.none().and("", words().tooMany(((TooManyRequests) often).minutes()));
    }

    private static Response retryAfter(Response page, Throwable often) {
        return Response.fromResponse(page)
                .status(429)
                .header("Retry-After", ((TooManyRequests) often).retryAfter())
                .build();
    }

    private Registration.From from() {
        return new Registration.From(ClientAddress.of(http), frame.language().code());
    }

    private RegistrationMessages words() {
        return Words.registration(frame.language().tag());
    }
}
