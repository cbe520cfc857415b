package org.open12315.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.open12315.testsupport.MavenLibraries;
import org.open12315.testsupport.Waiting;

/** A real Keycloak with the realm of {@code deployment/keycloak}, as a process of its own. */
final class KeycloakServer implements AutoCloseable {

    static final String WEB_SECRET = "only-for-this-test-only-for-this-test-0123";
    static final String PARTNER_SECRET = "only-for-this-partner";
    private static final String ADMINISTRATOR = "test-administrator";

    private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path POM =
            Path.of("src", "test", "keycloak", "pom.xml").toAbsolutePath();
    private static final Path REALM = Path.of("deployment", "keycloak", "open12315-realm.json");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path log;
    private final Path home;
    private final int port = PackagedApplication.freePort();
    private final int managementPort = PackagedApplication.freePort();
    private Process process;

    /** @param change what this test needs besides in the realm: people */
    KeycloakServer(Path folder, Consumer<ObjectNode> change) throws IOException, InterruptedException {
        this.log = folder.resolve("keycloak.log");
        MavenLibraries.fetch(POM, UNPACKED);
        try (Stream<Path> found = Files.list(UNPACKED)) {
            home = found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
        }
        forgetFormerRuns();
        ObjectNode realm = (ObjectNode) json.readTree(REALM.toFile());
        change.accept(realm);
        Path imports = Files.createDirectories(home.resolve("data/import"));
        json.writeValue(imports.resolve("open12315-realm.json").toFile(), realm);
    }

    private void forgetFormerRuns() throws IOException {
        Path data = home.resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** @param platform address of the application, which the realm lets browsers come back to */
    void start(String platform) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + managementPort)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                        "OPEN12315_URL", platform,
                        "OPEN12315_WEB_SECRET", WEB_SECRET,
                        "OPEN12315_PARTNER_SECRET", PARTNER_SECRET,
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR));
        process = builder.start();
        Waiting.until("Keycloak has its realm", Duration.ofSeconds(240), this::ready);
    }

    private boolean ready() throws Exception {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended by itself:\n" + Files.readString(log));
        }
        try {
            return get(issuer() + "/.well-known/openid-configuration", null).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/open12315";
    }

    /** An endpoint of OpenID Connect: {@code auth}, {@code token}, {@code logout}. */
    String endpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    /** The answer of the token endpoint to these fields. */
    ObjectNode tokens(Map<String, String> fields) throws IOException, InterruptedException {
        return tokens(endpoint("token"), fields);
    }

    private ObjectNode tokens(String address, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(address, fields);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token: " + answer.body());
        }
        return (ObjectNode) json.readTree(answer.body());
    }

    HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As an administrator there does it: the person can sign in nowhere any more. */
    void lockOut(String userName) throws IOException, InterruptedException {
        String master = "http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token";
        String token = tokens(
                        master,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMINISTRATOR,
                                "password",
                                ADMINISTRATOR))
                .get("access_token")
                .asText();
        String users = "http://127.0.0.1:" + port + "/admin/realms/open12315/users";
        ObjectNode person = (ObjectNode) json.readTree(
                        get(users + "?exact=true&username=" + userName, token).body())
                .get(0);
        person.put("enabled", false);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(users + "/" + person.get("id").asText()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(person.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("Not locked out: " + answer.body());
        }
    }

    private HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        if (process != null) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        }
    }
}
