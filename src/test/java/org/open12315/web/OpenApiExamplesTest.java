package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.verification.IdentityVerifier;
import org.open12315.identity.verification.VerificationConfig;
import org.open12315.identity.verification.Verifiers;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Telephone;
import org.open12315.web.ServedDocument.Operation;

/** What the document of the API shows is what the API takes and answers. */
@QuarkusTest
class OpenApiExamplesTest {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    Vertx vertx;

    private final ObjectMapper json = new ObjectMapper();
    private ServedDocument api;

    @BeforeEach
    void read() throws IOException {
        api = ServedDocument.read();
    }

    /** Sends what the document shows, and compares the members of the answer with those of the answer that it shows. */
    @Test
    void everyBodyThatIsShownIsAccepted() {
        for (Operation operation : api.operations()) {
            operation.requestExamples().properties().forEach(example -> {
                JsonNode body = api.resolved(example.getValue());
                Response answer = send(operation, body);
                assertThat(answer.statusCode())
                        .as("%s with %s: %s", operation, example.getKey(), answer.asString())
                        .isBetween(200, 204);
                compare(operation, answer);
            });
        }
    }

    /** How an operation is brought to the point where its example fits. */
    private Response send(Operation operation, JsonNode body) {
        return switch (operation.id()) {
            case "fileComplaint", "fileReport" ->
                signIn.api(signIn.consumer())
                        .header("Idempotency-Key", "as-shown")
                        .body(body.toString())
                        .post(operation.path());
            case "actOnCase" -> act(operation, body);
            case "changePassword" ->
                Registered.somebody().api().body(body.toString()).put(operation.path());
            case "startRegistration" -> anybody().body(body.toString()).post(operation.path());
            case "proveTelephone" -> prove(operation, body, start(new Telephone()));
            case "registerPerson" -> {
                Started started = start(new Telephone());
                prove(api.operation("proveTelephone"), json.createObjectNode(), started);
                yield anybody().body(body.toString()).post(operation.path(), started.token);
            }
            case "giveNewMobile",
                    "finishMobileChange",
                    "changeEmail",
                    "confirmEmail",
                    "exportAccount",
                    "closeAccount",
                    "startPasswordReset",
                    "finishPasswordReset",
                    "startSignIn",
                    "finishSignIn" ->
                new OwnAccountAsShown().send(operation.id(), operation.path(), (ObjectNode) body.deepCopy());
            case "askVerification" -> askVerification(operation, body);
            default -> fail("say here how to try " + operation);
        };
    }

    /** Where there is a verifier, by somebody who registered before there was one. */
    private Response askVerification(Operation operation, JsonNode body) {
        Registered somebody = Registered.somebody();
        VerificationConfig config = Verifiers.config("http://127.0.0.1:9", Map.of());
        QuarkusMock.installMockForType(Verifiers.of(vertx, config), IdentityVerifier.class);
        Response answer = somebody.api().body(body.toString()).post(operation.path());
        QuarkusMock.installMockForType(Verifiers.of(vertx, Verifiers.none()), IdentityVerifier.class);
        return answer;
    }

    private Response act(Operation operation, JsonNode body) {
        KnownAccount consumer = signIn.consumer();
        return signIn.api(signIn.officer("330110"))
                .body(body.toString())
                .post(operation.path(), cases.complaint(consumer, "330110"));
    }

    private record Started(String token, Telephone telephone) {}

    private Started start(Telephone telephone) {
        ObjectNode body = api.resolved(api.operation("startRegistration")
                        .requestExamples()
                        .elements()
                        .next())
                .deepCopy();
        body.put("user", "shown_" + telephone.number()).put("mobile", telephone.number());
        body.put("humanCheck", Telephone.humanCheck());
        return new Started(
                anybody()
                        .body(body.toString())
                        .post(api.operation("startRegistration").path())
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("token"),
                telephone);
    }

    /** The code is the one thing that no example can know. */
    private Response prove(Operation operation, JsonNode body, Started started) {
        ObjectNode known = body.deepCopy();
        known.put("code", started.telephone.code());
        return anybody().body(known.toString()).post(operation.path(), started.token);
    }

    private void compare(Operation operation, Response answer) {
        JsonNode shown = operation
                .responses()
                .path(Integer.toString(answer.statusCode()))
                .at("/content/application~1json/examples");
        if (shown.isEmpty()) {
            assertThat(answer.statusCode()).as("%s answers nothing", operation).isEqualTo(204);
            return;
        }
        assertThat(answer.jsonPath().getMap("").keySet())
                .as("members of the answer of %s", operation)
                .isEqualTo(ServedDocument.names(api.resolved(shown.elements().next())));
    }

    private static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
