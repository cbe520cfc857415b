package org.open12315.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Completes the document of the API while the application is built: only the API and no pages; for each operation the
 * refusals that every operation of its kind can meet, with the shape of a problem; and the examples of {@code
 * META-INF/openapi.yaml}, which find their place by name: {@code fileComplaint-request}, {@code fileComplaint-201}, {@code
 * problem-404}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    /** What Quarkus calls the one way to sign in that it knows of. */
    private static final String GENERATED_SCHEME = "SecurityScheme";

    private static final String JSON = "application/json";

    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry("400", "The JSON or a parameter cannot be read"),
            Map.entry("401", "Nobody is signed in, or the password is wrong"),
            Map.entry("403", "This account may not do this"),
            Map.entry("404", "There is nothing of this name for you"),
            Map.entry("406", "Accept asks for a format that is not here"),
            Map.entry("413", "The body is larger than the server takes"),
            Map.entry("415", "The body is not application/json"),
            Map.entry("422", "Something in it is wrong, field by field"),
            Map.entry("429", "Too often; see Retry-After"),
            Map.entry("500", "The fault is ours"),
            Map.entry("503", "Not now; see Retry-After"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> all = document.getPaths().getPathItems();
        Set<String> pages = new TreeSet<>();
        all.keySet().stream().filter(path -> !path.startsWith("/api/")).forEach(pages::add);
        pages.forEach(document.getPaths()::removePathItem);
        document.getComponents().removeSecurityScheme(GENERATED_SCHEME);
        ProblemSchemas.addTo(document.getComponents());
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> complete(document, operation)));
    }

    private static void complete(OpenAPI document, Operation operation) {
        APIResponses responses = operation.getResponses();
        Set<String> usual = usual(operation);
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                usual.add(status);
            } else {
                attach(document, response.getContent(), operation.getOperationId() + "-" + status);
            }
        });
        for (String status : usual) {
            APIResponse refusal = responses.getAPIResponse(status);
            String said = refusal == null ? null : refusal.getDescription();
            boolean own = said != null
                    && !said.equals("Not Authorized")
                    && !said.equals("Not Allowed")
                    && !said.equals("Bad Request");
            responses.addAPIResponse(
                    status, problem(document, status, own ? said : REFUSALS.getOrDefault(status, said)));
        }
        nameWaysToSignIn(operation);
        if (operation.getRequestBody() != null) {
            attach(document, operation.getRequestBody().getContent(), operation.getOperationId() + "-request");
        }
    }

    /** Each of them alone is enough; the roles that Quarkus found stay beside them. */
    private static void nameWaysToSignIn(Operation operation) {
        List<SecurityRequirement> found = operation.getSecurity();
        if (found == null || found.isEmpty()) {
            return;
        }
        List<String> roles = found.get(0).getScheme(GENERATED_SCHEME);
        List<SecurityRequirement> ways = new ArrayList<>();
        for (String way : List.of("basic", "session", "token")) {
            ways.add(OASFactory.createSecurityRequirement().addScheme(way, roles == null ? List.of() : roles));
        }
        operation.setSecurity(ways);
    }

    /** What any operation of this kind can meet. */
    private static Set<String> usual(Operation operation) {
        Set<String> statuses = new TreeSet<>(Set.of("406", "500", "503"));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("400", "413", "415", "422"));
        }
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                statuses.add(parameter.getIn() == Parameter.In.PATH ? "404" : "422");
            }
        }
        return statuses;
    }

    private static APIResponse problem(OpenAPI document, String status, String description) {
        MediaType type = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(ProblemSchemas.PROBLEM))
                .examples(examples(document, "problem-" + status));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(PROBLEM, type));
    }

    private static void attach(OpenAPI document, Content content, String name) {
        MediaType json = content == null ? null : content.getMediaType(JSON);
        if (json != null) {
            json.setExamples(examples(document, name));
        }
    }

    /** All whose name begins so: {@code fileReport-request}, {@code fileReport-request-anonymous}. */
    private static Map<String, Example> examples(OpenAPI document, String name) {
        Map<String, Example> examples = new LinkedHashMap<>();
        document.getComponents().getExamples().keySet().stream()
                .filter(known -> known.equals(name) || known.startsWith(name + "-"))
                .sorted()
                .forEach(known -> examples.put(known, reference(known)));
        return examples;
    }

    private static Example reference(String name) {
        return OASFactory.createExample().ref(name);
    }
}
