package org.open12315.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Telephone;

/** The document of the API: complete, true, and in git, so that a change of the API shows in the diff. */
@QuarkusTest
class OpenApiTest {

    private static final Path IN_GIT = Path.of("src", "main", "openapi", "openapi.json");
    private static final List<String> PROBES =
            List.of("/api/v1/probe/body", "/api/v1/probe/bug", "/api/v1/probe/closed", "/api/v1/probe/status/{status}");
    private static final String PROBLEM = "application/problem+json";

    /** An operation of the document. */
    private record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        JsonNode responses() {
            return node.path("responses");
        }

        /** A body that the document shows for it, by its name. */
        JsonNode requestExamples() {
            return node.at("/requestBody/content/application~1json/examples");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    private final ObjectMapper json = new ObjectMapper();
    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        ObjectNode served =
                (ObjectNode) json.readTree(given().get("/q/openapi?format=json").asString());
        // resources of tests are served beside the real ones
        ((ObjectNode) served.path("paths")).remove(PROBES);
        document = served;
    }

    /** After a change of the API: {@code mvn test -Dtest=OpenApiTest -Dopenapi.write=true}, then look at the diff. */
    @Test
    void theDocumentInGitIsTheOneThatIsServed() throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(IN_GIT.getParent());
            Files.writeString(
                    IN_GIT,
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + System.lineSeparator());
        }
        assertThat(json.readTree(IN_GIT.toFile()))
                .as("the API has changed; if that is meant: mvn test -Dtest=OpenApiTest -Dopenapi.write=true")
                .isEqualTo(document);
    }

    @Test
    void everyOperationIsDescribedWithItsAnswers() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : operations()) {
            softly.assertThat(operation.path).startsWith("/api/v1/");
            softly.assertThat(operation.id()).as("id of " + operation).isNotBlank();
            softly.assertThat(operation.node.path("summary").asText())
                    .as("summary of " + operation)
                    .isNotBlank();
            softly.assertThat(operation.node.path("description").asText())
                    .as("description of " + operation)
                    .isNotBlank();
            softly.assertThat(operation.node.path("tags"))
                    .as("tag of " + operation)
                    .isNotEmpty();
            operation
                    .node
                    .path("parameters")
                    .forEach(parameter -> softly.assertThat(
                                    parameter.path("description").asText())
                            .as(
                                    "description of %s in %s",
                                    parameter.path("name").asText(), operation)
                            .isNotBlank());
            checkAnswers(operation, softly);
        }
        softly.assertAll();
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(15);
    }

    private void checkAnswers(Operation operation, SoftAssertions softly) {
        Set<String> successes = Set.of("200", "201", "202", "204");
        boolean succeeds = false;
        for (var answer : operation.responses().properties()) {
            String what = answer.getKey() + " of " + operation;
            succeeds |= successes.contains(answer.getKey());
            softly.assertThat(answer.getValue().path("description").asText())
                    .as("description of " + what)
                    .isNotBlank();
            boolean refusal = answer.getKey().compareTo("400") >= 0;
            JsonNode content = answer.getValue().path("content");
            softly.assertThat(refusal && !content.has(PROBLEM))
                    .as("no problem document for " + what)
                    .isFalse();
            content.forEach(type -> {
                softly.assertThat(type.path("examples"))
                        .as("examples of " + what)
                        .isNotEmpty();
                type.path("examples")
                        .forEach(example -> softly.assertThat(resolved(example))
                                .as("example of " + what)
                                .isNotEmpty());
            });
        }
        softly.assertThat(succeeds).as("an answer of success of " + operation).isTrue();
        softly.assertThat(operation.responses().has("500"))
                .as("500 of " + operation)
                .isTrue();
        if (operation.node.has("requestBody")) {
            softly.assertThat(operation.requestExamples())
                    .as("body of " + operation)
                    .isNotEmpty();
            softly.assertThat(operation.responses().properties())
                    .as("refusals of a body by " + operation)
                    .extracting(java.util.Map.Entry::getKey)
                    .contains("400", "413", "415", "422");
        }
        if (operation.node.path("security").size() > 0) {
            softly.assertThat(operation.responses().has("401")
                            && operation.responses().has("403"))
                    .as("401 and 403 of " + operation)
                    .isTrue();
        }
    }

    @Test
    void holdsNoShapeThatOnlyPagesUse() {
        assertThat(names(document.at("/components/schemas")))
                .contains("NewComplaint", "NewReport", "Submission", "Receipt", "Problem", "CaseDetail")
                .noneMatch(name -> name.matches("(Template|Engine|Section|Parser|Trace).*"));
    }

    @Test
    void saysHowToSignInAndWhereThatIsNeeded() {
        assertThat(document.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(document.at("/components/securitySchemes/session/in").asText())
                .isEqualTo("cookie");
        for (Operation operation : operations()) {
            boolean open = operation.path.matches(
                    ".*/(divisions|authorities|registrations|human-check|password-resets)(/.*)?");
            assertThat(operation.node.path("security").isEmpty())
                    .as(operation.toString())
                    .isEqualTo(open);
        }
    }

    @Test
    void filingHasTheKeyThatMakesItSafeToRepeat() {
        for (String id : List.of("fileComplaint", "fileReport")) {
            assertThat(operation(id).node.path("parameters")).as(id).anySatisfy(parameter -> {
                assertThat(parameter.path("name").asText()).isEqualTo("Idempotency-Key");
                assertThat(parameter.path("in").asText()).isEqualTo("header");
                assertThat(parameter.path("required").asBoolean()).isFalse();
            });
            assertThat(operation(id).node.at("/responses/201/headers").properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .contains("Location", "Idempotent-Replayed");
        }
    }

    @Test
    void theProblemsShownHaveTheShapeOfRealOnes() {
        document.at("/components/examples").properties().stream()
                .filter(example -> example.getKey().startsWith("problem-"))
                .forEach(example -> {
                    JsonNode value = example.getValue().path("value");
                    assertThat(value.path("status").asText())
                            .isEqualTo(example.getKey().substring(8, 11));
                    for (String member : List.of("type", "title", "detail", "instance")) {
                        assertThat(value.path(member).asText())
                                .as(member + " of " + example.getKey())
                                .isNotBlank();
                    }
                });
    }

    /** Sends what the document shows, and compares the members of the answer with those of the answer that it shows. */
    @Test
    void everyBodyThatIsShownIsAccepted() {
        for (Operation operation : operations()) {
            operation.requestExamples().properties().forEach(example -> {
                JsonNode body = resolved(example.getValue());
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
                        .post(operation.path);
            case "actOnCase" -> act(operation, body);
            case "changePassword" ->
                Registered.somebody().api().body(body.toString()).put(operation.path);
            case "startRegistration" -> anybody().body(body.toString()).post(operation.path);
            case "proveTelephone" -> prove(operation, body, start(new Telephone()));
            case "registerPerson" -> {
                Started started = start(new Telephone());
                prove(operation("proveTelephone"), json.createObjectNode(), started);
                yield anybody().body(body.toString()).post(operation.path, started.token);
            }
            case "giveNewMobile",
                    "finishMobileChange",
                    "changeEmail",
                    "exportAccount",
                    "closeAccount",
                    "startPasswordReset",
                    "finishPasswordReset" ->
                new OwnAccountAsShown().send(operation.id(), operation.path, (ObjectNode) body.deepCopy());
            default -> fail("say here how to try " + operation);
        };
    }

    private Response act(Operation operation, JsonNode body) {
        KnownAccount consumer = signIn.consumer();
        return signIn.api(signIn.officer("330110"))
                .body(body.toString())
                .post(operation.path, cases.complaint(consumer, "330110"));
    }

    private record Started(String token, Telephone telephone) {}

    private Started start(Telephone telephone) {
        ObjectNode body = resolved(operation("startRegistration")
                        .requestExamples()
                        .elements()
                        .next())
                .deepCopy();
        body.put("user", "shown_" + telephone.number()).put("mobile", telephone.number());
        body.put("humanCheck", Telephone.humanCheck());
        return new Started(
                anybody()
                        .body(body.toString())
                        .post(operation("startRegistration").path)
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
        return anybody().body(known.toString()).post(operation.path, started.token);
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
                .isEqualTo(names(resolved(shown.elements().next())));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new java.util.LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode resolved(JsonNode example) {
        return example.has("$ref")
                ? document.at(example.path("$ref").asText().substring(1)).path("value")
                : example.path("value");
    }

    private Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "patch", "delete").contains(method.getKey()))
                        .forEach(method ->
                                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    private static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
