package org.open12315.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

/** What {@code deployment/} says of the application is so: the metrics, the probes, the keys, the pages it points to. */
@QuarkusTest
class DeploymentTest {

    private static final Path DEPLOYMENT = Path.of("deployment");
    private static final Pattern METRIC = Pattern.compile("\\b(?:open12315|http_server|jvm)_[a-z_]+\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w./-]+\\.md)\\)");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Inject
    Config config;

    @Test
    void dashboardAndAlertsNameMetricsThatTheApplicationHas() throws IOException {
        cases.complaint(signIn.consumer(), "330110");
        Set<String> asked = new TreeSet<>();
        JSON.readTree(DEPLOYMENT.resolve("dashboards/open12315.json").toFile())
                .findValuesAsText("expr")
                .forEach(expression -> asked.addAll(found(METRIC, expression, 0)));
        assertThat(asked).hasSizeGreaterThan(10);
        for (JsonNode rule : YAML.readTree(
                        DEPLOYMENT.resolve("dashboards/alerts.yaml").toFile())
                .at("/groups/0/rules")) {
            List<String> metrics = found(METRIC, rule.get("expr").asText(), 0);
            assertThat(metrics).as(rule.get("alert").asText()).isNotEmpty();
            asked.addAll(metrics);
            assertThat(DEPLOYMENT.resolve(rule.at("/annotations/runbook").asText()))
                    .exists();
        }
        for (String runbook : files(".md")) {
            asked.addAll(found(METRIC, Files.readString(Path.of(runbook)), 0));
        }
        Waiting.until(
                "all metrics are there: " + asked,
                Duration.ofSeconds(30),
                () -> offered().containsAll(asked));
    }

    @Test
    void probesAskPagesThatAnswerAndTheEndHasTime() throws IOException {
        JsonNode pod = document("deployment.yaml").at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            given().get(container.at("/" + probe + "/httpGet/path").asText())
                    .then()
                    .statusCode(200);
        }
        JsonNode data = document("configmap.yaml").get("data");
        int needed = seconds(data.get("QUARKUS_SHUTDOWN_DELAY"))
                + seconds(data.get("QUARKUS_SHUTDOWN_TIMEOUT"))
                + (int) config.getValue("open12315.pipeline.drain", Duration.class)
                        .toSeconds();
        assertThat(pod.get("terminationGracePeriodSeconds").asInt()).isGreaterThan(needed);
        assertThat(document("deployment.yaml").at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void everyYamlFileIsReadableAndEveryLinkLeadsSomewhere() throws IOException {
        List<String> yaml = files(".yaml");
        assertThat(yaml).hasSizeGreaterThan(5);
        for (String file : yaml) {
            List<JsonNode> documents = YAML.readerFor(JsonNode.class)
                    .<JsonNode>readValues(Path.of(file).toFile())
                    .readAll();
            assertThat(documents).as(file).isNotEmpty().allMatch(JsonNode::isObject);
        }
        for (String page : files(".md")) {
            for (String link : found(LINK, Files.readString(Path.of(page)), 1)) {
                assertThat(Path.of(page).resolveSibling(link))
                        .as("%s in %s", link, page)
                        .exists();
            }
        }
    }

    /** A password in a file of the repository would be everybody's. */
    @Test
    void holdsNoSecret() throws IOException {
        for (String file : files(".yaml")) {
            assertThat(YAML.readTree(Path.of(file).toFile()).path("kind").asText())
                    .as(file)
                    .isNotEqualTo("Secret");
        }
        for (JsonNode variable : document("deployment.yaml").at("/spec/template/spec/containers/0/env")) {
            if (variable.get("name").asText().matches(".*(PASSWORD|KEY)$")) {
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isEqualTo("open12315");
            }
        }
    }

    private static JsonNode document(String name) throws IOException {
        return YAML.readTree(DEPLOYMENT.resolve("kustomize/base").resolve(name).toFile());
    }

    private static int seconds(JsonNode text) {
        return Integer.parseInt(text.asText().replace("s", ""));
    }

    private static Set<String> offered() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
    }

    private static List<String> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(DEPLOYMENT)) {
            return all.map(Path::toString).filter(file -> file.endsWith(end)).toList();
        }
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
