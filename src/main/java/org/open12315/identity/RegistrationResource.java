package org.open12315.identity;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.open12315.identity.RegistrationProblem.Refused;
import org.open12315.identity.code.ClientAddress;
import org.open12315.identity.flood.CountedRegistration;
import org.open12315.identity.person.MobileNumber;
import org.open12315.identity.person.RealNameCheck;

/** The registration for programs: the same steps, rules and limits as the pages. */
@Path("/api/v1/registrations")
@PermitAll
@CountedRegistration
@NonBlocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registration")
class RegistrationResource {

    /** humanCheck: the payload of the ALTCHA widget; without it the limits are tight. */
    public record Start(String user, String password, String mobile, String humanCheck) {}

    public record Code(String code) {}

    /** documentKind: resident-card, passport, hong-kong-macao-permit, taiwan-permit, foreigner-residence-card. */
    public record Person(String name, String documentKind, String documentNumber, String born, String email) {}

    /** The registration under way; keep the token secret. */
    public record UnderWay(String token) {}

    /** The account that was made. */
    public record Made(long account) {}

    private final Registration registration;
    private final RegistrationRules rules;
    private final RoutingContext http;

    RegistrationResource(Registration registration, RegistrationRules rules, RoutingContext http) {
        this.registration = registration;
        this.rules = rules;
        this.http = http;
    }

    @POST
    @Operation(
            summary = "Start a registration",
            operationId = "startRegistration",
            description = "A code goes to the mobile number, known or not, so that nobody learns who has an account.")
    @APIResponse(
            responseCode = "202",
            description = "Under way; go on with the token",
            content = @Content(schema = @Schema(implementation = UnderWay.class)))
    @APIResponse(responseCode = "429", description = "Too many codes for this number or from this address")
    public Uni<Response> start(Start body) {
        Start start = body == null ? new Start(null, null, null, null) : body;
        Map<String, String> mistakes = rules.start(start.user, start.password, start.mobile, words());
        if (!mistakes.isEmpty()) {
            return Uni.createFrom().failure(FieldProblem.of(422, mistakes));
        }
        MobileNumber mobile = MobileNumber.parse(start.mobile).orElseThrow();
        return registration
                .start(new Registration.Start(start.user.strip(), start.password, mobile, start.humanCheck), from())
                .map(token -> Response.status(202).entity(new UnderWay(token)).build())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    @POST
    @Path("{token}/code")
    @Operation(
            summary = "Give the code of the text message",
            operationId = "proveTelephone",
            description = "Five tries; afterwards even the right code is wrong.")
    @APIResponse(responseCode = "204", description = "The number is yours")
    public Uni<Response> code(
            @Parameter(description = "token of the registration") @PathParam("token") String token, Code body) {
        return registration
                .prove(token, body == null ? null : body.code)
                .map(proved -> Response.noContent().build())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    @POST
    @Path("{token}/code/again")
    @Operation(
            summary = "Send another code",
            operationId = "sendCodeAgain",
            description = "Go on with the token of the answer.")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = UnderWay.class)))
    @APIResponse(responseCode = "429", description = "Too many codes for this number or from this address")
    public Uni<Response> again(@Parameter(description = "token of the registration") @PathParam("token") String token) {
        return registration
                .sendAgain(token, from())
                .map(next -> Response.status(202).entity(new UnderWay(next)).build())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    @POST
    @Path("{token}/person")
    @Operation(
            summary = "Say who you are; this makes the account",
            operationId = "registerPerson",
            description = "After the code. Name and number of the document are kept encrypted.")
    @APIResponse(
            responseCode = "201",
            description = "The account is made",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(responseCode = "409", description = "The code has not been given yet")
    public Uni<Response> person(
            @Parameter(description = "token of the registration") @PathParam("token") String token, Person body) {
        Person given = body == null ? new Person(null, null, null, null, null) : body;
        RegistrationRules.Person checked = rules.person(
                new RealNameCheck.Typed(given.name, given.documentKind, given.documentNumber, given.born, given.email),
                words());
        if (checked.person().isEmpty()) {
            return Uni.createFrom().failure(FieldProblem.of(422, checked.mistakes()));
        }
        return registration
                .complete(token, checked.person().get())
                .map(id -> Response.status(201).entity(new Made(id)).build())
                .onFailure(Refused.class)
                .transform(this::problem);
    }

    private Throwable problem(Throwable failure) {
        RegistrationProblem problem = ((Refused) failure).problem();
        return switch (problem) {
            case OVER -> FieldProblem.of(404, Map.of("token", problem.words(words())));
            case TOO_OFTEN -> FieldProblem.of(409, Map.of("token", problem.words(words())));
            default -> FieldProblem.of(422, Map.of(problem.field(), problem.words(words())));
        };
    }

    private Registration.From from() {
        return new Registration.From(ClientAddress.of(http), Words.messages(Words.tag(http)));
    }

    private RegistrationMessages words() {
        return Words.registration(Words.tag(http));
    }
}
