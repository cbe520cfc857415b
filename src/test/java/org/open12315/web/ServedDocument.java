package org.open12315.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The document of the API as it is served, without the resources of tests that are served beside the real ones. */
record ServedDocument(JsonNode document) {

    private static final List<String> PROBES =
            List.of("/api/v1/probe/body", "/api/v1/probe/bug", "/api/v1/probe/closed", "/api/v1/probe/status/{status}");

    /** An operation of the document. */
    record Operation(String method, String path, JsonNode node) {

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

    static ServedDocument read() throws IOException {
        ObjectNode served = (ObjectNode) new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        ((ObjectNode) served.path("paths")).remove(PROBES);
        return new ServedDocument(served);
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    JsonNode resolved(JsonNode example) {
        return example.has("$ref")
                ? document.at(example.path("$ref").asText().substring(1)).path("value")
                : example.path("value");
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    List<Operation> operations() {
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
}
