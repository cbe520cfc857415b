package org.open12315.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.open12315.web.ServedDocument.Operation;

/** The document of the API: complete, true, and in git, so that a change of the API shows in the diff. */
@QuarkusTest
class OpenApiTest {

    private static final Path IN_GIT = Path.of("src", "main", "openapi", "openapi.json");
    private static final String PROBLEM = "application/problem+json";

    private final ObjectMapper json = new ObjectMapper();
    private ServedDocument api;

    @BeforeEach
    void read() throws IOException {
        api = ServedDocument.read();
    }

    /** After a change of the API: {@code mvn test -Dtest=OpenApiTest -Dopenapi.write=true}, then look at the diff. */
    @Test
    void theDocumentInGitIsTheOneThatIsServed() throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(IN_GIT.getParent());
            Files.writeString(
                    IN_GIT,
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(api.document()) + System.lineSeparator());
        }
        assertThat(json.readTree(IN_GIT.toFile()))
                .as("the API has changed; if that is meant: mvn test -Dtest=OpenApiTest -Dopenapi.write=true")
                .isEqualTo(api.document());
    }

    @Test
    void everyOperationIsDescribedWithItsAnswers() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : api.operations()) {
            softly.assertThat(operation.path()).startsWith("/api/v1/");
            softly.assertThat(operation.id()).as("id of " + operation).isNotBlank();
            softly.assertThat(operation.node().path("summary").asText())
                    .as("summary of " + operation)
                    .isNotBlank();
            softly.assertThat(operation.node().path("description").asText())
                    .as("description of " + operation)
                    .isNotBlank();
            softly.assertThat(operation.node().path("tags"))
                    .as("tag of " + operation)
                    .isNotEmpty();
            operation
                    .node()
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
        assertThat(api.operations()).hasSizeGreaterThanOrEqualTo(15);
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
                        .forEach(example -> softly.assertThat(api.resolved(example))
                                .as("example of " + what)
                                .isNotEmpty());
            });
        }
        softly.assertThat(succeeds).as("an answer of success of " + operation).isTrue();
        softly.assertThat(operation.responses().has("500"))
                .as("500 of " + operation)
                .isTrue();
        if (operation.node().has("requestBody")) {
            softly.assertThat(operation.requestExamples())
                    .as("body of " + operation)
                    .isNotEmpty();
            softly.assertThat(operation.responses().properties())
                    .as("refusals of a body by " + operation)
                    .extracting(java.util.Map.Entry::getKey)
                    .contains("400", "413", "415", "422");
        }
        if (operation.node().path("security").size() > 0) {
            softly.assertThat(operation.responses().has("401")
                            && operation.responses().has("403"))
                    .as("401 and 403 of " + operation)
                    .isTrue();
        }
    }

    @Test
    void holdsNoShapeThatOnlyPagesUse() {
        assertThat(ServedDocument.names(api.document().at("/components/schemas")))
                .contains("NewComplaint", "NewReport", "Submission", "Receipt", "Problem", "CaseDetail")
                .noneMatch(name -> name.matches("(Template|Engine|Section|Parser|Trace).*"));
    }

    @Test
    void saysHowToSignInAndWhereThatIsNeeded() {
        assertThat(api.document().at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(api.document().at("/components/securitySchemes/session/in").asText())
                .isEqualTo("cookie");
        for (Operation operation : api.operations()) {
            boolean open = operation
                    .path()
                    .matches(".*/(divisions|authorities|registrations|human-check|password-resets|sign-ins)(/.*)?");
            assertThat(operation.node().path("security").isEmpty())
                    .as(operation.toString())
                    .isEqualTo(open);
        }
    }

    @Test
    void filingHasTheKeyThatMakesItSafeToRepeat() {
        for (String id : List.of("fileComplaint", "fileReport")) {
            assertThat(api.operation(id).node().path("parameters")).as(id).anySatisfy(parameter -> {
                assertThat(parameter.path("name").asText()).isEqualTo("Idempotency-Key");
                assertThat(parameter.path("in").asText()).isEqualTo("header");
                assertThat(parameter.path("required").asBoolean()).isFalse();
            });
            assertThat(api.operation(id).node().at("/responses/201/headers").properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .contains("Location", "Idempotent-Replayed");
        }
    }

    @Test
    void theProblemsShownHaveTheShapeOfRealOnes() {
        api.document().at("/components/examples").properties().stream()
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
}
